import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/clock";
import { datedChange, isSlug, proposeSlug } from "@/lib/places/rules";

test.each([
  ["锦华第三", "jinhua3"],
  ["东利", "dongli"],
  ["胜北管理中心", "shengbei"],
  ["锦华第三党员服务社", "jinhua3"],
  ["通明苑", "tongmingyuan"],
  ["三里庄第十", "sanlizhuang10"],
  ["Riverside 2", "riverside2"],
  ["女贞路", "nvzhenlu"],
  ["“211”林", "211lin"],
  ["……", ""],
])("%s suggests the address %s", (name, slug) => {
  expect(proposeSlug(name)).toBe(slug);
});

test("whatever is proposed can stand in an address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (name) => {
      const slug = proposeSlug(name);
      expect(slug === "" || isSlug(slug)).toBe(true);
    }),
  );
});

const today = "2018-04-10";
test.each([
  ["2015-01-01", "2018-04-10", "FOLLOW"],
  ["2015-01-01", "2015-01-02", "FOLLOW"],
  ["2015-01-01", "2015-01-01", "places.fromTooEarly"],
  ["2015-01-01", "2014-12-31", "places.fromTooEarly"],
  ["2018-04-10", "2018-04-10", "CORRECT"],
  ["2018-04-10", "2018-04-09", "places.fromTooEarly"],
  ["2015-01-01", "2018-04-11", "places.fromFuture"],
])("a name since %s, another from %s: %s", (since, from, change) => {
  expect(datedChange({ fromOn: since }, from, today)).toBe(change);
});

test("stretches never overlap nor lie in the future, whatever day is given", () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 0 }), fc.integer({ min: -5000, max: 500 }), (since, from) => {
      const present = { fromOn: addDays(today, since) };
      const day = addDays(today, from);
      const change = datedChange(present, day, today);
      if (change === "FOLLOW") {
        expect(day > present.fromOn).toBe(true);
        expect(day <= today).toBe(true);
      }
      if (change === "CORRECT") expect(day).toBe(present.fromOn);
    }),
  );
});
