import fc from "fast-check";
import { expect, test } from "vitest";
import { isDay } from "@/lib/clock";
import { rangeFilter } from "@/lib/totals/input";

test.each([
  ["1899-12-31", false],
  ["1900-01-01", true],
  ["2018-02-28", true],
  ["2018-02-29", false],
  ["2016-02-29", true],
  ["2018-13-01", false],
  ["2999-12-31", true],
  ["3000-01-01", false],
  ["0000-01-01", false],
  ["9999-12-31", false],
  ["2018-2-3", false],
  ["2018-02-03\n", false],
])("%s is a day: %s", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test("no text in an address breaks a range; what it gives are whole months", { timeout: 30_000 }, () => {
  const digits = fc.tuple(fc.nat(9999), fc.nat(13), fc.nat(32)).map(([year, month, day]) => {
    const two = (count: number) => String(count).padStart(2, "0");
    return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  });
  const signs = fc.array(fc.nat(0x10ffff), { maxLength: 12 }).map((points) => String.fromCodePoint(...points));
  const text = fc.oneof(signs, digits, fc.constant("2999-12-31"));
  fc.assert(
    fc.property(text, text, text, (from, to, page) => {
      const range = rangeFilter.parse({ from, to, page });
      if (range.from) expect(range.from).toMatch(/^(19|2\d)\d{2}-\d{2}-01$/);
      if (range.to) expect(range.to >= (range.from ?? "")).toBe(true);
      expect(range.page).toBeGreaterThanOrEqual(1);
    }),
    { seed: 20180410, numRuns: 200 },
  );
});
