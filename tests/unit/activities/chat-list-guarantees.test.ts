import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readChatList } from "@/lib/activities/rules/chat-list";

const name = fc.constantFrom(
  "张三",
  "陈玉珍",
  "欧阳海燕",
  "阿依古丽·买买提",
  "老郝头",
  "Lily",
  "王老师",
  "𠮷田明",
  "尉迟恭",
  "开心就好",
  "王 芳",
  "周三",
  "安全",
);
const numbering = fc.constantFrom(
  "",
  "1. ",
  "12、",
  "①",
  "1️⃣",
  "（3）",
  "No.4 ",
  "- ",
  "一、",
  "田晓云: ",
  "2018/4/9 ",
  "@",
  "#",
  "280-2 ",
);
const remark = fc.constantFrom(
  "",
  " +1",
  "请假",
  "（带老伴）",
  " 下午来",
  "【280栋】",
  " 15400000012",
  "？",
  "，",
  "：",
  " 2018/4/9 14:03",
  " 昨天 20:11",
  "[玫瑰]",
  "、李四",
  "(",
);
const talk = fc.constantFrom(
  "",
  " ",
  "\t",
  "收到",
  "请假：",
  "要求：",
  "#接龙",
  "义务巡逻报名",
  "时间：7点",
  "\u200B",
  "+1",
  "1.",
  "参加",
  "东门：",
);
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(numbering, name, remark).map((parts) => parts.join("")) },
  { weight: 2, arbitrary: talk },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);
const pasted = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, end]) => lines.join(end));

describe("whatever is pasted", () => {
  test("every line that is not blank is a name's or no name's, never neither, never both", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { names, notNames, lineCount } = readChatList(text);
        const named = new Set(names.flatMap(({ lines }) => lines));
        const others = notNames.map((other) => other.line);
        const written = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/u);
        const filled = written.flatMap((content, at) => (content.trim() === "" ? [] : [at + 1]));
        expect([...named, ...others].sort((a, b) => a - b)).toEqual(filled);
        expect(lineCount).toBe(written.length);
      }),
      { numRuns: 1500, seed: 20180409 },
    );
  });

  test("the same text twice names the same people, who say the same", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const told = (list: string) => readChatList(list).names.map(({ lines, ...rest }) => rest);
        expect(told(`${text}\n${text}`)).toEqual(told(text));
      }),
      { numRuns: 1500, seed: 20180410 },
    );
  });

  test("names are short, clean and not doubled within one building", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        for (const { name, alias, lines, extra } of readChatList(text).names) {
          expect(name).toMatch(/^\S.{0,24}$/u);
          expect(name).not.toMatch(/[、，,;:：()（）【】\t]|^\s|\s$/u);
          expect((alias ?? "").length).toBeLessThanOrEqual(25);
          expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
          expect(extra).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 1500, seed: 20180411 },
    );
  });

  test("binary rubbish does not break it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(readChatList(text).lineCount).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 200, seed: 20180412 },
    );
  });

  const registered = fc.tuple(
    fc.constantFrom(..."零米钭昃儿麒昴白路柏代惠"),
    fc.constantFrom("德明", "桂英", "江才", "素贞"),
  );
  const separator = fc.constantFrom(" ", "、", "，", "\n", "\n2. ", " / ");

  test("whoever is registered is found by the whole name, whatever the surname and whatever stands between", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(registered, { minLength: 1, maxLength: 8, selector: String }),
        separator,
        (who, sign) => {
          const names = who.map((parts) => parts.join(""));
          const read = readChatList(names.join(sign), new Set(names)).names;
          expect(read.map(({ name, firm }) => [name, firm])).toEqual(names.map((one) => [one, true]));
        },
      ),
      { numRuns: 500, seed: 20180413 },
    );
  });

  test("what stands between names of a list is kept to be asked about, never a silent remark", () => {
    fc.assert(
      fc.property(registered, fc.constantFrom("、", " "), (parts, sign) => {
        const odd = parts.join("");
        const read = readChatList(["1. 王丽", odd, "李明"].join(sign)).names;
        expect(read.map(({ name, remark }) => [name, remark])).toEqual([
          ["王丽", ""],
          [odd, ""],
          ["李明", ""],
        ]);
      }),
      { numRuns: 200, seed: 20180414 },
    );
  });
});
