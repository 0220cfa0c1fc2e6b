import { expect, test } from "vitest";
import { idOf, Random } from "@/lib/demo/random";

test("draws what the reference implementation draws", () => {
  const chance = new Random("open");
  expect([chance.unit(), chance.unit(), chance.unit(), chance.unit()]).toEqual([
    0.18830008978780943, 0.8050103423579534, 0.04167670620553621, 0.42377516328056264,
  ]);
});

test("a scope repeats itself and never shifts another", () => {
  const draws = (scope: string) => {
    const chance = new Random(scope);
    return Array.from({ length: 50 }, () => chance.unit());
  };
  expect(draws("people:jinhua3")).toEqual(draws("people:jinhua3"));
  expect(draws("people:jinhua3")).not.toEqual(draws("people:dongli"));
});

test("draws stay within their bounds and reach both ends", () => {
  const chance = new Random("bounds");
  const drawn = new Set(Array.from({ length: 2_000 }, () => chance.between(3, 7)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6, 7]);
  const mean = Array.from({ length: 5_000 }, () => chance.poisson(5)).reduce((sum, value) => sum + value, 0) / 5_000;
  expect(mean).toBeGreaterThan(4.8);
  expect(mean).toBeLessThan(5.2);
});

test("shuffling keeps everybody", () => {
  const list = Array.from({ length: 40 }, (_, at) => at);
  const mixed = new Random("shuffle").shuffled(list);
  expect(mixed).not.toEqual(list);
  expect([...mixed].sort((a, b) => a - b)).toEqual(list);
});

test("ids are of version 7, sorted by day, and the first moment stands for what is older", () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const [old, early, late] = [idOf("1961-07-01", "a"), idOf("2013-10-12", "a"), idOf("2018-04-09", "a")];
  for (const id of [old, early, late]) expect(id).toMatch(shape);
  expect([late, early, old].sort()).toEqual([old, early, late]);
  expect(idOf("2018-04-09", "a")).toBe(late);
  expect(idOf("2018-04-09", "b")).not.toBe(late);
});
