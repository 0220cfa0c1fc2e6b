import fc from "fast-check";
import { expect, test } from "vitest";
import { findingOf, partOfYear } from "@/lib/totals/rules/findings";
import {
  type Change,
  categoriesOf,
  monthPairs,
  registerAt,
  type ServicePart,
  yearsOfRegister,
  yearsOfService,
} from "@/lib/totals/rules/series";
import { changeOf } from "@/lib/totals/rules/sums";

const TODAY = "2018-04-10";
const seed = 20180410;

const part: fc.Arbitrary<ServicePart> = fc.record({
  year: fc.integer({ min: 2007, max: 2018 }),
  category: fc.constantFrom("PATROL", "ARTS", "UNKNOWN"),
  source: fc.constantFrom("LEDGER" as const, "PAPER" as const),
  personTimes: fc.integer({ min: -5, max: 5000 }),
  minutes: fc.nat(100_000),
});
const change: fc.Arbitrary<Change> = fc.record({
  month: fc
    .tuple(fc.integer({ min: 2007, max: 2017 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}-01`),
  entered: fc.nat(50),
  left: fc.nat(20),
});
const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);

test("years and categories are the same whole, whatever the parts", () => {
  fc.assert(
    fc.property(fc.array(part), fc.constantFrom("personTimes" as const, "hours" as const), (parts, metric) => {
      const whole = sum(parts.map((one) => (metric === "hours" ? one.minutes : one.personTimes)));
      expect(sum(yearsOfService(parts, metric).map(({ itemised, paper }) => itemised + paper))).toBe(whole);
      const categories = categoriesOf(parts, metric);
      expect(sum(categories.map(({ value }) => value))).toBe(whole);
      expect(categories.map(({ value }) => value)).toEqual(
        [...categories.map(({ value }) => value)].sort((a, b) => b - a),
      );
    }),
    { seed },
  );
});

test("a register's last year is its stock, and its yearly comings add up", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1 }), (changes) => {
      const stock = sum(changes.map(({ entered, left }) => entered - left));
      const ends = yearsOfRegister(changes, {}, TODAY, true);
      expect(ends.at(-1)).toEqual({ year: 2018, paper: 0, itemised: stock });
      expect(ends.map(({ year }) => year)).toEqual(ends.map((_, place) => (ends[0]?.year ?? 0) + place));
      expect(sum(yearsOfRegister(changes, {}, TODAY, false).map(({ itemised }) => itemised))).toBe(stock);
      expect(registerAt(changes, "2018-04-01", true)).toBe(stock);
    }),
    { seed },
  );
});

test("thirteen months end with the last, each beside the month a year before, unknown before the opening", () => {
  const pairs = monthPairs("2018-03-01", 13, "2016-04-15", (month) => Number(month.slice(0, 4)));
  expect(pairs).toHaveLength(13);
  expect(pairs[0]).toEqual({ month: "2017-03-01", value: 2017, before: null });
  expect(pairs[1]).toEqual({ month: "2017-04-01", value: 2017, before: 2016 });
  expect(pairs.at(-1)).toEqual({ month: "2018-03-01", value: 2018, before: 2017 });
});

test("a year is whole only if nothing of it is missing", () => {
  const parts = (year: number, range = {}) => partOfYear(year, "2007-07-01", range, TODAY);
  expect(parts(2007)).toEqual({ since: "2007-07-01" });
  expect(parts(2008)).toEqual({});
  expect(parts(2018)).toEqual({ until: TODAY });
  expect(parts(2016, { from: "2016-03-01", to: "2016-11-30" })).toEqual({ since: "2016-03-01", until: "2016-11-30" });
  expect(parts(2016, { from: "2016-01-01", to: "2016-12-31" })).toEqual({});
  expect(partOfYear(2018, "2007-07-01", {}, "2018-12-31")).toEqual({ until: "2018-12-31" });
});

test("a title says what whole years bear out", () => {
  const years = (...values: number[]) => values.map((value, place) => ({ year: 2010 + place, value }));
  expect(findingOf(years())).toBeNull();
  expect(findingOf(years(5))).toBeNull();
  expect(findingOf(years(1, 2, 3))).toEqual({ rising: true, most: { year: 2012, value: 3 } });
  expect(findingOf(years(1, 3, 3))).toEqual({ rising: false, most: { year: 2011, value: 3 } });
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 2 }), (values) => {
      const finding = findingOf(years(...values));
      expect(finding?.rising).toBe(values.every((value, place) => place === 0 || value > (values[place - 1] ?? value)));
      expect(finding?.most.value).toBe(Math.max(...values));
    }),
    { seed },
  );
});

test.each([
  [319, 307, 4],
  [10, 10, 0],
  [93, 100, -7],
  [5, 0, null],
  [5, null, null],
])("%s after %s is a change of %s percent", (now, before, percent) => {
  expect(changeOf(now, before)).toBe(percent);
});
