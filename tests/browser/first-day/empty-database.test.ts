import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createAdmin } from "@/lib/cli/create-admin";
import { migrate } from "@/lib/cli/migrate";
import { type App, startApp } from "@/lib/cli/serve";
import { addDays, dayOf } from "@/lib/clock";
import { expectAccessible, openAnonymous, picture } from "../harness";
import { freePort } from "../setup";

const PASSWORD = "Blue-Heron7Lake";

let app: App;
let stop: () => Promise<void>;

function at(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

async function asServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: at(inject("ownerUrl"), "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  const name = `first_day_${process.pid}`;
  await asServer(`CREATE DATABASE "${name}"`);
  const ownerUrl = at(inject("ownerUrl"), name);
  const appUrl = at(inject("appUrl"), name);
  await migrate(ownerUrl, appUrl);
  await createAdmin(ownerUrl, { account: "first-hq", name: "李明", password: PASSWORD });
  const port = await freePort();
  const log = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "pmss-first-day-")), "app.log");
  const settings = { DATABASE_URL: appUrl, NEXTAUTH_URL: `http://localhost:${port}`, DEMO: "0" };
  app = await startApp("start", port, settings, log);
  stop = async () => {
    await app.stop();
    fs.rmSync(path.dirname(log), { recursive: true });
    await asServer(`DROP DATABASE "${name}" WITH (FORCE)`);
  };
}, 240_000);
afterAll(() => stop?.());

async function signIn(account: string, password: string): Promise<Page> {
  const page = await openAnonymous({ javaScript: false, address: app.address });
  await page.goto("/sign-in");
  expect(await page.locator("body").innerText()).not.toContain("demo-2018");
  await page.locator("#account").fill(account);
  await page.locator("#password").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  return page;
}

