import type { Page } from "playwright";
import { expect, inject, test } from "vitest";
import { IDLE_MINUTES, WARNED_BEFORE } from "@/lib/accounts/rules/sign-in-end";
import { DEMO_PASSWORD } from "@/lib/demo/accounts";
import { expectAccessible, openAs, picture, ready, rows, signInCookie } from "@/tests/browser/harness";

const ACCOUNT = "dongli";
const FORM = `/desk/${ACCOUNT}/people/new`;
const LATEST = `(SELECT "keyHash" FROM "SignIn" s JOIN "User" u ON u."id" = s."userId" WHERE u."account" = '${ACCOUNT}' ORDER BY "startedAt" DESC LIMIT 1)`;

/** The page's sign-in was last used so many seconds ago. */
const unused = (seconds: number) =>
  rows(`UPDATE "SignIn" SET "lastSeenAt" = now() - make_interval(secs => $1) WHERE "keyHash" = ${LATEST}`, [seconds]);
const usedAgo = async () => {
  const [row] = await rows<{ ago: number }>(
    `SELECT extract(epoch FROM now() - "lastSeenAt")::float8 AS ago FROM "SignIn" WHERE "keyHash" = ${LATEST}`,
  );
  return row?.ago ?? Number.NaN;
};
const ALMOST = IDLE_MINUTES * 60 - WARNED_BEFORE + 30;
const OVER = IDLE_MINUTES * 60 + 60;

/** A form with a clock that tests move, filled in by half. */
async function halfFilled(locale: "zh-CN" | "en" = "zh-CN"): Promise<Page> {
  const page = await openAs(ACCOUNT, { locale });
  await page.clock.install();
  await page.goto(FORM);
  await ready(page);
  await page.locator("#name").fill("钱学礼");
  return page;
}
const question = (page: Page) => page.getByRole("alertdialog");
const answered = (page: Page, method: "GET" | "POST") =>
  page.waitForResponse(
    (response) => response.url().endsWith("/account/sign-in") && response.request().method() === method,
  );
const comeBack = (page: Page) => page.evaluate(() => dispatchEvent(new Event("focus")));

test.each(["zh-CN", "en"] as const)(
  "two minutes before the end, in %s, a dialog asks; any key stays",
  async (locale) => {
    const page = await halfFilled(locale);
    expect(await question(page).count()).toBe(0);
    await unused(ALMOST);
    await page.clock.fastForward("27:00");
    await question(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("btn primary");
    await expectAccessible(page);
    await picture(page, `sign-in-end-${locale}`);
    expect(await usedAgo()).toBeGreaterThan(ALMOST); // asking does not count as doing something

    await Promise.all([answered(page, "POST"), page.keyboard.press("x")]);
    await question(page).waitFor({ state: "hidden" });
    expect(await usedAgo()).toBeLessThan(60);
    expect(await page.locator("#name").inputValue()).toBe("钱学礼");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("name"); // where it was before
  },
);

test("it can be stayed signed in more than ten times, by key, button, cross or Esc", async () => {
  const page = await halfFilled();
  await unused(ALMOST);
  await page.clock.fastForward("27:00");
  for (let nth = 0; nth < 12; nth++) {
    await question(page).waitFor();
    const stays = [
      () => page.keyboard.press("Enter"),
      () => question(page).getByRole("button", { name: "接着用" }).click(),
      () => question(page).getByRole("button", { name: "关闭" }).click(),
      () => page.keyboard.press("Escape"),
    ];
    await Promise.all([answered(page, "POST"), stays[nth % stays.length]?.()]);
    await question(page).waitFor({ state: "hidden" });
    await unused(ALMOST);
    await page.clock.fastForward("28:00");
  }
  await question(page).waitFor();
});

test("whoever is at the keys is not asked, and stays signed in", async () => {
  const page = await halfFilled();
  await page.clock.fastForward("26:30");
  await page.locator("#name").press("End");
  await unused(ALMOST);
  await Promise.all([answered(page, "POST"), page.clock.fastForward("00:30")]);
  expect(await question(page).count()).toBe(0);
  expect(await usedAgo()).toBeLessThan(60);
});

test("another window that stayed signed in answers for this one", async () => {
  const page = await halfFilled();
  await unused(ALMOST);
  await page.clock.fastForward("27:00");
  await question(page).waitFor();
  await unused(0);
  await Promise.all([answered(page, "GET"), comeBack(page)]);
  await question(page).waitFor({ state: "hidden" });
});

test("once it has ended the page is covered; after signing in elsewhere it goes on with all that was typed", async () => {
  const page = await halfFilled();
  await unused(OVER);
  await page.clock.fastForward("27:00");
  await question(page).getByRole("heading", { name: "登录已经结束" }).waitFor();
  const cover = () => getComputedStyle(document.querySelector("dialog[open]") as Element, "::backdrop").backgroundColor;
  expect(await page.evaluate(cover)).toBe("rgb(244, 246, 245)");
  await expectAccessible(page);
  await picture(page, "sign-in-ended");
  await page.keyboard.press("Escape");
  expect(await question(page).isVisible()).toBe(true);

  const [other] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "在新窗口登录" }).click(),
  ]);
  await other.locator("#account").fill(ACCOUNT);
  await other.locator("#password").fill(DEMO_PASSWORD);
  await other.keyboard.press("Enter");
  await other.waitForURL(`**${FORM}`);
  await other.close();
  await comeBack(page);
  await question(page).waitFor({ state: "hidden" });
  expect(await page.locator("#name").inputValue()).toBe("钱学礼");
  await page.getByRole("radio", { name: "男" }).check();
  await page.getByRole("radio", { name: "志愿者" }).check();
  await page.getByLabel("出生年份或日期").fill("1951");
  await page.getByRole("button", { name: "登记", exact: true }).first().click();
  await page.waitForURL(/registered=/);
});

test("what somebody typed is not shown to another person who signs in after them", async () => {
  const page = await halfFilled();
  await unused(OVER);
  await page.clock.fastForward("27:00");
  await question(page).waitFor();
  const value = await signInCookie("hq");
  await page.context().addCookies([{ name: "next-auth.session-token", value, url: inject("address"), httpOnly: true }]);
  await comeBack(page);
  await page.getByRole("heading", { level: 1, name: "没有找到这一页" }).waitFor();
});

test("a log form left until its sign-in ended is there again after signing in", async () => {
  const page = await openAs(ACCOUNT);
  await page.clock.install();
  await page.goto(`/desk/${ACCOUNT}/activities/new`);
  await ready(page);
  await page.getByLabel("地点").fill("三号楼前");
  const kept = page.waitForResponse((response) => response.url().endsWith("/draft"));
  await page.clock.fastForward("00:02");
  await kept;
  await unused(OVER);
  await page.goto(`/desk/${ACCOUNT}/activities/new`);
  await page.locator("#account").fill(ACCOUNT);
  await page.locator("#password").fill(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/activities/new");
  await page.getByText("接着填").waitFor();
});

test("a page's script alone may keep a sign-in: no other site's", async () => {
  const page = await openAs(ACCOUNT);
  await unused(ALMOST);
  const answer = await page.request.post("/account/sign-in", { headers: { origin: "https://elsewhere.example" } });
  expect(answer.status()).toBe(403);
  expect(await usedAgo()).toBeGreaterThan(ALMOST);
});
