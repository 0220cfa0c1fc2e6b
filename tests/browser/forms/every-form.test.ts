import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openFor, screensOf, visitors } from "../sweep/visitors";
import { byScriptOnly, covered } from "./covered";

type Manifest = { node: Record<string, { exportedName?: string }> };

/** The names of the build's server actions by the ids under which forms post to them. */
function actionNames(): Map<string, string> {
  const file = path.join(process.env.NEXT_DIST_DIR || ".next", "server/server-reference-manifest.json");
  const { node } = JSON.parse(fs.readFileSync(file, "utf8")) as Manifest;
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [id, exportedName ?? "unnamed"]));
}

/** The forms of a page as it comes without JavaScript: the id of the action or the address asked, and whether one can type or choose. */
function formsOf(page: Page): Promise<{ id: string; asks: boolean; open: boolean }[]> {
  return page.evaluate(() =>
    [...document.forms].map((form) => {
      const open = form.querySelector("input:not([type=hidden]), select, textarea") !== null;
      if (form.method === "get") return { id: new URL(form.action).pathname, asks: true, open };
      const names = [...new FormData(form)];
      const plain = names.find(([name]) => name.startsWith("$ACTION_ID_"))?.[0].slice("$ACTION_ID_".length);
      const bound = names.find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1];
      return { id: plain ?? (JSON.parse(String(bound ?? "{}")).id as string), asks: false, open };
    }),
  );
}

test("every form of every screen is sent without JavaScript by some test", { timeout: 240_000 }, async () => {
  const names = actionNames();
  const found = new Map<string, { open: boolean; at: string }>();
  for (const visitor of visitors) {
    const page = await openFor(visitor, { javaScript: false });
    for (const { pattern, address } of await screensOf(visitor)) {
      await page.goto(address);
      for (const { id, asks, open } of await formsOf(page)) {
        const name = asks ? `GET ${pattern}` : (names.get(id) ?? `unknown action ${id}`);
        if (asks) expect(id, "a form that asks asks its own page").toBe(new URL(page.url()).pathname);
        found.set(name, { open: open || (found.get(name)?.open ?? false), at: address });
      }
    }
  }
  expect(found.size).toBeGreaterThan(12);
  const untested = [...found].filter(([name]) => !(name in covered)).map(([name, { at }]) => `${name} at ${at}`);
  expect(untested).toEqual([]);
  const halfTested = [...found]
    .filter(([name, { open }]) => open && name in covered && !covered[name]?.wrong)
    .map(([name]) => name);
  expect(halfTested).toEqual([]);
  expect(Object.keys(covered).filter((name) => name.startsWith("GET ") && !found.has(name))).toEqual([]);
});

test("every server action has its form's tests, or says why no form posts to it; nothing listed is gone", () => {
  const built = [...new Set(actionNames().values())].sort();
  const actions = Object.keys(covered).filter((name) => !name.startsWith("GET "));
  const listed = [...actions, ...Object.keys(byScriptOnly)];
  expect(built).toEqual(listed.sort());
});

test("the tests that are named exist and turn JavaScript off", () => {
  for (const [name, { right, wrong }] of Object.entries(covered)) {
    for (const { file, test: title } of wrong ? [right, wrong] : [right]) {
      const text = fs.readFileSync(path.join("tests/browser", file), "utf8");
      expect(text, name).toContain(title);
      expect(text, name).toMatch(/javaScript: false|\[true, false\]/);
    }
  }
});
