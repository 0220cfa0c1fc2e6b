import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST, passwordWeaknesses } from "@/lib/accounts/rules/passwords";

const coordinator = { account: "jinhua3-chen", names: ["陈玉珍", "Chen Yuzhen"], wholeNetwork: false };
const hq = { ...coordinator, wholeNetwork: true };

describe("a password of one's own (SEC-01)", () => {
  test.each(["Blue-h3r", "三棵柳树 in 1985", "Ding-dong-2007!", "k1!w2@z3#", "Yg280-wuhao"])(
    "%s will do",
    (password) => {
      expect(passwordWeaknesses(password, coordinator)).toEqual([]);
    },
  );

  test.each([
    ["Ab3-xyz", "SHORT"],
    ["onlysmallletters", "CLASSES"],
    ["SMALLand1", null],
    ["Password-1", "COMMON"],
    ["Woaini-1314", "COMMON"],
    ["Shengli@2018", "COMMON"],
    ["Ab-123456", "COMMON"],
    ["Xy-888888", "COMMON"],
    ["Zz-5201314", "COMMON"],
    ["jinhua3-Chen", "OWN"],
    ["My-chenyuzhen-9", "OWN"],
    ["陈玉珍-Ab1", "OWN"],
    ["Ab-13854678901", "PHONE"],
    ["Ab-0546-8712345", "PHONE"],
    ["Ab-19520304", "BIRTHDAY"],
    ["Chen1952-03-04", "BIRTHDAY"],
    ["520304-Ab", "BIRTHDAY"],
    ["Ab1952年03月04", "BIRTHDAY"],
    ["Grove-of-211-since-20091012", null],
  ])("%s: %s", (password, weakness) => {
    const found = passwordWeaknesses(password, coordinator);
    if (weakness === null) expect(found).toEqual([]);
    else expect(found).toContain(weakness);
  });

  test("headquarters need twelve characters, a book is nobody's password", () => {
    expect(passwordWeaknesses("Blue-h3r", hq)).toEqual(["SHORT"]);
    expect(passwordWeaknesses("Blue-heron-3", hq)).toEqual([]);
    expect(passwordWeaknesses(`Ab1-${"x".repeat(LONGEST)}`, hq)).toEqual(["LONG"]);
  });

  test("whatever contains the account is refused, and a shorter one is never better", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (before, after) => {
        expect(passwordWeaknesses(before + coordinator.account + after, coordinator)).toContain("OWN");
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 7 }), (short) => {
        expect(passwordWeaknesses(short, coordinator)).toContain("SHORT");
      }),
    );
  });
});
