import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, daysBetween, monthOf } from "@/lib/clock";
import { ranksBySize, STATION_SORTS } from "@/lib/totals/rules/orders";
import { monthRange, wholeMonths, yearOf, yearRange } from "@/lib/totals/rules/range";
import { percentOf, type Sums, sumOf, timed } from "@/lib/totals/rules/sums";

const seed = 20180410;
const day = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays("1900-01-01", count));
const sums: fc.Arbitrary<Sums> = fc.record({ ledger: fc.nat(9999), paper: fc.nat(9999), minutes: fc.nat(99_999) });

describe("sums", () => {
  test("of nothing is nothing", () => {
    expect(sumOf([])).toEqual({ ledger: 0, paper: 0, minutes: 0 });
  });

  test("are the same in whatever order and parts they are made", () => {
    const parted = fc.array(sums).chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length)));
    fc.assert(
      fc.property(parted, ([all, at]) => {
        const whole = sumOf(all);
        expect(sumOf([...all].reverse())).toEqual(whole);
        expect(sumOf([sumOf(all.slice(0, at)), sumOf(all.slice(at))])).toEqual(whole);
      }),
      { seed },
    );
  });

  test.each([
    [{ ledger: 0, paper: 0 }, true],
    [{ ledger: 5, paper: 0 }, true],
    [{ ledger: 5, paper: 9 }, true],
    [{ ledger: 0, paper: 9 }, false],
  ])("the time of %j is known: %s", (totals, known) => {
    expect(timed(totals)).toBe(known);
  });
});

describe("ranges", () => {
  test.each([
    ["2018-02-01", { from: "2018-02-01", to: "2018-02-28" }],
    ["2016-02-01", { from: "2016-02-01", to: "2016-02-29" }],
    ["2017-12-01", { from: "2017-12-01", to: "2017-12-31" }],
  ])("the month %s", (month, range) => {
    expect(monthRange(month)).toEqual(range);
  });

  test.each([
    [{}, {}],
    [{ from: "2017-03-09" }, { from: "2017-03-01" }],
    [{ to: "2017-03-09" }, { to: "2017-03-31" }],
    [
      { from: "2017-03-09", to: "2017-03-09" },
      { from: "2017-03-01", to: "2017-03-31" },
    ],
    [
      { from: "2017-03-09", to: "2017-01-08" },
      { from: "2017-01-01", to: "2017-03-31" },
    ],
  ])("%j widened to whole months is %j", (range, whole) => {
    expect(wholeMonths(range)).toEqual(whole);
  });

  test("widened, a range holds what it held, begins and ends with months, and is wide enough", () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = [one, other].sort() as [Day, Day];
        const whole = wholeMonths({ from, to });
        expect(whole.from).toBe(monthOf(from));
        expect(daysBetween(to, whole.to ?? "")).toBeGreaterThanOrEqual(0);
        expect(addDays(whole.to ?? "", 1)).toMatch(/-01$/);
        expect(monthOf(whole.to ?? "")).toBe(monthOf(to));
        expect(wholeMonths(whole)).toEqual(whole);
      }),
      { seed },
    );
  });

  test("a year's range lies in that year, as does every month of it; one day more lies in none", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1949, max: 2998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const range = yearRange(year);
        expect(yearOf(range)).toBe(year);
        expect(yearOf(monthRange(`${year}-${String(month).padStart(2, "0")}-01`))).toBe(year);
        expect(yearOf({ ...range, to: addDays(range.to, 1) })).toBeNull();
        expect(wholeMonths(range)).toEqual(range);
      }),
      { seed },
    );
  });

  test.each([[{}], [{ from: "2017-01-01" }], [{ to: "2017-01-01" }]])("%j lies in no one year", (range) => {
    expect(yearOf(range)).toBeNull();
  });
});

describe("shares and orders", () => {
  test.each([
    [39_120, 111_771, 35],
    [0, 10, 0],
    [10, 10, 100],
    [1, 3, 33],
    [1, 200, 1],
    [5, null, null],
    [5, 0, null],
  ])("%d of %s is %s percent", (part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent);
  });

  test("an order by name or centre ranks nobody; every other does", () => {
    expect(STATION_SORTS.filter((sort) => !ranksBySize(sort))).toEqual(["centre", "name"]);
  });
});
