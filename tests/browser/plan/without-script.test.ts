import { expect, test } from "vitest";
import { knownVolunteers } from "../forms/written-log";
import { expectNoDifferences, openAs, rows } from "../harness";
import { kept, mark, otherDay, statusOf } from "./kept";

test("without JavaScript: a draft is published, cancelled with a line for everybody, and undone", async () => {
  const title = "无脚本的安排";
  const page = await openAs("dongli", { javaScript: false });
  await page.goto("/desk/dongli/activities/new?plan=1&day=2018-04-20");
  await page.getByRole("combobox", { name: "办什么" }).fill(title);
  await page.getByLabel("是什么活动").selectOption("CULTURE");
  await page.getByLabel("计入哪一类").selectOption("ARTS");
  await page.getByLabel("开始时间").fill("15:00");
  await page.getByLabel("结束时间").fill("14:00");
  await page.getByLabel("谁来").fill("小区居民");
  await page.getByRole("button", { name: "先存草稿" }).first().click();
  expect(await page.locator("#when-where-error").innerText()).toContain("结束时间要晚于开始时间");
  expect(await page.getByLabel("谁来").inputValue()).toBe("小区居民");
  await page.getByLabel("结束时间").fill("16:30");
  await page.getByRole("radio", { name: "谁都能看" }).check({ force: true });
  await page.getByRole("button", { name: "先存草稿" }).first().click();
  await page.waitForURL(/said=drafted/);
  const draft = await kept(title);
  expect(draft).toMatchObject({ state: "DRAFT", heldOn: "2018-04-20", audience: "PUBLIC" });
  const here = `/desk/dongli/activities/${draft?.id}`;

  await page.goto(here);
  await page.getByRole("link", { name: "看一遍，发布" }).click();
  await page.getByLabel("带什么").fill("茶杯");
  await page.getByRole("button", { name: "发布" }).first().click();
  await page.waitForURL(/said=published/);
  expect(await kept(title)).toMatchObject({ state: "PUBLISHED", version: 2 });

  // Its time is moved, never changed.
  await page.goto(`${here}/change`);
  expect(await page.getByLabel("开始时间").count()).toBe(0);
  await page.getByLabel("怎么进").fill("西门");
  await page.getByRole("button", { name: "保存修改" }).first().click();
  await page.waitForURL(/said=planChanged/);

  await page.getByRole("link", { name: "取消这次活动" }).click();
  await page.getByRole("heading", { name: /取消 4月20日 无脚本的安排/ }).waitFor();
  await page.getByRole("button", { name: "取消这次活动" }).click();
  expect(await page.locator("#reason-error").innerText()).toContain("请选一个原因");
  await page.getByRole("radio", { name: "身体原因" }).check();
  await page.getByRole("button", { name: "取消这次活动" }).click();
  expect(await page.locator("#publicLine-error").innerText()).toContain("写一句");
  expect(await page.getByRole("radio", { name: "身体原因" }).isChecked()).toBe(true);
  await page.getByLabel("写给大家看的一句话").fill("这一次不办了，下周五照常。");
  await page.getByRole("button", { name: "取消这次活动" }).click();
  await page.waitForURL(/said=cancelled/);
  expect(await kept(title)).toMatchObject({ state: "CANCELLED", publicLine: "这一次不办了，下周五照常。" });
  expect(await page.locator("main").innerText()).toContain("已取消");
  await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await page.waitForURL(/said=undone/);
  expect(await kept(title)).toMatchObject({ state: "PUBLISHED", publicLine: "", version: 5 });

  await page.goto(`${here}/move`);
  await page.getByLabel("改到哪一天").fill("2018-04-20");
  await page.getByRole("radio", { name: "天气" }).check();
  await page.getByLabel("写给大家看的一句话").fill("改一天。");
  await page.getByRole("button", { name: "改期" }).click();
  expect(await page.locator("#heldOn-error").innerText()).toContain("没有变");
  await page.getByLabel("改到哪一天").fill("2018-04-27");
  await page.getByRole("button", { name: "改期" }).click();
  await page.waitForURL(/said=moved/);
  expect(await kept(title)).toMatchObject({ heldOn: "2018-04-27", version: 6 });
  await expectNoDifferences();
});

