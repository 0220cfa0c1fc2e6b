import { gzipSync } from "node:zlib";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { openAnonymous, rows } from "../harness";

/** Every kind of public page, by an address of its own. */
async function everyKind(): Promise<string[]> {
  const [meeting] = await rows<{ id: string }>(
    `SELECT "id" FROM "Activity" WHERE "stationId" = (SELECT "id" FROM "Station" WHERE "slug" = 'jinhua3') AND "title" = '合唱排练' AND "state" = 'PUBLISHED'`,
  );
  const [notice] = await rows<{ id: string }>(
    `SELECT "id" FROM "Notice" WHERE "stationId" = (SELECT "id" FROM "Station" WHERE "slug" = 'jinhua3') LIMIT 1`,
  );
  const station = "/stations/jinhua3";
  return [
    "/",
    "/stations",
    station,
    `${station}/meetings/${meeting?.id}`,
    `${station}/meetings/${meeting?.id}/print`,
    `${station}/notices/${notice?.id}`,
  ];
}

/** Addresses of the files that a page asks for, of one kind. */
async function filesOf(page: Page, address: string, kind: "script" | "stylesheet"): Promise<string[]> {
  const asked = new Set<string>();
  page.on("request", (request) => request.resourceType() === kind && asked.add(new URL(request.url()).pathname));
  await page.goto(address, { waitUntil: "networkidle" });
  page.removeAllListeners("request");
  return [...asked];
}

describe("what public pages load", () => {
  test("is style that browsers of ten years read whole: no layer, mixed colour, nesting or newer selector", async () => {
    const page = await openAnonymous();
    for (const address of [...(await everyKind()), "/stations/nowhere", "/nowhere"]) {
      const files = await filesOf(page, address, "stylesheet");
      expect(files, address).toHaveLength(1);
      for (const file of files) {
        const css = await (await page.request.get(file)).text();
        expect(css.length).toBeGreaterThan(5000);
        expect(
          css.match(
            /@layer|@container|@property|color-mix|oklch|oklab|lab\(|lch\(|:has\(|:is\(|:where\(|@supports|@media[^{]*[<>]|&/g,
          ),
          file,
        ).toBeNull();
        expect(nested(css), file).toEqual([]);
      }
    }
  });

  test("is at most 2 kB of script of its own, packed, over the front page, which has none", async () => {
    const page = await openAnonymous();
    const [front = "/", ...others] = await everyKind();
    const shell = new Set(await filesOf(page, front, "script"));
    expect(shell.size).toBeGreaterThan(3);
    for (const address of others) {
      let bytes = 0;
      for (const file of (await filesOf(await openAnonymous(), address, "script")).filter((one) => !shell.has(one)))
        bytes += gzipSync(await (await page.request.get(file)).body()).length;
      expect(bytes, address).toBeLessThanOrEqual(2048);
    }
    const html = await (await page.request.get(front)).text();
    expect(html).not.toContain("read-aloud");
  });
});

/** Rules that stand inside another rule, which is not an @media, @page or @font-face. */
function nested(css: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === "{") {
      const head = css.slice(start, at).trim();
      if (open.some((outer) => !outer.startsWith("@"))) found.push(head);
      open.push(head);
      start = at + 1;
    } else if (css[at] === "}") {
      open.pop();
      start = at + 1;
    } else if (css[at] === ";") start = at + 1;
  }
  return found;
}

test.each([320, 390, 1280])(
  "every public page in letters of 30 px holds at %s px in both languages",
  { timeout: 240_000 },
  async (width) => {
    for (const locale of ["zh-CN", "en"] as const) {
      const page = await openAnonymous({ locale, width, height: 844 });
      await page.goto("/");
      await page.context().addCookies([{ name: "text-size", value: "30", url: page.url() }]);
      for (const address of (await everyKind()).filter((one) => !one.endsWith("/print"))) {
        await page.goto(address);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          `${address} ${locale}`,
        ).toBeLessThanOrEqual(0);
        const small = await page.locator("main").evaluate((main) =>
          [...main.querySelectorAll("*")]
            .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
            .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 18)
            .map((one) => one.textContent),
        );
        expect(small, address).toEqual([]);
      }
    }
  },
);
