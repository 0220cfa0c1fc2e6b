import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url);

/** The sources of screens and components, without their comments. */
const sources = ["app", "components"].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const text = readFileSync(new URL(`${folder}/${file}`, root), "utf8");
      return {
        file: `${folder}/${file}`,
        code: text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1"),
      };
    }),
);

/** The files whose code matches; first shows that there are files to look at. */
function filesWith(pattern: RegExp): string[] {
  expect(sources.length).toBeGreaterThan(20);
  return sources.filter(({ code }) => pattern.test(code)).map(({ file }) => file);
}

test("screens and components take their words from the catalogues", () => {
  expect(filesWith(/\p{Script=Han}/u)).toEqual([]);
});

test("nothing is styled inline, which the content security policy would block", () => {
  expect(filesWith(/\sstyle=[{"]|dangerouslySetInnerHTML|<style/)).toEqual([]);
});

test("no catalogue travels to the browser: client components get their words as props", () => {
  expect(filesWith(/NextIntlClientProvider|useTranslations/)).toEqual([]);
});
