import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { DEMO_PASSWORD } from "@/lib/demo/accounts";
import { expectAccessible, openAnonymous, openAs, picture, rows } from "@/tests/browser/harness";

test.each([true, false])("signing in by the form, JavaScript %s, leads where one wanted to go", async (javaScript) => {
  const page = await openAnonymous({ javaScript });
  await page.goto("/sign-in?to=/hq/stations");
  await page.getByLabel("账号", { exact: true }).fill("hq");
  await page.locator("#password").fill(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "志愿服务" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/hq/stations");
  const cookie = (await page.context().cookies()).find(({ name }) => name === "next-auth.session-token");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

test.each([true, false])(
  "a wrong answer, JavaScript %s: keeps the account, never the password, tells nothing",
  async (javaScript) => {
    const words = [];
    for (const account of ["hq", `nobody-${randomUUID()}`]) {
      const page = await openAnonymous({ javaScript });
      await page.goto("/sign-in");
      await page.locator("#account").fill(account);
      await page.locator("#password").fill("guess");
      await page.getByRole("button", { name: "登录" }).click();
      await page.locator(".errors").waitFor();
      words.push(await page.locator(".errors").innerText());
      expect(await page.locator("#account").inputValue()).toBe(account);
      expect(await page.locator("#password").inputValue()).toBe("");
      if (javaScript) await expectAccessible(page); // axe itself is a script
    }
    expect(words[0]).toContain("账号或密码不对");
    expect(words[1]).toBe(words[0]);
  },
);

test("empty fields are named beside themselves", async () => {
  const page = await openAnonymous();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "登录" }).click();
  expect(await page.locator("#account-error").innerText()).toContain("请填账号");
  expect(await page.locator("#password-error").innerText()).toContain("请填密码");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("errors");
  await picture(page, "sign-in-error");
});

test("after five wrong passwords the name is locked until a time that the page says, exists it or not", async () => {
  const page = await openAnonymous({ javaScript: false });
  await page.goto("/sign-in");
  const account = `nobody-${randomUUID()}`;
  for (let attempt = 1; attempt <= 6; attempt++) {
    await page.locator("#account").fill(account);
    await page.locator("#password").fill(`guess ${attempt}`);
    await page.getByRole("button", { name: "登录" }).click();
    await page.locator(".errors").waitFor();
    const words = await page.locator(".errors").innerText();
    if (attempt <= 5) expect(words).toContain("账号或密码不对");
    else expect(words).toMatch(/锁到 .{2}\d{1,2}:\d{2}/);
  }
});

test("one click enters the demo; the show button is there with JavaScript only", async () => {
  const page = await openAnonymous();
  await page.goto("/sign-in");
  await page.locator("#password").fill("seen");
  await page.getByRole("button", { name: "显示" }).click();
  expect(await page.locator("#password").getAttribute("type")).toBe("text");
  await expectAccessible(page);
  await picture(page, "sign-in-zh");
  const plain = await openAnonymous({ javaScript: false, locale: "en" });
  await plain.goto("/sign-in");
  expect(await plain.getByRole("button", { name: "Show" }).count()).toBe(0);
  await plain.getByRole("button", { name: "Enter centre-shengbei" }).click();
  await plain.waitForURL("**/hq/c/shengbei");
});

test("a link away from the site is dropped", async () => {
  const page = await openAnonymous({ javaScript: false });
  await page.goto("/sign-in?to=//elsewhere.example/page");
  await page.locator("#account").fill("hq");
  await page.locator("#password").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  expect(new URL(page.url()).pathname).toBe("/hq");
});

test("signing out ends the sign-in itself: the old cookie opens nothing", async () => {
  const page = await openAs("hq-leader", { javaScript: false });
  await page.goto("/account");
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.waitForURL("**/sign-in");
  await page.context().addCookies(cookies);
  await page.goto("/hq");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await page.getByText("已经退出").waitFor();
});

test("a sign-in that was idle too long says so", async () => {
  const page = await openAs("hq-leader");
  await page.goto("/account");
  await rows(
    `UPDATE "SignIn" SET "lastSeenAt" = now() - interval '31 minutes' WHERE "keyHash" = (SELECT "keyHash" FROM "SignIn" s JOIN "User" u ON u."id" = s."userId" WHERE u."account" = 'hq-leader' ORDER BY "startedAt" DESC LIMIT 1)`,
  );
  await page.goto("/hq");
  await page.getByText("30 分钟没有操作").waitFor();
});
