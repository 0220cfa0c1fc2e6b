import { expect, test } from "vitest";
import { knownVolunteers } from "../forms/written-log";
import { expectAccessible, expectNoDifferences, openAs, picture, ready, rows } from "../harness";
import { totals } from "../log/totals";
import { calendarLines, kept, mark, otherDay, seenOutside, statusOf } from "./kept";

test("a meeting is planned, moved, and on the day recorded from its plan; the ledger does not move", async () => {
  const title = "主题党日：测试安排";
  const names = await knownVolunteers("tongmingyuan", 6);
  const before = await totals("tongmingyuan");
  const page = await openAs("tongmingyuan");
  await page.goto("/desk/tongmingyuan");
  await ready(page);
  await page.getByRole("link", { name: "安排一次活动" }).click();
  const what = page.getByRole("combobox", { name: "办什么" });
  await what.fill(title);
  await page.getByLabel("是什么活动").selectOption("MEETING");
  await page.getByLabel("是什么会").selectOption("BRANCH_MEETING");
  expect(await page.getByRole("radio", { name: "只在社里" }).isChecked()).toBe(true);
  await page.getByLabel("是什么会").selectOption("THEME_DAY");
  expect(await page.getByRole("radio", { name: "谁都能看" }).isChecked()).toBe(true);
  await otherDay(page, "2018-04-19");
  const who = page.getByRole("combobox", { name: "请谁来" });
  for (const name of names) {
    await who.fill(name);
    await who.press("Enter");
  }
  await page.locator(".tok").nth(5).waitFor();
  await page.getByLabel("开始时间").fill("09:00");
  await page.getByLabel("结束时间").fill("10:30");
  await page.getByLabel("地点").fill("活动室");
  await page.getByLabel("带什么").fill("老花镜");
  await page.getByLabel("问谁").fill(`找${names[0]}`);
  await page.locator(".sum").getByText("将发布").waitFor();
  await picture(page, "plan-form");
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  // Nobody of the register stands on the door.
  await page.locator("#contact-error").getByText("在名册里").waitFor();
  expect(await kept(title)).toBeUndefined();
  await page.getByLabel("问谁").fill("值班人员");
  await page.keyboard.press("Control+Enter");
  await page.locator(".toast [role=status]").filter({ hasText: "已发布" }).waitFor();
  const plan = await kept(title);
  expect(plan).toMatchObject({ state: "PUBLISHED", audience: "PUBLIC", heldOn: "2018-04-19", version: 1 });
  const id = plan?.id ?? "";
  expect(await statusOf(id)).toEqual(Array(6).fill("EXPECTED"));
  const planned = await seenOutside("tongmingyuan", id, title);
  expect(planned.agenda).toHaveLength(1);
  expect(planned.agenda[0]).toContain("4月19日");
  expect(planned.page).toContain("上午9:00");
  expect(planned.page).toContain("老花镜");
  expect(planned.file).toEqual(calendarLines(id, 1, "20180419T090000", "CONFIRMED"));

  await page.getByRole("link", { name: "改期" }).click();
  await page.getByLabel("改到哪一天").fill("2018-04-26");
  await page.getByRole("button", { name: "改期" }).click();
  await page.locator("#reason-error").waitFor();
  expect(await page.getByLabel("改到哪一天").inputValue()).toBe("2018-04-26");
  await page.getByRole("radio", { name: "场地有事" }).check();
  await page.getByLabel("写给大家看的一句话").fill("活动室检修，地点不变。");
  await expectAccessible(page);
  await picture(page, "plan-move");
  await page.getByRole("button", { name: "改期" }).click();
  await page.locator(".toast [role=status]").filter({ hasText: "已改到 4月26日" }).waitFor();
  expect(await page.locator("h1 + p s").innerText()).toContain("4月19日");
  expect(await kept(title)).toMatchObject({ heldOn: "2018-04-26", version: 2 });
  await picture(page, "plan-moved");
  const moved = await seenOutside("tongmingyuan", id, title);
  expect(moved.agenda).toHaveLength(2);
  expect(moved.agenda[0]).toContain("改到 4月26日 星期四 上午9:00");
  expect(moved.agenda[1]).toContain("4月26日");
  expect(moved.page).toContain("原定 4月19日 星期四 上午9:00");
  expect(moved.page).toContain("活动室检修，地点不变。");
  expect(moved.file).toEqual(calendarLines(id, 2, "20180426T090000", "CONFIRMED"));
  await page.goto("/desk/tongmingyuan/activities?from=2018-04-20");
  await page.getByRole("row", { name: title }).getByText("已改期").waitFor();
  expect(await page.getByRole("row", { name: title }).locator("s").innerText()).toContain("4月19日");

  // The day has come.
  await rows(
    `UPDATE "Activity" SET "heldOn" = '2018-04-10', "startMinute" = 420, "endMinute" = 480 WHERE "id" = $1 RETURNING 1`,
    [id],
  );
  await page.goto(`/desk/tongmingyuan/activities/${id}`);
  await page.getByRole("link", { name: "记录", exact: true }).click();
  await page.getByRole("group", { name: /名单上的 6 人/ }).waitFor();
  for (const name of names.slice(0, 3)) await mark(page, name).selectOption("ABSENT");
  await mark(page, names[3] ?? "").selectOption("EXCUSED");
  await page.getByLabel(`${names[3]}请假的原因`).fill("看病");
  await page.locator(".sum").getByText("2 / 5").waitFor();
  await expectAccessible(page);
  await picture(page, "plan-record");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/said=logged/);
  expect(await statusOf(id)).toEqual(["ABSENT", "ABSENT", "ABSENT", "EXCUSED 看病", "PRESENT", "PRESENT"]);
  await page.goto(`/desk/tongmingyuan/activities/${id}`);
  const counts = page.getByRole("region", { name: "到会情况" });
  expect((await counts.innerText()).replaceAll(/\s+/g, " ")).toContain("到会率 40.0% 2 / 5");
  expect(await totals("tongmingyuan")).toEqual(before);
  await expectNoDifferences();
});

