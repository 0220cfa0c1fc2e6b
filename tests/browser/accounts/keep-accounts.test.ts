import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectAccessible, openAnonymous, openAs, picture, rows } from "@/tests/browser/harness";

/** The code on the slip that a page shows. */
const codeOn = async (page: Page) => (await page.locator(".slip .code dd").textContent()) ?? "";

async function signIn(account: string, password: string, javaScript: boolean): Promise<Page> {
  const page = await openAnonymous({ javaScript });
  await page.goto("/sign-in");
  await page.locator("#account").fill(account);
  await page.locator("#password").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  return page;
}

async function choose(page: Page, password: string, again = password) {
  await page.getByLabel("新密码", { exact: true }).fill(password);
  await page.getByLabel("再输一遍新密码").fill(again);
  await page.getByRole("button", { name: "保存密码" }).click();
}

test.each([true, false])(
  "headquarters make an account, its holder chooses a password, JavaScript %s",
  async (javaScript) => {
    const account = `dongli-${javaScript ? "with" : "without"}`;
    const hq = await openAs("hq", { javaScript });
    await hq.goto("/admin/accounts");
    await hq.getByRole("link", { name: "开一个账号" }).click();
    await hq.getByLabel("姓名", { exact: true }).fill("曾晓梅");
    await hq.getByLabel("账号", { exact: true }).fill("Dongli_1");
    await hq.getByRole("button", { name: "开账号，看密码单" }).click();
    await hq.locator("#account-error").waitFor();
    expect(await hq.locator("#account-error").innerText()).toContain("小写字母");
    expect(await hq.getByLabel("姓名", { exact: true }).inputValue()).toBe("曾晓梅");
    await hq.getByLabel("账号", { exact: true }).fill(account);
    await hq.getByRole("button", { name: "开账号，看密码单" }).click();
    await hq.locator("#station-error").waitFor();
    await hq.getByLabel("在哪家服务社").selectOption({ label: "东利" });
    await hq.getByRole("button", { name: "开账号，看密码单" }).click();
    await hq.locator(".slip").waitFor();
    const code = await codeOn(hq);
    expect(code).toMatch(/^[2-9A-HJ-NP-Za-km-z]{12}$/);
    expect(await hq.locator(".slip").innerText()).toContain("东利党员服务社 · 信息员");
    expect(hq.url()).not.toContain(code);
    expect(JSON.stringify(await rows(`SELECT * FROM "Once"`))).not.toContain(code);
    if (javaScript) {
      await expectAccessible(hq);
      await picture(hq, "account-slip");
    }

    const holder = await signIn(account, code, javaScript);
    await holder.waitForURL("**/account/password");
    await holder.goto("/desk/dongli"); // no way round
    await holder.waitForURL("**/account/password");
    await choose(holder, `${account}-A1`);
    await holder.locator("#password-error").waitFor();
    await choose(holder, "Bright-river7", "Bright-river8");
    await holder.locator("#again-error").waitFor();
    expect(await holder.getByLabel("新密码", { exact: true }).inputValue()).toBe("");
    if (javaScript) {
      await expectAccessible(holder);
      await picture(holder, "own-password-error");
    }
    await choose(holder, "Bright-river7");
    await holder.waitForURL("**/desk/dongli");
    const again = await signIn(account, code, false);
    await again.locator(".errors").waitFor(); // the code is over
    const own = await signIn(account, "Bright-river7", false);
    await own.waitForURL("**/desk/dongli");

    // One more way in, ended by headquarters.
    const [user] = await rows<{ id: string }>(`SELECT "id" FROM "User" WHERE "account" = $1`, [account]);
    await hq.goto(`/admin/accounts/${user?.id}`);
    await hq.getByRole("button", { name: "让它退出" }).first().click();
    await hq.waitForURL("**said=cut");
    await own.goto("/desk/dongli/people");
    expect(new URL(own.url()).pathname).toBe("/sign-in");
    await own.getByText("已被要求退出").waitFor();
  },
);

test("the search for accounts leaves no name in the address and finds by name and pinyin", async () => {
  const page = await openAs("hq", { javaScript: false });
  for (const text of ["晓云", "tian", "JINHUA3"]) {
    await page.goto("/admin/accounts");
    await page.getByLabel("按账号或姓名查找").fill(text);
    await page.getByRole("button", { name: "查找" }).click();
    await page.waitForURL(/accounts\?q=[a-z0-9]{10}$/);
    await page.locator("table").getByRole("link", { name: "jinhua3", exact: true }).waitFor();
  }
  await page.goto("/admin/accounts?place=c-shengdong&role=COORDINATOR");
  expect(await page.locator("tbody th").allInnerTexts()).toContain("dongli");
  await page.goto("/admin/accounts?state=ENDED&place=s-nowhere&page=999");
  await page.getByText("没有符合条件的账号").waitFor();
});

