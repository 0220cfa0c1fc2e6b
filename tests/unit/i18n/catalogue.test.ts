import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { areas } from "@/lib/i18n/areas";
import { catalogue } from "@/lib/i18n/catalogue";
import { locales } from "@/lib/i18n/locale";

/** Every message by its full key, "ui.table.next". */
function messages(area: object, prefix: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(area)) {
    if (typeof value === "string") found.set(`${prefix}.${key}`, value);
    else for (const [inner, text] of messages(value, `${prefix}.${key}`)) found.set(inner, text);
  }
  return found;
}

/** The names between braces; of a plural or select only its variable, since its branches differ by language. */
function variables(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name = ""]) => name))].sort();
}

test.each(locales)("the files of %s are the areas, no more and no less", (locale) => {
  const files = readdirSync(new URL(`../../../lib/i18n/messages/${locale}`, import.meta.url));
  expect(files.sort()).toEqual(areas.map((area) => `${area}.json`).sort());
});

describe.each(areas)("%s", (area) => {
  const chinese = messages(catalogue["zh-CN"][area], area);
  const english = messages(catalogue.en[area], area);

  test("has the same keys in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test("has no empty text (but for measure words that English lacks) and the same variables in both languages", () => {
    for (const [key, text] of chinese) {
      expect(text.trim(), key).not.toBe("");
      if (!/unit$/i.test(key)) expect(english.get(key)?.trim(), key).not.toBe("");
      expect(variables(english.get(key) ?? ""), key).toEqual(variables(text));
    }
  });
});
