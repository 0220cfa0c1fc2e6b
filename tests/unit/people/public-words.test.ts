import { expect, test } from "vitest";
import { textForNames } from "@/lib/people/rules/public-words";

test.each([
  ["王 秀 英请来领取", "王秀英请来领取"],
  ["王　秀英", "王秀英"],
  ["阿依·古丽老师", "阿依古丽老师"],
  ["王\u200b秀英", "王秀英"],
  ["问 Ivan Petrov", "问 ivan petrov"],
  ["找老王\n秀英不在", "找老王\n秀英不在"],
  ["4月12日 上午9:00 来", "4月12日上午9:00 来"],
])("%j is searched for names as %j", (text, plain) => {
  expect(textForNames(text)).toBe(plain);
});
