import fc from "fast-check";
import { expect, test } from "vitest";
import { endOf, FIRST_LOOK, IDLE_MINUTES, WARNED_BEFORE } from "@/lib/accounts/rules/sign-in-end";

test.each([
  [
    { seconds: 1800, idle: true },
    { say: null, again: 1680 },
  ],
  [
    { seconds: 121, idle: true },
    { say: null, again: 1 },
  ],
  [
    { seconds: 120, idle: true },
    { say: "soon", again: 120 },
  ],
  [
    { seconds: 1, idle: true },
    { say: "soon", again: 1 },
  ],
  [
    { seconds: 0, idle: true },
    { say: "over", again: null },
  ],
  [
    { seconds: 0, idle: false },
    { say: "over", again: null },
  ],
  [
    { seconds: 90, idle: false },
    { say: null, again: 90 },
  ], // nothing that could be done would keep it
])("%j: %j", (left, end) => {
  expect(endOf({ who: "somebody", ...left })).toEqual(end);
});

test("a page that nobody touches is told in time, and asks at most three times until the end", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(1), (age, late) => {
      // The row may be up to a minute older than the page; a timer may be a second late.
      let at = FIRST_LOOK + late;
      const end = IDLE_MINUTES * 60 - age;
      const said: [number, string | null][] = [];
      for (let look = 0; look < 3; look++) {
        const { say, again } = endOf({ who: null, seconds: Math.max(0, end - at), idle: true });
        said.push([end - at, say]);
        if (again === null) break;
        at += again;
      }
      expect(said.at(-1)).toEqual([0, "over"]);
      const warned = said.find(([, say]) => say === "soon");
      expect(warned?.[0]).toBeGreaterThanOrEqual(WARNED_BEFORE - 1);
    }),
    { seed: 20180410 },
  );
});