test("without JavaScript: a day to come in the form of what was held is asked about, and then it is a plan", async () => {
  const title = "无脚本写了以后的日子";
  const names = await knownVolunteers("dongli", 2);
  const page = await openAs("dongli", { javaScript: false });
  await page.goto("/desk/dongli/activities/new");
  await page.getByRole("combobox", { name: "做了什么" }).fill(title);
  await page.getByLabel("计入哪一类").selectOption("PATROL");
  await otherDay(page, "2018-04-20");
  await page.getByLabel("写名字").fill(names.join("\n"));
  await page.getByLabel("开始时间").fill("19:30");
  await page.getByLabel("结束时间").fill("21:00");
  await page.getByRole("button", { name: /^保存/ }).first().click();
  expect(await page.locator("#heldOn-error").innerText()).toContain("还没到");
  expect(await kept(title)).toBeUndefined();
  await page.getByRole("button", { name: "发布" }).first().click();
  await page.waitForURL(/said=published/);
  expect(await kept(title)).toMatchObject({ state: "PUBLISHED", audience: "MEMBERS", heldOn: "2018-04-20" });
});

test("a meeting's plan is recorded without JavaScript, and its marks are changed later", async () => {
  const title = "无脚本点名";
  const names = await knownVolunteers("dongli", 3);
  const page = await openAs("dongli", { javaScript: false });
  await page.goto("/desk/dongli/activities/new?plan=1");
  await page.getByRole("combobox", { name: "办什么" }).fill(title);
  await page.getByLabel("是什么活动").selectOption("MEETING");
  await page.getByLabel("写名字").fill(names.join("\n"));
  await page.getByLabel("开始时间").fill("09:00");
  await page.getByLabel("结束时间").fill("10:00");
  await page.getByRole("button", { name: "发布" }).first().click();
  // Names were typed for people who serve: under a meeting they are who is expected.
  await page.waitForURL(/said=published/);
  const plan = await kept(title);
  await rows(`UPDATE "Activity" SET "heldOn" = '2018-04-09' WHERE "id" = $1 RETURNING 1`, [plan?.id]);
  await page.goto(`/desk/dongli/activities/${plan?.id}/record`);
  await mark(page, names[0] ?? "").selectOption("ABSENT");
  await page.getByLabel("结束时间").fill("08:00");
  await page.getByRole("button", { name: /^保存/ }).first().click();
  await page.locator("#when-where-error").waitFor();
  expect(await mark(page, names[0] ?? "").inputValue()).toBe("ABSENT");
  await page.getByLabel("结束时间").fill("10:00");
  await page.getByRole("button", { name: /^保存/ }).first().click();
  await page.waitForURL(/said=logged/);
  expect(await statusOf(plan?.id ?? "")).toEqual(["ABSENT", "PRESENT", "PRESENT"]);
  await page.goto(`/desk/dongli/activities/${plan?.id}/change`);
  await mark(page, names[0] ?? "").selectOption("HOME_STUDY");
  await page.getByRole("button", { name: /^保存/ }).first().click();
  await page.waitForURL(/said=changed/);
  expect(await statusOf(plan?.id ?? "")).toEqual(["HOME_STUDY", "PRESENT", "PRESENT"]);
  await expectNoDifferences();
});

test("without JavaScript: a plan changed wrongly keeps what was typed, and so does one that was changed meanwhile", async () => {
  const title = "无脚本改安排";
  const page = await openAs("dongli", { javaScript: false });
  await page.goto("/desk/dongli/activities/new?plan=1&day=2018-04-24");
  await page.getByRole("combobox", { name: "办什么" }).fill(title);
  await page.getByLabel("是什么活动").selectOption("MEETING");
  await page.getByLabel("开始时间").fill("09:00");
  await page.getByLabel("结束时间").fill("10:00");
  await page.getByRole("button", { name: "先存草稿" }).first().click();
  await page.waitForURL(/said=drafted/);
  const id = (await kept(title))?.id;
  await page.goto(`/desk/dongli/activities/${id}/change`);
  await page.getByLabel("登高、化学品等有风险的活").check();
  await page.getByLabel("带什么").fill("水壶");
  await page.getByRole("button", { name: "发布" }).first().click();
  await page.locator("#insuranceRef-error").waitFor();
  expect(await page.getByLabel("带什么").inputValue()).toBe("水壶");
  expect(await kept(title)).toMatchObject({ state: "DRAFT", version: 1 });
  await page.getByLabel("保险单号或保险期").fill("PICC 2018");
  await rows(`UPDATE "Activity" SET "version" = 2 WHERE "id" = $1 RETURNING 1`, [id]);
  await page.getByRole("button", { name: "发布" }).first().click();
  await page.getByText("刚才有人改过").first().waitFor();
  await page.getByLabel("看过了，按我填的保存").check();
  await page.getByRole("button", { name: "发布" }).first().click();
  await page.waitForURL(/said=published/);
  expect(await kept(title)).toMatchObject({ state: "PUBLISHED", version: 3 });
});
