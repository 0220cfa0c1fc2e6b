import { describe, expect, test } from "vitest";
import { readBirth } from "@/lib/people/rules/births";

const TODAY = "2018-04-10";

describe("readBirth", () => {
  test.each([
    ["1948", 1948, null, null],
    ["1948年", 1948, null, null],
    ["1948.10", 1948, 10, null],
    ["1948年10月", 1948, 10, null],
    ["194810", 1948, 10, null],
    ["1948-10-15", 1948, 10, 15],
    ["1948/1/5", 1948, 1, 5],
    ["1948年10月15日", 1948, 10, 15],
    ["1948年 10月 15日生", 1948, 10, 15],
    ["19481015", 1948, 10, 15],
    ["１９４８．１０．１５", 1948, 10, 15],
    ["48年10月", 1948, 10, null],
    ["48.10.15", 1948, 10, 15],
    ["48年", 1948, null, null],
    ["1952-02-29", 1952, 2, 29],
    ["2018-04-10", 2018, 4, 10],
    ["2018", 2018, null, null],
    ["1880", 1880, null, null],
  ])("%s", (text, year, month, day) => expect(readBirth(text, TODAY)).toEqual({ year, month, day }));

  test.each([
    ["1951.13.2", "people.birthNoSuchDay"],
    ["1951.2.29", "people.birthNoSuchDay"],
    ["1951.0", "people.birthNoSuchDay"],
    ["19511302", "people.birthNoSuchDay"],
    ["2018-04-11", "people.birthFuture"],
    ["2018.5", "people.birthFuture"],
    ["2019", "people.birthFuture"],
    ["1879", "people.birthTooEarly"],
    ["18年3月", "people.birthFourDigits"],
    ["05年", "people.birthFourDigits"],
    ["48", "people.birthUnreadable"],
    ["70岁", "people.birthUnreadable"],
    ["", "people.birthUnreadable"],
  ])("%s: %s", (text, problem) => expect(readBirth(text, TODAY)).toBe(problem));
});