test("a meeting that was published is cancelled: its page, the station's and its calendar file say so at the next request", async () => {
  const title = "民主生活会前的谈心";
  const page = await openAs("tongmingyuan");
  await page.goto("/desk/tongmingyuan/activities/new?plan=1&day=2018-04-24");
  await ready(page);
  await page.getByRole("combobox", { name: "办什么" }).fill(title);
  await page.getByLabel("是什么活动").selectOption("MEETING");
  await page.getByLabel("是什么会").selectOption("THEME_DAY");
  await page.getByLabel("开始时间").fill("14:30");
  await page.getByLabel("结束时间").fill("16:00");
  await page.getByLabel("地点").fill("活动室");
  await page.keyboard.press("Control+Enter");
  await page.locator(".toast [role=status]").filter({ hasText: "已发布" }).waitFor();
  const id = (await kept(title))?.id ?? "";
  expect((await seenOutside("tongmingyuan", id, title)).file).toEqual(
    calendarLines(id, 1, "20180424T143000", "CONFIRMED"),
  );
  await page.getByRole("link", { name: "取消这次活动" }).click();
  await page.getByRole("radio", { name: "身体原因" }).check();
  await page.getByLabel("写给大家看的一句话").fill("这一次不开了，下周二同一时间再开。");
  await page.getByRole("button", { name: "取消这次活动" }).click();
  await page.waitForURL(/said=cancelled/);
  const cancelled = await seenOutside("tongmingyuan", id, title);
  expect(cancelled.agenda).toHaveLength(1);
  expect(cancelled.agenda[0]).toContain("已取消");
  expect(cancelled.page).toContain("这一次不开了，下周二同一时间再开。");
  // Why it was cancelled stays in the house.
  expect(`${cancelled.agenda}${cancelled.page}`).not.toContain("身体");
  expect(cancelled.file).toEqual(calendarLines(id, 2, "20180424T143000", "CANCELLED"));
});
