import path from "node:path";
import { describe, expect, test } from "vitest";
import { readOptions } from "@/lib/cli/options";
import { weaknessesInWords } from "@/lib/cli/password";
import { declaredRoles, prefixRoles } from "@/lib/cli/repeatable-sql";
import { seconds, table } from "@/lib/cli/report";
import { type Check, holds } from "@/lib/cli/verify";

describe("options", () => {
  test("what is left out has a default", () => {
    expect(readOptions([])).toMatchObject({
      port: 3000,
      profile: null,
      reset: false,
      prepare: false,
      only: [],
      rest: [],
    });
    expect(path.basename(readOptions([]).data)).toBe(".data");
  });
  test("what is said is read", () => {
    const read = readOptions([
      "--port",
      "3001",
      "--profile",
      "ci",
      "--reset",
      "--data",
      "/srv/x",
      "--only",
      "unit,database",
      "select 1",
    ]);
    expect(read).toMatchObject({
      port: 3001,
      profile: "ci",
      reset: true,
      data: "/srv/x",
      only: ["unit", "database"],
      rest: ["select 1"],
    });
  });
  test.each([
    [["--port", "0"], "--port takes a number"],
    [["--port", "many"], '"many"'],
    [["--profile", "big"], "--profile takes ci, demo, perf"],
    [["--new", "Add People"], "--new takes a name"],
    [["--rest"], "Known options: --data --port"],
  ])("%j is refused in words", (args, words) => {
    expect(() => readOptions(args)).toThrow(words);
  });
});

describe("roles of an installation", () => {
  const sql =
    "-- roles: app station_worker self\n-- more\nGRANT station_worker TO app;\nSELECT current_setting('app.station'), app_scope('self'); -- itself\n";
  test("are read from the comment that the file begins with", () => {
    expect(declaredRoles(sql)).toEqual(["app", "station_worker", "self"]);
    expect(declaredRoles("SELECT 1;\n-- roles: app\n")).toEqual([]);
  });
  test("get the prefix as whole words; settings and functions do not", () => {
    const own = prefixRoles(sql, declaredRoles(sql), "north_");
    expect(own).toContain("GRANT north_station_worker TO north_app;");
    expect(own).toContain("current_setting('app.station'), app_scope('north_self'); -- itself");
  });
  test("stay as they are without one", () => {
    expect(prefixRoles(sql, declaredRoles(sql), "")).toBe(sql);
  });
});

test("a table is aligned: numbers right, a Chinese character two columns wide", () => {
  const lines = table(
    ["name", "people"],
    [
      ["今华", 396],
      ["Dongli", 1881],
    ],
  ).split("\n");
  expect(lines).toEqual(["name    people", "------  ------", "今华       396", "Dongli    1881"]);
});

test("durations are read at a glance", () => {
  expect([seconds(3240), seconds(65_400)]).toEqual(["3.2 s", "1 min 05 s"]);
});

describe("verify", () => {
  const check = (kind: string, counted: number, differences: number): Check => ({
    kind,
    name: "x",
    counted,
    differences,
    example: null,
  });
  test.each([
    ["rows and no difference", [check("roll-up", 10, 0), check("policy", 3, 0)], true],
    ["one difference", [check("roll-up", 10, 0), check("ledger", 4, 1)], false],
    ["no row seen, though policies are there", [check("roll-up", 0, 0), check("policy", 3, 0)], false],
    ["nothing checked", [], false],
  ])("%s: %j holds %s", (_, checks, expected) => {
    expect(holds(checks)).toBe(expected);
  });
});

describe("a password for the whole network", () => {
  test.each(["Blue-Heron7Lake", "correct Horse 9 staple", "胜利 Oilfield 2018年"])("%s will do", (password) => {
    expect(weaknessesInWords(password, "hq", "李明")).toEqual([]);
  });
  test.each([
    ["Short-1a", "12 characters"],
    ["onlysmallletters", "three of"],
    ["Password-1234", "well-known"],
    ["Woaini1314520!", "well-known"],
    ["Ab-123456789012", "well-known"],
    ["Liming-Garden-77", "account or the name"],
    ["Call-13854678901", "phone number"],
  ])("%s is refused: %s", (password, reason) => {
    expect(weaknessesInWords(password, "liming", "Liming").join("; ")).toContain(reason);
  });
});
