import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openAs, rows } from "../harness";
import { knownVolunteers } from "./written-log";

const plain = { javaScript: false };

const searches = () =>
  rows<{ id: string; text: string }>(
    `SELECT t."id", t."text" FROM "SearchText" t JOIN "Station" s ON s."id" = t."stationId" WHERE s."slug" = 'dongli' ORDER BY t."id"`,
  );

test("the bar's search and the register's own keep the text on the server and find who bears the name", async () => {
  const [name = ""] = await knownVolunteers("dongli", 1);
  const page = await openAs("dongli", plain);
  await page.goto("/desk/dongli");
  await page.getByRole("searchbox", { name: "找人" }).fill(name);
  await page.keyboard.press("Enter");
  await page.waitForURL(/people\?q=[a-z0-9]+$/);
  expect(await page.locator(".cnt").innerText()).toBe("符合 1 人");
  expect((await page.locator("table.data tbody th").innerText()).trim()).toBe(name);
  const id = new URL(page.url()).searchParams.get("q");
  expect(await searches()).toContainEqual({ id, text: name });

  await page.setViewportSize({ width: 390, height: 844 }); // where the bar has no room for its field, the register has one
  const own = page.getByRole("searchbox", { name: "在名册里找人" });
  const find = page.getByRole("button", { name: "找", exact: true });
  expect(await own.inputValue()).toBe(name);
  await own.fill("查无此人甲");
  await find.click();
  await page.getByText("没有符合条件的人").waitFor();
  expect(await own.inputValue()).toBe("查无此人甲");
  const before = await searches();
  expect(before.map(({ text }) => text)).toContain("查无此人甲");
  await own.fill("   ");
  await find.click();
  await page.waitForURL((url) => url.pathname.endsWith("/people") && url.search === "");
  expect(await searches()).toEqual(before);
});

/** Opens a list's filter, which is a fold over it. */
const openFilter = (page: Page) => page.locator("summary", { hasText: "加条件" }).click();
const show = (page: Page) => page.getByRole("button", { name: "显示", exact: true }).click();

test.each([
  ["dongli", "/desk/dongli/activities"],
  ["hq", "/hq/s/dongli/activities"],
])(
  "the activities' filter shows what it says and keeps what was chosen, also where nothing fits: as %s",
  async (who, list) => {
    const [sum] = await rows<{ count: string }>(
      `SELECT count(*) AS "count" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = 'dongli' AND a."category" = 'PATROL'
      AND a."state" <> 'CANCELLED' AND a."heldOn" BETWEEN '2018-01-01' AND '2018-03-31'`,
    );
    expect(Number(sum?.count)).toBeGreaterThan(0);
    const page = await openAs(who, plain);
    await page.goto(list);
    await openFilter(page);
    await page.getByLabel("从", { exact: true }).fill("2018-01-01");
    await page.getByLabel("到", { exact: true }).fill("2018-03-31");
    await page.locator("select[name=category]").selectOption("PATROL");
    await show(page);
    await page.waitForURL(/category=PATROL/);
    expect(await page.locator(".cnt").innerText()).toContain(`符合 ${sum?.count} 场`);

    await openFilter(page);
    expect(await page.locator("select[name=category]").inputValue()).toBe("PATROL");
    await page.getByLabel("从", { exact: true }).fill("2018-03-31");
    await page.getByLabel("到", { exact: true }).fill("2018-01-01"); // the wrong way round
    await show(page);
    await page.getByText("没有符合条件的活动").waitFor();
    await openFilter(page);
    expect(await page.getByLabel("从", { exact: true }).inputValue()).toBe("2018-03-31");
    expect(await page.getByLabel("到", { exact: true }).inputValue()).toBe("2018-01-01");
  },
);

test.each([
  ["dongli", "/desk/dongli/people"],
  ["hq", "/hq/s/dongli/people"],
])("the register's filter shows what it says; a building that cannot be is left out: as %s", async (who, list) => {
  const [home] = await rows<{ building: string; count: string }>(
    `SELECT p."building", count(*) AS "count" FROM "Person" p JOIN "Station" s ON s."id" = p."stationId" WHERE s."slug" = 'dongli' AND p."endedOn" IS NULL AND p."building" IS NOT NULL GROUP BY 1 ORDER BY 2, 1 LIMIT 1`,
  );
  if (!home) throw new Error("Nobody at dongli lives anywhere");
  const page = await openAs(who, plain);
  await page.goto(list);
  const everybody = await page.locator(".cnt").innerText();
  await openFilter(page);
  const building = page.getByLabel("楼栋号");
  await building.fill(home.building);
  await show(page);
  await page.waitForURL(/building=/);
  expect(await page.locator(".cnt").innerText()).toBe(`符合 ${home.count} 人`);
  await openFilter(page);
  expect(await building.inputValue()).toBe(home.building);

  await building.fill("二百八十！");
  await show(page);
  // The browser itself points at the field and sends nothing; sent all the same, it is no condition.
  expect(await building.evaluate((field: HTMLInputElement) => field.validity.patternMismatch)).toBe(true);
  expect(await building.inputValue()).toBe("二百八十！");
  expect(page.url()).toContain(`building=${home.building}`);
  await page.goto(`${list}?building=${encodeURIComponent("二百八十！")}`);
  expect(await page.locator(".cnt").innerText()).toBe(everybody);
});

test("the accounts' search and filter show what they say, and what fits nobody keeps what was typed", async () => {
  const count = async (sql: string) =>
    (await rows<{ count: string }>(`SELECT count(*) AS "count" FROM "User" u WHERE u."endedAt" IS NULL AND ${sql}`))[0]
      ?.count;
  const page = await openAs("hq", plain);
  const cnt = page.locator(".cnt");
  await page.goto("/admin/accounts");
  const everybody = await cnt.innerText();
  const search = page.getByRole("searchbox", { name: "按账号或姓名查找" });
  await search.fill("dongli");
  await page.keyboard.press("Enter");
  await page.waitForURL(/accounts\?q=[a-z0-9]+$/);
  expect(await cnt.innerText()).toBe(`符合 ${await count(`position('dongli' IN u."account") > 0`)} 个`);
  await search.fill("查无此号");
  await page.keyboard.press("Enter");
  await page.getByText("符合 0 个").waitFor();
  expect(await search.inputValue()).toBe("查无此号");

  await page.goto("/admin/accounts");
  await openFilter(page);
  await page.locator("select[name=role]").selectOption("COORDINATOR");
  await page.locator("select[name=place]").selectOption("s-dongli");
  await page.getByRole("button", { name: "看结果" }).click();
  await page.waitForURL(/role=COORDINATOR/);
  const posts = `EXISTS (SELECT FROM "Grant" g JOIN "Station" s ON s."id" = g."placeStationId" WHERE g."userId" = u."id" AND g."role" = 'COORDINATOR' AND s."slug" = 'dongli' AND (g."toOn" IS NULL OR g."toOn" > '2018-04-10'))`;
  expect(Number(await count(posts))).toBeGreaterThan(0);
  expect(await cnt.innerText()).toBe(`符合 ${await count(posts)} 个`);
  await openFilter(page);
  expect(await page.locator("select[name=place]").inputValue()).toBe("s-dongli");
  await page.goto("/admin/accounts?role=NOBODY&place=-&state=LOST&page=-3");
  expect(await cnt.innerText()).toBe(everybody);
});
