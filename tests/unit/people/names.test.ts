import { describe, expect, test } from "vitest";
import { compareByPinyin, maskName, nameProblem, normaliseName, spell } from "@/lib/people/rules/names";

describe("normaliseName", () => {
  test.each([
    ["王 芳", "王芳"],
    ["王　芳 ", "王芳"],
    ["\t王\u200B芳", "王芳"],
    ["阿依古丽•买买提", "阿依古丽·买买提"],
    ["阿依古丽・买买提", "阿依古丽·买买提"],
    ["阿依古丽‧买买提", "阿依古丽·买买提"],
    ["阿依古丽．买买提", "阿依古丽·买买提"],
    ["阿依古丽. 买买提", "阿依古丽·买买提"],
    ["Mary  Smith ", "Mary Smith"],
    ["J.Smith", "J.Smith"],
    ["王\u{2F80F}", "王兔"],
    ["  ", ""],
  ])("%j is %s", (text, name) => expect(normaliseName(text)).toBe(name));
});

describe("nameProblem", () => {
  test.each([
    ["王芳", null],
    ["𠮷野〇", null],
    ["阿依古丽·买买提", null],
    ["Zoë O'Neill-Smith", null],
    [" 　", "people.nameEmpty"],
    ["王".repeat(25), null],
    ["王".repeat(26), "people.nameTooLong"],
    ["王芳1", "people.nameOddCharacters"],
    ["王芳（大）", "people.nameOddCharacters"],
    ["·王芳", "people.nameOddCharacters"],
    ["王Lily", "people.nameOddCharacters"],
  ])("%s: %s", (name, problem) => expect(nameProblem(name)).toBe(problem));
});

test.each([
  ["王允明", "王*"],
  ["欧阳娜", "欧阳*"],
  ["欧阳", "欧*"],
  ["阿依古丽·买买提", "阿*"],
  ["𠮷野", "𠮷*"],
  ["Lily", "L*"],
  ["", "*"],
])("others see %s as %s", (name, masked) => expect(maskName(name)).toBe(masked));

describe("spell", () => {
  test.each([
    ["陈玉珍", "chenyuzhen", "cyz", null, null],
    ["吕秀珍", "lvxiuzhen", "lxz", null, null],
    ["单德明", "shandeming", "sdm", "dandeming", "ddm"],
    ["解文", "xiewen", "xw", "jiewen", "jw"],
    ["仇英", "qiuying", "qy", "chouying", "cy"],
    ["曾国强", "zengguoqiang", "zgq", "cengguoqiang", "cgq"],
    ["查良", "zhaliang", "zl", "chaliang", "cl"],
    ["区小云", "ouxiaoyun", "oxy", "quxiaoyun", "qxy"],
    ["翟志刚", "zhaizhigang", "zzg", "dizhigang", "dzg"],
    ["盖文", "gewen", "gw", "gaiwen", "gw"],
    ["朴成", "piaocheng", "pc", "pucheng", "pc"],
    ["乐嘉", "yuejia", "yj", "lejia", "lj"],
    ["尉迟恭", "yuchigong", "ycg", "weichigong", "wcg"],
    ["万俟卨", "moqixie", "mqx", "wansixie", "wsx"],
    ["长孙明", "zhangsunming", "zsm", "changsunming", "csm"],
    ["任强", "renqiang", "rq", null, null],
    ["阿依古丽·买买提", "ayigulimaimaiti", "ayglmmt", null, null],
    ["Mary Smith", "marysmith", "ms", null, null],
    ["", "", "", null, null],
  ])("%s", (name, pinyin, initials, altPinyin, altInitials) => {
    expect(spell(name)).toEqual({ pinyin, initials, altPinyin, altInitials });
  });
});

test("people are sorted by pinyin, namesakes in sound by their characters", () => {
  const people = ["赵丽", "陈玉珍", "单德明", "张力", "张丽"].map((name) => ({ name, pinyin: spell(name).pinyin }));
  expect(people.sort(compareByPinyin).map(({ name }) => name)).toEqual(["陈玉珍", "单德明", "张丽", "张力", "赵丽"]);
});