test("a head gives slips to the own station's coordinators and ends them, and only looks at the others", async () => {
  const page = await openAs("jinhua3-head");
  await page.goto("/desk/jinhua3");
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "账号" }).click();
  await page.getByRole("link", { name: "开一个账号" }).click();
  await page.getByLabel("姓名", { exact: true }).fill("孙小英");
  await page.getByLabel("账号", { exact: true }).fill("jinhua3-sun");
  expect(await page.getByLabel("职务").count()).toBe(0);
  await page.getByRole("button", { name: "开账号，看密码单" }).click();
  await page.locator(".slip").waitFor();
  await page.getByRole("link", { name: "回到账号" }).click();
  await page.getByRole("link", { name: "jinhua3-sun" }).first().click();
  await expectAccessible(page);
  await picture(page, "desk-account");
  await page.getByRole("link", { name: "给新的密码单" }).click();
  await page.getByRole("button", { name: "作废旧密码，看新密码单" }).click();
  await page.locator(".slip").waitFor();
  await page.getByRole("link", { name: "回到账号" }).click();
  await page.getByText("停用这个账号").first().click();
  await page.getByRole("button", { name: "停用这个账号" }).click();
  await page.getByText("账号已停用").waitFor();
  await page.getByRole("link", { name: "重新启用" }).click();
  await page.getByRole("button", { name: "启用，看密码单" }).click();
  await page.locator(".slip").waitFor();
  const [self] = await rows<{ id: string }>(`SELECT "id" FROM "User" WHERE "account" = 'jinhua3-head'`);
  await page.goto(`/desk/jinhua3/accounts/${self?.id}`);
  await page.getByText("这是您自己的账号").waitFor();
  expect(await page.getByRole("button", { name: "停用这个账号" }).count()).toBe(0);
  const [other] = await rows<{ id: string }>(`SELECT "id" FROM "User" WHERE "account" = 'hq'`);
  expect((await page.goto(`/desk/jinhua3/accounts/${other?.id}`))?.status()).toBe(404);
});

test("a slip is shown once: the same form sent again shows none", async () => {
  const page = await openAs("hq", { javaScript: false });
  const [user] = await rows<{ id: string }>(`SELECT "id" FROM "User" WHERE "account" = 'tongmingyuan'`);
  await page.goto(`/admin/accounts/${user?.id}/code`);
  await page.getByRole("button", { name: "作废旧密码，看新密码单" }).click();
  await page.locator(".slip").waitFor();
  await page.reload(); // a browser sends the form again
  await page.getByText("刚才已经显示过").waitFor();
  expect(await page.locator(".slip").count()).toBe(0);
  await rows(
    `UPDATE "User" SET "oneTimeUntil" = NULL, "passwordHash" = (SELECT "passwordHash" FROM "User" WHERE "account" = 'hq') WHERE "account" = 'tongmingyuan'`,
  );
});

test("everyone changes the own password with the present one, and other sign-ins end", async () => {
  const [made] = await rows<{ passwordHash: string }>(
    `SELECT "passwordHash" FROM "User" WHERE "account" = 'hq-leader'`,
  );
  const elsewhere = await openAs("hq-leader", { javaScript: false });
  const page = await openAs("hq-leader", { javaScript: false });
  await page.goto("/account");
  await page.getByLabel("现在的密码").fill("not-this-1");
  await choose(page, "Bright-river-7");
  expect(await page.locator("#present-error").innerText()).toContain("现在的密码不对");
  await page.getByLabel("现在的密码").fill("demo-2018");
  await choose(page, "Bright-r7"); // headquarters need twelve
  expect(await page.locator("#password-error").innerText()).toContain("12");
  await page.getByLabel("现在的密码").fill("demo-2018");
  await choose(page, "Bright-river-7");
  await page.getByText("密码已改").waitFor();
  await elsewhere.goto("/hq");
  await elsewhere.getByText("密码改过了").waitFor();
  await rows(`UPDATE "User" SET "passwordHash" = $1 WHERE "account" = 'hq-leader'`, [made?.passwordHash]);
});
