import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { CODE_SIGNS, inGroups, makeCode, withoutGaps } from "@/lib/accounts/rules/codes";
import { givableRoles, isAccountName, placeKindOf, roles, seesWholeNetwork } from "@/lib/accounts/rules/posts";

test("codes have twelve signs, none that looks like another on paper", () => {
  const codes = Array.from({ length: 500 }, () => makeCode(randomInt));
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Za-km-z]{12}$/);
  expect(new Set(codes).size).toBe(500);
  expect(CODE_SIGNS).not.toMatch(/[01OIl]/);
  expect(new Set(codes.join("")).size).toBe(CODE_SIGNS.length); // every sign comes up
});

test("a code is written in groups, and typed with or without them", () => {
  expect(inGroups("abcdEFGH2345")).toEqual(["abcd", "EFGH", "2345"]);
  expect(withoutGaps(" abcd EFGH\u30002345 ")).toBe("abcdEFGH2345");
  expect(withoutGaps("my own pass word")).toBe("my own pass word");
});

test("a head gives the coordinator's role alone, headquarters every one, each for its kind of place", () => {
  expect(givableRoles(true)).toEqual(["COORDINATOR"]);
  expect(givableRoles(false)).toEqual(roles);
  expect(roles.map(placeKindOf)).toEqual(["STATION", "STATION", "CENTRE", "NETWORK", "NETWORK"]);
});

test("who sees the whole network", () => {
  expect(seesWholeNetwork([{ station: "a", centre: null }])).toBe(false);
  expect(seesWholeNetwork([{ station: null, centre: "c" }])).toBe(false);
  expect(seesWholeNetwork([])).toBe(false);
  expect(
    seesWholeNetwork([
      { station: "a", centre: null },
      { station: null, centre: null },
    ]),
  ).toBe(true);
});

test.each([
  ["jinhua3", true],
  ["a", false],
  ["3jinhua", false],
  ["Jinhua", false],
  ["jin hua", false],
  ["x".repeat(33), false],
])("%s as an account's name: %s", (text, fine) => {
  expect(isAccountName(text)).toBe(fine);
});
