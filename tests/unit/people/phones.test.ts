import { describe, expect, test } from "vitest";
import { last4, maskPhone, readPhone } from "@/lib/people/rules/phones";

describe("readPhone", () => {
  test.each([
    ["15400000012", "15400000012", "MOBILE"],
    ["１５４ ００００ ００１２", "15400000012", "MOBILE"],
    ["+86 154-0000-0012", "15400000012", "MOBILE"],
    ["0086 15400000012", "15400000012", "MOBILE"],
    ["8615400000012", "15400000012", "MOBILE"],
    ["0546-0200280", "0546-0200280", "LANDLINE"],
    ["05460200280", "0546-0200280", "LANDLINE"],
    ["(0546) 020 0280", "0546-0200280", "LANDLINE"],
    ["（０５４６）０２００２８０", "0546-0200280", "LANDLINE"],
    ["+86 546 0200280", "0546-0200280", "LANDLINE"],
    ["010-02002800", "010-02002800", "LANDLINE"],
  ])("%s", (text, number, kind) => expect(readPhone(text)).toEqual({ number, kind }));

  test.each([
    ["", "people.phoneEmpty"],
    ["　", "people.phoneEmpty"],
    ["没有", "people.phoneOddCharacters"],
    ["1540000001", "people.phoneMobileLength"],
    ["154000000123", "people.phoneMobileLength"],
    ["8200280", "people.phoneAreaCode"],
    ["12345", "people.phoneUnknown"],
    ["12400000012", "people.phoneMobileLength"],
    ["0546-020028", "people.phoneUnknown"],
  ])("%s: %s", (text, problem) => expect(readPhone(text)).toBe(problem));
});

test.each([
  ["15400000012", "154****0012"],
  ["0546-0200280", "0546-****280"],
  ["010-02002800", "010-****800"],
  ["不详", "****"],
])("%s is shown as %s", (number, masked) => expect(maskPhone(number)).toBe(masked));

test("the last four digits", () => {
  expect(last4("15400000012")).toBe("0012");
  expect(last4("0546-0200280")).toBe("0280");
});
