import { expect, test } from "vitest";
import { romanise } from "@/lib/accounts/rules/romanise";

test.each([
  ["陈玉珍", "Chen Yuzhen"],
  ["曾凡", "Zeng Fan"],
  ["欧阳娜娜", "Ouyang Nana"],
  ["阿依古丽·买买提", "Ayigulimaimaiti"],
  ["Mary Chen", "Mary Chen"],
])("%s in Latin letters: %s", (name, latin) => {
  expect(romanise(name)).toBe(latin);
});
