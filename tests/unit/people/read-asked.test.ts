import { describe, expect, test } from "vitest";
import { readAsked } from "@/lib/people/queries/find";

const nothing = { letters: "", characters: "", building: "", unit: "", digits: "" };

describe("a search text as somebody types it", () => {
  test.each([
    ["cyz", { letters: "cyz" }],
    ["c'y'z", { letters: "cyz" }],
    ["chen yu zhen", { letters: "chenyuzhen" }],
    ["lü", { letters: "lv" }],
    ["ＣＹＺ", { letters: "cyz" }],
    ["陈玉", { characters: "陈玉" }],
    [" 陈 玉珍 ", { characters: "陈玉珍" }],
    ["280 z", { building: "280", letters: "z" }],
    ["280栋 陈", { building: "280", characters: "陈" }],
    ["280z", { building: "280", letters: "z" }],
    ["280栋", { building: "280" }],
    ["212 栋", { building: "212" }],
    ["280栋2单元", { building: "280", unit: "2" }],
    ["280栋三单元", { building: "280", unit: "3" }],
    ["280 2单元", { building: "280", unit: "2" }],
    ["280-2", { building: "280", unit: "2" }],
    ["280栋2单元 陈", { building: "280", unit: "2", characters: "陈" }],
    ["280号楼谭", { building: "280", characters: "谭" }],
    ["0012", { digits: "0012" }],
    ["２８０", { digits: "280" }],
    ["", {}],
    ["'", {}],
  ])("%j", (text, expected) => {
    expect(readAsked(text)).toEqual({ ...nothing, ...expected });
  });
});
