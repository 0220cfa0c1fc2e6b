import { expect, test } from "vitest";
import { inOrder, ordinalOf } from "@/lib/people/rules/branches";
import { plainHome } from "@/lib/people/rules/homes";

test.each<[string, string, string, string]>([
  ["280", "3", "280", "3"],
  ["280栋", "三单元", "280", "3"],
  ["２８０号楼", "3单元", "280", "3"],
  ["280栋栋", "三单元单元", "280", "3"],
  ["280栋三单元", "", "280", "3"],
  ["280-3", "", "280", "3"],
  ["280栋3单元", "3", "280", "3"],
  ["A5栋", "", "A5", ""],
  ["十二号楼", "十单元", "12", "10"],
  ["二十一栋", "", "21", ""],
  ["", "", "", ""],
])("%s, %s is stored as %s, %s", (building, unit, plain, plainUnit) => {
  expect(plainHome(building, unit)).toEqual({ building: plain, unitNo: plainUnit });
});

test("branches stand by their number within their unit", () => {
  const names = ["第一党支部", "第三党支部", "第二党支部", "机关支部", "第十二党支部", "第十党支部"];
  expect(inOrder(names.map((name) => ({ name, unit: "钻井" }))).map(({ name }) => name)).toEqual([
    "第一党支部",
    "第二党支部",
    "第三党支部",
    "第十党支部",
    "第十二党支部",
    "机关支部",
  ]);
  expect(ordinalOf("3支部")).toBe(3);
});
