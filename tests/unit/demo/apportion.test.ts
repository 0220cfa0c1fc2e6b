import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion } from "@/lib/demo/apportion";

test.each([
  [[1, 1, 1], 10, 0, [4, 3, 3]],
  [[5, 3, 2], 7, 1, [3, 2, 2]],
  [[0, 1], 5, 0, [0, 5]],
  [[2, 1], 0, 0, [0, 0]],
])("%j shares %i, at least %i each", (weights, total, least, expected) => {
  expect(apportion(weights, total, least)).toEqual(expected);
});

test("parts are whole, sum to the total and lie less than one from their exact share", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 120 }),
      fc.nat(200_000),
      (weights, total) => {
        const parts = apportion(weights, total);
        const sum = weights.reduce((added, weight) => added + weight, 0);
        expect(parts.reduce((added, part) => added + part, 0)).toBe(total);
        for (const [at, part] of parts.entries()) {
          expect(Number.isInteger(part)).toBe(true);
          expect(Math.abs(part - ((weights[at] ?? 0) / sum) * total)).toBeLessThan(1 + 1e-6);
        }
      },
    ),
  );
});

test("what each gets at least comes first", () => {
  expect(Math.min(...apportion([1_000, 1, 1], 100, 6))).toBeGreaterThanOrEqual(6);
});
