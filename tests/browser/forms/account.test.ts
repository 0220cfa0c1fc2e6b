import { expect, test } from "vitest";
import { openAnonymous, openAs, rows } from "../harness";

const plain = { javaScript: false };

const settings = async (account: string) =>
  (
    await rows<{ locale: string | null; shortcuts: boolean }>(
      `SELECT "locale", "shortcuts" FROM "User" WHERE "account" = $1`,
      [account],
    )
  )[0];

test("the menu's switch turns single keys off and on again, and stays on its page", async () => {
  const before = await settings("dongli");
  expect(before?.shortcuts).toBe(true);
  const page = await openAs("dongli", plain);
  await page.goto("/desk/dongli/people?kind=MEMBER");
  const menu = page.locator(".top .right summary");
  await menu.click();
  await page.getByRole("button", { name: "关掉单键快捷键" }).click();
  await page.locator("button", { hasText: "打开单键快捷键" }).waitFor({ state: "attached" }); // the menu is shut again
  expect(page.url()).toContain("/desk/dongli/people?kind=MEMBER");
  expect((await settings("dongli"))?.shortcuts).toBe(false);
  await menu.click();
  await page.getByRole("button", { name: "打开单键快捷键" }).click();
  await page.locator("button", { hasText: "关掉单键快捷键" }).waitFor({ state: "attached" });
  expect(await settings("dongli")).toEqual(before);
});

test("settings that no form of ours offers change nothing", async () => {
  const before = await settings("tongmingyuan");
  const page = await openAs("tongmingyuan", plain);
  await page.goto("/account");
  await page.getByRole("radio", { name: "English" }).check();
  await page.locator("input[name=shortcuts]").uncheck();
  await page.locator("input[name=locale]:checked").evaluate((field: HTMLInputElement) => {
    field.value = "fr";
  });
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.waitForURL("**/account");
  expect(await page.getByRole("status").count()).toBe(0);
  expect(await page.getByRole("radio", { name: "中文" }).isChecked()).toBe(true);
  expect(await settings("tongmingyuan")).toEqual(before);
});

test("a visitor's language is kept in the browser; one that we do not speak is not", async () => {
  const page = await openAnonymous(plain);
  await page.goto("/sign-in?to=/hq/stations");
  const language = async () => (await page.context().cookies()).find(({ name }) => name === "locale")?.value;
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "中文" }).waitFor();
  expect(page.url()).toContain("to=/hq/stations");
  expect(await language()).toBe("en");
  await page.locator("input[name=locale]").evaluate((field: HTMLInputElement) => {
    field.value = "fr";
  });
  await page.getByRole("button", { name: "中文" }).click();
  await page.waitForURL((url) => url.search === "");
  expect(await language()).toBe("en");
});

test("signing out from the desk's menu ends that sign-in and no other of the same person", async () => {
  const open = () =>
    rows(
      `SELECT s."keyHash" FROM "SignIn" s JOIN "User" u ON u."id" = s."userId" WHERE u."account" = 'dongli' AND s."endedAt" IS NULL`,
    );
  const [page, other] = [await openAs("dongli", plain), await openAs("dongli", plain)];
  for (const one of [page, other]) await one.goto("/desk/dongli");
  const before = await open();
  await page.locator(".top .right summary").click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.waitForURL("**/sign-in**");
  expect(await open()).toHaveLength(before.length - 1);
  await page.goto("/desk/dongli");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await other.goto("/desk/dongli");
  expect(new URL(other.url()).pathname).toBe("/desk/dongli");
});
