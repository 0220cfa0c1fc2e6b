import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(new URL(`../../../app/${file}`, import.meta.url), "utf8");
const declared = (css: string, prefix: string) =>
  new Map(
    [...css.matchAll(new RegExp(`--${prefix}([a-z0-9-]+): (#[0-9a-f]{6});`, "g"))].map(([, name = "", hex]) => [
      name,
      hex,
    ]),
  );

test("public pages have the colours of the tokens, though not their file", () => {
  const tokens = declared(read("styles/tokens.css"), "color-");
  const colours = declared(read("(public)/styles/base.css"), "");
  expect(colours.size).toBeGreaterThan(10);
  for (const [name, hex] of colours) expect(hex, name).toBe(tokens.get(name));
});
