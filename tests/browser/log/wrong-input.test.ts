import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectAccessible, openAs, picture, rows } from "../harness";

async function openPatrol(page: Page) {
  const [template] = await rows<{ id: string }>(
    `SELECT t."id" FROM "ActivityTemplate" t JOIN "Station" s ON s."id" = t."stationId" WHERE s."slug" = 'tongmingyuan' AND t."slot" = 2`,
  );
  await page.goto(`/desk/tongmingyuan/activities/new?template=${template?.id}`);
}

const activities = () => rows<{ count: number }>(`SELECT count(*)::int AS count FROM "Activity"`);

for (const javaScript of [true, false]) {
  const how = javaScript ? "with" : "without";

  test(`wrong times and nobody are said beside their fields and everything typed is kept, ${how} JavaScript`, async () => {
    const before = await activities();
    const page = await openAs("tongmingyuan", { javaScript });
    await openPatrol(page);
    await page.getByLabel("开始时间").fill("20:00");
    await page.getByLabel("结束时间").fill("19:00");
    await page.getByLabel("地点").fill("二区花园·东侧");
    await page.getByRole("button", { name: /^保存/ }).first().click();
    await page.getByText("结束时间要晚于开始时间").first().waitFor();
    await page.getByText("请加上参加的人").first().waitFor();
    expect(await page.getByLabel("地点").inputValue()).toBe("二区花园·东侧");
    expect(await page.getByLabel("开始时间").inputValue()).toBe("20:00");
    expect(await page.title()).toMatch(javaScript ? /^错误：/ : /记一次活动/);
    expect(await activities()).toEqual(before);
    if (javaScript) {
      await expectAccessible(page);
      await picture(page, "log-wrong");
    }
  });
}

test("names typed as a list are saved without JavaScript; doubtful ones are asked about first", async () => {
  const page = await openAs("jinhua3", { javaScript: false });
  const [template] = await rows<{ id: string }>(
    `SELECT t."id" FROM "ActivityTemplate" t JOIN "Station" s ON s."id" = t."stationId" WHERE s."slug" = 'jinhua3' AND t."slot" = 4`,
  );
  await page.goto(`/desk/jinhua3/activities/new?template=${template?.id}`);
  await page.getByRole("radio", { name: /别的日子/ }).check({ force: true });
  await page.getByLabel("是哪一天").fill("2018-04-07");
  await page.getByLabel("写名字").fill("1. 赵德明\n2. 陈玉珍\n3. 无此人甲");
  await page.getByRole("button", { name: /^保存/ }).first().click();
  await page.getByText("同名，要选一位").waitFor();
  await page
    .getByRole("radio", { name: /280栋2单元/ })
    .first()
    .check();
  await page.getByRole("button", { name: /^保存/ }).first().click();
  await page.waitForURL(/said=logged/);
  const saved = await rows<{ name: string }>(
    `SELECT p."name" FROM "Attendance" t JOIN "Person" p ON p."stationId" = t."stationId" AND p."id" = t."personId" WHERE t."activityId" = (SELECT "id" FROM "Activity" ORDER BY "recordedAt" DESC NULLS LAST LIMIT 1) ORDER BY t."nth"`,
  );
  expect(saved.map(({ name }) => name)).toEqual(["赵德明", "陈玉珍"]);
  const open = await rows<{ name: string }>(
    `SELECT "name" FROM "UnsettledName" WHERE "activityId" = (SELECT "id" FROM "Activity" ORDER BY "recordedAt" DESC NULLS LAST LIMIT 1) AND "state" = 'OPEN'`,
  );
  expect(open.map(({ name }) => name)).toEqual(["无此人甲"]);
  await page.goto("/desk/jinhua3");
  await page.getByText("无此人甲").first().waitFor();
});

test("a draft is kept by itself and offered again", async () => {
  const page = await openAs("tongmingyuan");
  await openPatrol(page);
  await page.getByLabel("地点").fill("三号楼前");
  await page.getByText("草稿已自动保存").waitFor();
  const again = await openAs("tongmingyuan");
  await again.goto("/desk/tongmingyuan/activities/new");
  const offers = again.getByRole("link", { name: "接着填" }); // the latest first, then what another form left before it
  await offers.first().click();
  await again.waitForURL(/draft=1/);
  expect(await again.getByLabel("地点").inputValue()).toBe("三号楼前");
  await again.goto("/desk/tongmingyuan/activities/new");
  const before = await offers.count();
  await again.getByRole("button", { name: "重新填" }).first().click();
  await expect.poll(() => offers.count()).toBe(before - 1);
});
