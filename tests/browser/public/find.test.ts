import type { Page } from "playwright";
import { describe, expect, inject, test } from "vitest";
import { expectAccessible, openAnonymous, openAs, picture } from "../harness";

const phone = { width: 390, height: 844 };

/** Fails unless all of a text is on the screen as it stands, above the bar at the bottom. */
async function expectInSight(page: Page, selector: string, text: string) {
  const box = await page.locator(selector).filter({ hasText: text }).first().boundingBox();
  const bar = await page.locator(".call-bar").boundingBox();
  expect(box, text).not.toBeNull();
  expect(box?.y ?? -1, text).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0), text).toBeLessThanOrEqual(bar?.y ?? 0);
}

async function expectNextMeetingInSight(page: Page) {
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  for (const [selector, text] of [
    [".agenda .day b", "4月12日"],
    [".agenda .day span", "上午9:00"],
    [".agenda h3", "主题党日：集中学习"],
    [".agenda p", "活动室（280栋一层）"],
  ] as const)
    await expectInSight(page, selector, text);
  const bar = await page.locator(".call-bar a").boundingBox();
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(phone.height);
  expect(await page.locator(".call-bar a").innerText()).toContain("0546-0200280");
}

describe.each([true, false])("in letters of 24 px on a phone, JavaScript %s", (javaScript) => {
  async function openLarge() {
    const page = await openAnonymous({ ...phone, javaScript });
    await page.goto("/");
    await page.getByRole("button", { name: "大", exact: true }).click();
    await page.locator(".site[data-size='24']").waitFor();
    return page;
  }

  test("two taps by place lead to the next meeting: day, hour, place and telephone without scrolling", async () => {
    const page = await openLarge();
    await page.getByRole("link", { name: /^东营/ }).click();
    await page.getByRole("link", { name: /^锦华第三/ }).click();
    await page.waitForURL("**/stations/jinhua3");
    await expectNextMeetingInSight(page);
    if (javaScript) await expectAccessible(page); // axe itself is a script
    await picture(page, "public-24");
  });

  test("a word and one tap lead there as well", async () => {
    const page = await openLarge();
    await page.getByLabel("小区、服务社或者区县的名字").fill("七区");
    await page.getByRole("button", { name: "找", exact: true }).click();
    await page.waitForURL("**/stations/jinhua3");
    await expectNextMeetingInSight(page);
  });

  test("the meeting's own page says the same", async () => {
    const page = await openLarge();
    await page.goto("/stations/jinhua3");
    await page.getByRole("link", { name: "主题党日：集中学习" }).click();
    await page.waitForURL("**/meetings/*");
    await expectInSight(page, ".when", "4月12日");
    await expectInSight(page, ".when", "上午9:00–10:30");
    await expectInSight(page, ".place", "活动室（280栋一层）");
    if (javaScript) await expectAccessible(page);
  });

  test("the size holds on the next page and can be taken back", async () => {
    const page = await openLarge();
    await page.goto("/stations/jinhua3");
    expect(
      await page
        .locator(".agenda p")
        .first()
        .evaluate((text) => getComputedStyle(text).fontSize),
    ).toBe("24px");
    await page.getByRole("button", { name: "标准", exact: true }).click();
    await page.locator(".site[data-size='18']").waitFor();
    expect(new URL(page.url()).pathname).toBe("/stations/jinhua3");
  });

  test("a word that means several shows them all, one that means none says so", async () => {
    const page = await openLarge();
    await page.goto("/?q=东营");
    await page.getByRole("heading", { name: "“东营”有 3 家" }).waitFor();
    expect(await page.locator(".stations li").count()).toBe(3);
    await page.goto("/?q=天津");
    await page.getByRole("heading", { name: "没有找到“天津”。" }).waitFor();
    expect(await page.getByLabel("小区、服务社或者区县的名字").inputValue()).toBe("天津");
    if (javaScript) await expectAccessible(page);
  });

  test("the other language is one press away", async () => {
    const page = await openLarge();
    await page.goto("/stations/jinhua3");
    await page.locator("footer").getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Coming up" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/stations/jinhua3");
  });
});

describe("the front page", () => {
  test("leads staff who are signed in to their desk, and everybody else to signing in", async () => {
    const staff = await openAs("jinhua3");
    await staff.goto("/");
    expect(await staff.getByRole("link", { name: "回到我的工作台" }).getAttribute("href")).toBe("/desk/jinhua3");
    expect(await staff.getByRole("link", { name: "工作人员登录" }).count()).toBe(0);
    const page = await openAnonymous();
    await page.context().addCookies([{ name: "next-auth.session-token", value: "stale", url: inject("address") }]);
    await page.goto("/");
    await page.getByRole("link", { name: "工作人员登录" }).click();
    await page.waitForURL("**/sign-in");
  });

  test("knows no wrong address: unknown stations, stray ids and stray paths are one friendly 404", async () => {
    const page = await openAnonymous(phone);
    for (const address of ["/stations/nowhere", "/stations/nowhere/meetings/x", "/nowhere"]) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBeGreaterThanOrEqual(400);
      expect(answer?.status(), address).toBeLessThan(500);
    }
    expect((await page.goto("/stations/nowhere"))?.status()).toBe(404);
    await page.getByRole("heading", { name: "没有找到这一页。" }).waitFor();
    await expectAccessible(page);
  });
});
