import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { expectAccessible, picture } from "../harness";
import { openFor, screensOf, visitors } from "./visitors";
import { expectRoomWhenZoomed, zoomed } from "./zoomed";

const wide = { width: 1440, height: 900 };
const laptop = { width: 1366, height: 768 };
const narrow = { width: 390, height: 844 };

async function expectNoSidewaysScroll(page: Page, address: string) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${address} at ${page.viewportSize()?.width}`).toBeLessThanOrEqual(0);
}

async function look(page: Page, address: string, name: string, locale: string) {
  await page.setViewportSize(wide);
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(200);
  await expectAccessible(page);
  expect(await page.locator("h1").count(), address).toBe(1);
  expect(await page.evaluate(() => document.documentElement.lang), address).toBe(locale);
  await expectNoSidewaysScroll(page, address);
  const text = await page.locator("body").innerText();
  expect(text, address).not.toMatch(
    /\b(desk|activities|log|people|totals|errors|auth|accounts|places|notices|teams|settings|shell|ui|public|incident)\.[a-z]+[A-Za-z.]*\b/,
  );
  await picture(page, `${locale}/1440/${name}`);
  await page.setViewportSize(laptop);
  await expectNoSidewaysScroll(page, address);
  if (locale === "zh-CN") await picture(page, `${locale}/1366/${name}`);
  await page.setViewportSize(narrow);
  await expectNoSidewaysScroll(page, address);
  if (locale === "zh-CN") await expectAccessible(page);
  await picture(page, `${locale}/390/${name}`);
  await page.setViewportSize(zoomed);
  await expectNoSidewaysScroll(page, address);
  await expectRoomWhenZoomed(page, address);
}

describe.each(["zh-CN", "en"] as const)(
  "every screen in %s: axe, one heading, its own words, no sideways scroll",
  (locale) => {
    test("the app's folders hold screens for everybody", () => expect(visitors).toHaveLength(5));

    test.each(visitors)("as %s", { timeout: 240_000 }, async (visitor) => {
      const page = await openFor(visitor, { locale });
      const problems: string[] = [];
      page.on("console", (message) => message.type() === "error" && problems.push(`${page.url()}: ${message.text()}`));
      page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
      const looked = new Map<string, number>();
      for (const { pattern, address } of await screensOf(visitor)) {
        const nth = (looked.get(pattern) ?? 0) + 1;
        looked.set(pattern, nth);
        const name = address.replaceAll(/[0-9a-f-]{36}/g, nth > 1 ? `id${nth}` : "id").replaceAll("/", "_");
        await look(page, address, name, locale);
      }
      expect(problems).toEqual([]);
    });
  },
);
