import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { expectAccessible, openAnonymous, openAs, picture } from "../harness";
import { addresses, patterns } from "../routes";

/** Who opens which part of the app. */
function visitorOf(pattern: string): string {
  if (pattern.startsWith("/desk/")) return "jinhua3";
  if (pattern.startsWith("/hq/c/")) return "centre-shengbei";
  if (pattern.startsWith("/hq")) return "hq";
  return pattern === "/account" ? "jinhua3" : "nobody";
}

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

async function expectNoSidewaysScroll(page: Page, address: string) {
  if (address.endsWith("/print")) return; // paper keeps its size
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${address} at ${page.viewportSize()?.width}`).toBeLessThanOrEqual(0);
}

async function look(page: Page, address: string, locale: string) {
  await page.setViewportSize(wide);
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(200);
  await expectAccessible(page);
  expect(await page.locator("h1").count(), address).toBe(1);
  expect(await page.evaluate(() => document.documentElement.lang), address).toBe(locale);
  await expectNoSidewaysScroll(page, address);
  const text = await page.locator("body").innerText();
  expect(text, address).not.toMatch(/\b(desk|activities|log|people|totals|errors|auth|shell|ui)\.[a-z]+[A-Za-z.]*\b/);
  const name = address.replaceAll(/[0-9a-f-]{36}/g, "id").replaceAll("/", "_");
  await picture(page, `${locale}/1440/${name}`);
  await page.setViewportSize(narrow);
  await expectNoSidewaysScroll(page, address);
  if (locale === "zh-CN") await expectAccessible(page);
  await picture(page, `${locale}/390/${name}`);
}

describe.each(["zh-CN", "en"] as const)(
  "every screen in %s: axe, one heading, its own words, no sideways scroll",
  (locale) => {
    const visitors = [...new Set(patterns().map(visitorOf))];
    test("the app's folders hold screens for everybody", () => expect(visitors).toHaveLength(4));

    test.each(visitors)("as %s", { timeout: 240_000 }, async (visitor) => {
      const page = visitor === "nobody" ? await openAnonymous({ locale }) : await openAs(visitor, { locale });
      const problems: string[] = [];
      page.on("console", (message) => message.type() === "error" && problems.push(`${page.url()}: ${message.text()}`));
      page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
      for (const pattern of patterns().filter((one) => visitorOf(one) === visitor)) {
        for (const address of await addresses(pattern, "jinhua3")) await look(page, address, locale);
      }
      expect(problems).toEqual([]);
    });
  },
);
