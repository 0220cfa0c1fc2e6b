import { expect, test } from "vitest";
import { expectAccessible, openAs, picture } from "../harness";

test("the week and the month tell planned, recorded, cancelled and moved apart, and lead on", async () => {
  const page = await openAs("jinhua3");
  await page.goto("/desk/jinhua3/activities");
  await page.getByRole("navigation", { name: "怎么看" }).getByRole("link", { name: "按周" }).click();
  await page.getByRole("heading", { level: 1, name: /4月9日 到 4月15日/ }).waitFor();
  const cell = (day: string) => page.locator("td", { has: page.locator(`time[datetime="${day}"]`) });
  expect(await cell("2018-04-10").innerText()).toContain("今天");
  const moved = cell("2018-04-14").locator("li").filter({ hasText: "合唱排练" });
  expect((await moved.innerText()).replaceAll(/\s+/g, " ")).toMatch(/合唱排练 改到 4月21日/);
  expect(await moved.locator("s").innerText()).toContain("9:30");
  await expectAccessible(page);
  await picture(page, "calendar-week");

  await page.getByRole("link", { name: "后一周" }).click();
  await page.getByRole("heading", { level: 1, name: /4月16日 到 4月22日/ }).waitFor();
  expect(await cell("2018-04-16").locator("li").filter({ hasText: "健身操晨练" }).innerText()).toContain("已取消");
  expect(await cell("2018-04-21").locator("li").filter({ hasText: "合唱排练" }).innerText()).toContain("原定 4月14日");
  await page.getByRole("navigation", { name: "怎么看" }).getByRole("link", { name: "按月" }).click();
  await page.getByRole("heading", { level: 1, name: "4月", exact: true }).waitFor();
  expect(await page.locator("td li", { hasText: "已记录" }).count()).toBeGreaterThan(3);
  await expectAccessible(page);
  await picture(page, "calendar-month");
  await cell("2018-04-25")
    .getByRole("link", { name: /安排一次活动/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "安排一次活动" }).waitFor();
  expect(await page.getByLabel("是哪一天").inputValue()).toBe("2018-04-25");
});

test("on a phone the month is a list of days that hold something, without sideways scroll", async () => {
  const page = await openAs("jinhua3", { width: 320, height: 700, touch: true, javaScript: false });
  await page.goto("/desk/jinhua3/calendar?month=2018-04-01");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByText("4月21日 星期六").waitFor();
  await picture(page, "calendar-phone");
});

test("a wrong address of the calendar shows this week", async () => {
  const page = await openAs("dongli", { javaScript: false });
  await page.goto("/desk/dongli/calendar?week=nonsense&month=2018-13-01");
  await page.getByRole("heading", { level: 1, name: /4月9日 到 4月15日/ }).waitFor();
});
