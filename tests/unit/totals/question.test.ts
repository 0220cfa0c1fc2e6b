import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boardFilter, recordsFilter, stationsFilter } from "@/lib/totals/input";
import { METRIC_KEYS } from "@/lib/totals/metrics";
import { addressOf, doorOf, settled } from "@/lib/totals/rules/question";
import { cutsNoYear, lastWholeMonth, overlap, PERIODS, periodRange, yearRange } from "@/lib/totals/rules/range";
import { placeText } from "@/lib/totals/rules/records";

const TODAY = "2018-04-10";
const seed = 20180410;
const query = (address: string) => Object.fromEntries(new URL(address, "http://x").searchParams);
const month = fc
  .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`);

test("no address breaks a board, a comparison or records: a wrong value falls back", { timeout: 30_000 }, () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.string()),
    month,
    fc.constantFrom(...METRIC_KEYS),
  );
  const names = ["metric", "city", "county", "from", "to", "by", "sort", "per", "page", "category", "part", "after"];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), anything), (asked) => {
      for (const filter of [boardFilter, stationsFilter, recordsFilter]) {
        const { metric, from, to } = filter.parse(asked);
        expect(METRIC_KEYS).toContain(metric);
        if (from) expect(from).toMatch(/-01$/);
        if (from && to) expect(to > from).toBe(true);
      }
    }),
    { seed, numRuns: 200 },
  );
});

test("a question written into an address and read again is the same question", () => {
  const code = fc.option(fc.constantFrom("3705", "370502"), { nil: undefined });
  fc.assert(
    fc.property(fc.constantFrom(...METRIC_KEYS), code, month, month, (metric, city, one, other) => {
      const [from, to] = [one, other].sort();
      const asked = boardFilter.parse({ metric, city, from, to });
      expect(boardFilter.parse(query(addressOf("/hq", asked)))).toEqual(asked);
    }),
    { seed },
  );
});

test("the usual question has the bare address; a door keeps what was asked", () => {
  expect(addressOf("/hq", boardFilter.parse({}), {})).toBe("/hq");
  expect(doorOf("/hq", { metric: "personTimes", city: "3705", from: "2016-01-01", to: "2016-12-31" })).toBe(
    "/hq/records?city=3705&from=2016-01-01&to=2016-12-31",
  );
  expect(doorOf("/hq/c/shengbei", { metric: "members" })).toBe("/hq/c/shengbei/stations?metric=members");
});

test("places that are not there and ends that lie ahead are dropped", () => {
  const places = [{ cityCode: "3705", countyCode: "370502" }];
  const asked = { metric: "members" as const, city: "3799", county: "370502", to: "2018-04-30" };
  expect(settled(asked, places, TODAY)).toEqual({
    metric: "members",
    city: undefined,
    county: "370502",
    to: undefined,
  });
  expect(settled({ ...asked, to: "2018-03-31" }, places, TODAY).to).toBe("2018-03-31");
});

describe("periods", () => {
  test("are whole months, and the last twelve are twelve", () => {
    expect(periodRange("lastMonths", TODAY)).toEqual({ from: "2017-04-01", to: "2018-03-31" });
    expect(periodRange("lastYear", TODAY)).toEqual({ from: "2017-01-01", to: "2017-12-31" });
    expect(periodRange("thisYear", TODAY)).toEqual({ from: "2018-01-01", to: undefined });
    for (const period of PERIODS)
      expect(boardFilter.parse(periodRange(period, TODAY))).toMatchObject(periodRange(period, TODAY));
  });

  test("the last whole month is over", () => {
    expect(lastWholeMonth({}, TODAY)).toBe("2018-03-01");
    expect(lastWholeMonth({ to: "2016-12-31" }, TODAY)).toBe("2016-12-01");
  });

  test("cut a year in two or not, and overlap with one", () => {
    expect(cutsNoYear({})).toBe(true);
    expect(cutsNoYear({ from: "2016-01-01", to: "2017-12-31" })).toBe(true);
    expect(cutsNoYear({ from: "2016-02-01" })).toBe(false);
    expect(overlap({ from: "2012-06-01", to: "2013-03-31" }, yearRange(2013))).toEqual({
      from: "2013-01-01",
      to: "2013-03-31",
    });
    expect(overlap({ to: "2012-12-31" }, yearRange(2013))).toBeNull();
  });
});

test("the place after which a page begins is read as it was written; anything else begins at the newest", () => {
  const place = { heldOn: "2018-04-09", startMinute: 1170, id: "0199a2b0-5e4d-7485-ba71-5949ca5b1d74" };
  expect(recordsFilter.parse({ after: placeText(place) }).after).toEqual(place);
  for (const after of ["", "x", "2018-04-31.1.x", `2018-04-09.9999.${place.id}`, "2018-04-09.1170."])
    expect(recordsFilter.parse({ after }).after).toBeUndefined();
});
