import { expect, inject, test } from "vitest";
import { DEMO_PASSWORD } from "@/lib/demo/accounts";
import { expectAccessible, openAnonymous, openAs, picture, rows } from "@/tests/browser/harness";

test("my account says who I am, what I may do where, and keeps language and keys", async () => {
  const seen = await openAs("centre-shengbei");
  await seen.goto("/account");
  await expectAccessible(seen);
  await picture(seen, "account-zh");
  const page = await openAs("centre-shengbei", { javaScript: false });
  await page.goto("/account");
  expect(await page.locator("main").innerText()).toContain("胜北管理中心");
  await page.getByRole("radio", { name: "English" }).check();
  await page.locator("input[name=shortcuts]").uncheck();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByRole("status").filter({ hasText: "Settings saved." }).waitFor();
  const [kept] = await rows(`SELECT "locale", "shortcuts" FROM "User" WHERE "account" = 'centre-shengbei'`);
  expect(kept).toEqual({ locale: "en", shortcuts: false });

  const other = await openAnonymous({ javaScript: false, locale: "zh-CN" });
  await other.goto("/sign-in");
  await other.locator("#account").fill("centre-shengbei");
  await other.locator("#password").fill(DEMO_PASSWORD);
  await other.getByRole("button", { name: "登录" }).click();
  await other.getByRole("heading", { level: 1, name: "Shengbei" }).waitFor(); // the person's language wins at sign-in
  await rows(`UPDATE "User" SET "locale" = NULL, "shortcuts" = true WHERE "account" = 'centre-shengbei'`);
});

test("the language button keeps the page and its query", async () => {
  const page = await openAs("hq", { javaScript: false });
  await page.goto("/hq/stations?from=2016-01-01&to=2016-12-31");
  await page.locator(".top .right summary").click();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: /2016/ }).waitFor();
  expect(page.url()).toContain("/hq/stations?from=2016-01-01&to=2016-12-31");
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await rows(`UPDATE "User" SET "locale" = NULL WHERE "account" = 'hq'`);
});

test("the process says that it is ready, and next-auth's own address signs in to the same sign-in", async () => {
  const address = inject("address");
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const page = await openAnonymous();
  const { csrfToken } = await (await page.request.get(`${address}/api/auth/csrf`)).json();
  const form = { csrfToken, account: "hq-leader", password: DEMO_PASSWORD, json: "true" };
  const answer = await page.request.post(`${address}/api/auth/callback/credentials`, { form });
  expect(answer.status()).toBe(200);
  expect(Object.keys(await (await page.request.get(`${address}/api/auth/session`)).json())).toEqual(["expires"]);
  await page.goto("/hq");
  await page.locator("#places").waitFor();
});
