import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCount, formatHours, formatRate, headline } from "@/lib/i18n/format-number";

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [121360, "121,360"],
  [1234567, "1,234,567"],
  [-12, "−12"],
  [-1360, "−1,360"],
  [null, "—"],
])("count %s is %s", (count, text) => expect(formatCount(count)).toBe(text));

test.each([
  [0, "0.0"],
  [5, "0.0"],
  [6, "0.1"],
  [450, "7.5"],
  [455, "7.5"],
  [59, "0.9"],
  [600_000, "10,000.0"],
  [-90, "−1.5"],
  [-5, "0.0"],
  [null, "—"],
])("%s minutes are %s hours", (minutes, text) => expect(formatHours(minutes)).toBe(text));

test.each([
  [31, 46, "67.4%"],
  [0, 46, "0.0%"],
  [46, 46, "100.0%"],
  [9999, 10000, "99.9%"],
  [1, 10000, "0.1%"],
  [1, 3, "33.3%"],
  [0, 0, "—"],
])("%i of %i is %s", (part, whole, text) => expect(formatRate(part, whole)).toBe(text));

describe("headline", () => {
  test.each([
    [121360, "12.1万余", "over 121,000"],
    [39120, "3.9万余", "over 39,000"],
    [5038, "5000余", "over 5,000"],
    [212, "200余", "over 200"],
    [97, "97", "97"],
    [200, "200", "200"],
    [1881, "1800余", "over 1,800"],
    [12000, "1.2万", "12,000"],
    [120999, "12万余", "over 120,000"],
    [0, "0", "0"],
  ])("%i is %s, %s", (count, chinese, english) => {
    expect([headline(count, "zh-CN").text, headline(count, "en").text]).toEqual([chinese, english]);
  });

  /** Reads a headline back as the number it claims. */
  function claimed(text: string): number {
    const plain = text.replace(/over |余|,/g, "");
    return plain.endsWith("万") ? Math.round(Number(plain.slice(0, -1)) * 10_000) : Number(plain);
  }

  test("never says more than there is, says 余 exactly when it cut, and cuts less than a tenth from 1,000 on", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom("zh-CN" as const, "en" as const),
        (n, locale) => {
          const { text, truncated } = headline(n, locale);
          const value = claimed(text);
          expect(value).toBeLessThanOrEqual(n);
          expect(truncated).toBe(value < n);
          expect(/余|over/.test(text)).toBe(truncated);
          if (n >= 1000) expect(n - value).toBeLessThan(n / 10);
        },
      ),
    );
  });

  test("grows with the figure", () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(9_999_999), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(claimed(headline(low, "zh-CN").text)).toBeLessThanOrEqual(claimed(headline(high, "zh-CN").text));
      }),
    );
  });
});