test("from an empty production database to a first activity, by screens alone", { timeout: 300_000 }, async () => {
  const hq = await signIn("first-hq", PASSWORD);
  await hq.waitForURL("**/hq");
  expect(await hq.locator("h1").count()).toBe(1);
  await picture(hq, "first-day/hq");

  // A centre: the address is proposed from its name, looked at, and taken.
  await hq.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "服务社设置" }).click();
  await hq.getByText("先设一个管理中心").waitFor();
  await hq.getByRole("link", { name: "去设管理中心" }).click();
  await hq.getByLabel("名称", { exact: true }).fill("胜北管理中心");
  await hq.getByLabel("英文名称").fill("Shengbei centre");
  await hq.getByLabel("电话").fill("0546-8712345");
  await hq.getByRole("button", { name: "设这个管理中心" }).click();
  expect(await hq.locator("#make-slug").inputValue()).toBe("shengbei");
  await hq.getByRole("button", { name: "设这个管理中心" }).click();
  await hq.getByText("管理中心已设").waitFor();
  await picture(hq, "first-day/centres");

  // A station.
  await hq.goto("/admin/stations/new");
  await hq.getByLabel("名称", { exact: true }).fill("锦华第三");
  await hq.getByLabel("英文名称").fill("Jinhua No. 3");
  await hq.getByLabel("管理中心").selectOption({ label: "胜北管理中心" });
  await hq.getByLabel("县区").selectOption({ label: "东营区" });
  await hq.getByLabel("电话").fill("0546-8700280");
  await hq.getByLabel("地址").fill("锦华七区 280栋一层");
  await hq.getByRole("button", { name: "开办" }).click();
  expect(await hq.locator("#open-slug").inputValue()).toBe("jinhua3");
  expect(await hq.locator("#open-slug-error").innerText()).toContain("按拼音拟了一个");
  await hq.getByRole("button", { name: "开办" }).click();
  await hq.getByText("已经开办").waitFor();
  await hq.getByText("加一个小区").click();
  await hq.getByLabel("新小区的名称").fill("锦华七区");
  await hq.getByLabel("新小区的英文名称").fill("Jinhua Estate 7");
  await hq.getByRole("button", { name: "加上" }).click();
  await hq.getByText("锦华七区（主要）").waitFor();
  await picture(hq, "first-day/station");

  // Its coordinator, with a code on paper.
  await hq.goto("/admin/accounts/new");
  await hq.getByLabel("姓名", { exact: true }).fill("田晓云");
  await hq.getByLabel("账号", { exact: true }).fill("jinhua3-tian");
  await hq.getByLabel("在哪家服务社").selectOption({ label: "锦华第三" });
  await hq.getByRole("button", { name: "开账号，看密码单" }).click();
  const code = (await hq.locator(".slip .code dd").textContent()) ?? "";
  expect(await hq.locator(".slip").innerText()).toContain(`${app.address}/sign-in`);

  const desk = await signIn("jinhua3-tian", code);
  await desk.waitForURL("**/account/password");
  await desk.getByLabel("新密码", { exact: true }).fill("Bright-river7");
  await desk.getByLabel("再输一遍新密码").fill("Bright-river7");
  await desk.getByRole("button", { name: "保存密码" }).click();
  await desk.waitForURL("**/desk/jinhua3");
  await picture(desk, "first-day/desk");

  // People.
  for (const [name, sex] of [
    ["赵德明", "男"],
    ["陈玉珍", "女"],
  ] as const) {
    await desk.goto("/desk/jinhua3/people/new");
    await desk.getByLabel("姓名").fill(name);
    await desk.getByRole("radio", { name: sex }).check();
    await desk.getByRole("radio", { name: "志愿者" }).check();
    await desk.getByRole("button", { name: "登记", exact: true }).first().click();
    await desk.waitForURL(/registered=/);
  }

  // Their team.
  await desk.goto("/desk/jinhua3/teams");
  await desk.getByRole("link", { name: "建第一支" }).click();
  await desk.getByLabel("名称", { exact: true }).fill("义务巡逻队");
  await desk.getByRole("button", { name: "建队" }).first().click();
  await desk.waitForURL(/members\?said=made/);
  await desk.getByLabel("姓名，一行一个").fill("赵德明、陈玉珍");
  await desk.getByRole("button", { name: "加进来" }).click();
  await desk.waitForURL(/said=joined/);
  await desk.getByRole("link", { name: "回到这支队" }).click();
  await desk.getByRole("heading", { level: 1, name: "义务巡逻队" }).waitFor();
  for (const name of ["赵德明", "陈玉珍"]) await desk.locator("main").getByText(name).first().waitFor();
  await picture(desk, "first-day/team");

  // The first activity, today, over before now whatever the clock says.
  await desk.goto("/desk/jinhua3/activities/new");
  await desk.getByRole("combobox", { name: "做了什么" }).fill("义务巡逻");
  await desk.getByLabel("计入哪一类").selectOption({ index: 1 });
  await desk.getByRole("radio", { name: /今天/ }).check({ force: true });
  await desk.getByLabel("开始时间").fill("00:00");
  await desk.getByLabel("结束时间").fill("00:01");
  await desk.getByLabel("地点").fill("七区东门");
  await desk.getByLabel("写名字").fill("赵德明、陈玉珍");
  await desk.getByRole("button", { name: /^保存/ }).first().click();
  await desk.waitForURL((url) => !url.pathname.endsWith("/new"));
  await picture(desk, "first-day/logged");

  await hq.goto("/hq");
  await hq.locator("#places").waitFor();
  expect(await hq.locator(".strip").innerText()).toMatch(/志愿服务\s*2人次/);

  // The next one, on the public page and behind it.
  const day = addDays(dayOf(new Date()), 7);
  await desk.goto(`/desk/jinhua3/activities/new?plan=1&day=${day}`);
  await desk.getByRole("combobox", { name: "办什么" }).fill("防诈骗讲座");
  await desk.getByLabel("是什么活动").selectOption("CULTURE");
  await desk.getByLabel("计入哪一类").selectOption("ARTS");
  await desk.getByLabel("开始时间").fill("09:00");
  await desk.getByLabel("结束时间").fill("10:30");
  await desk.getByLabel("地点").fill("社区活动室");
  await desk.getByRole("radio", { name: "谁都能看" }).check({ force: true });
  await desk.getByRole("button", { name: "发布" }).first().click();
  await desk.waitForURL(/said=published/);

  const anybody = await openAnonymous({ address: app.address });
  await anybody.goto("/stations/jinhua3");
  await anybody.getByText("0546-8700280").first().waitFor();
  const next = anybody
    .locator("main")
    .getByRole("link", { name: /防诈骗讲座/ })
    .first();
  await next.waitFor();
  await expectAccessible(anybody);
  await picture(anybody, "first-day/public");
  await next.click();
  await anybody.getByRole("heading", { level: 1, name: /防诈骗讲座/ }).waitFor();
  expect(await anybody.locator("main").innerText()).toContain("社区活动室");
});
