import { afterEach, describe, expect, test } from "vitest";
import { expectAccessible, openAnonymous, picture, rows } from "../harness";

async function idOf(title: string, state: string): Promise<string> {
  const [row] = await rows<{ id: string }>(
    `SELECT a."id" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = 'jinhua3' AND a."title" = $1 AND a."state" = $2`,
    [title, state],
  );
  if (!row) throw new Error(`${title} is not planned`);
  return row.id;
}

const open = () => openAnonymous({ javaScript: false });

test("what was moved stands struck at its old day with the new one, and at its new day with the old one", async () => {
  const page = await open();
  await page.goto("/stations/jinhua3");
  const [old, now] = [
    page.locator(".agenda > li.off", { hasText: "合唱排练" }),
    page.locator(".agenda > li:not(.off)", { hasText: "合唱排练" }),
  ];
  expect(await old.locator("s").innerText()).toBe("4月14日");
  expect(await old.innerText()).toContain("改到 4月21日 星期六 上午9:30");
  expect(await old.innerText()).toContain("活动室检修，地点不变。");
  expect(await old.locator("h3 s").count()).toBe(0);
  expect(await now.locator(".day b").innerText()).toBe("4月21日");
  expect(await now.locator("s").innerText()).toBe("4月14日 星期六 上午9:30");
  await page.goto(`/stations/jinhua3/meetings/${await idOf("合唱排练", "PUBLISHED")}`);
  expect(await page.locator(".changed").innerText()).toContain("原定 4月14日 星期六 上午9:30");
});

test("what was cancelled stands struck with its line for everybody, and its file takes it out of calendars", async () => {
  const page = await open();
  await page.goto("/stations/jinhua3");
  const line = page.locator(".agenda > li.off", { hasText: "健身操晨练" });
  expect(await line.locator("s").innerText()).toBe("4月16日");
  expect(await line.innerText()).toContain("已取消");
  expect(await line.innerText()).toContain("小广场铺砖，这一次不练了。");
  const id = await idOf("健身操晨练", "CANCELLED");
  const file = await page.request.get(`/api/calendar/jinhua3/${id}.ics`);
  expect(file.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(await file.text()).toContain(`UID:${id}\r\n`);
  expect(await file.text()).toContain("STATUS:CANCELLED\r\n");
});

test("drafts, plans for members and what is a month past are one friendly 404 with the station's telephone", async () => {
  const page = await openAnonymous({ width: 390, height: 844 });
  const [past] = await rows<{ id: string }>(
    `SELECT a."id" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = 'jinhua3' AND a."heldOn" < '2018-03-01' LIMIT 1`,
  );
  const hidden = [await idOf("五四歌会", "DRAFT"), await idOf("绿地养护", "PUBLISHED"), past?.id ?? "", "none"];
  for (const id of hidden) {
    expect((await page.goto(`/stations/jinhua3/meetings/${id}`))?.status(), id).toBe(404);
    expect(await page.locator("h1").innerText()).toBe("这次活动已经过去，或者没有公开。");
    expect(await page.locator(".call-bar a").getAttribute("href")).toBe("tel:0546-0200280");
    expect((await page.goto(`/stations/jinhua3/meetings/${id}/print`))?.status(), id).toBe(404);
    expect((await page.request.get(`/api/calendar/jinhua3/${id}.ics`)).status(), id).toBe(404);
  }
  expect((await page.goto("/stations/jinhua3/notices/none"))?.status()).toBe(404);
  expect(await page.locator("h1").innerText()).toBe("这张公示已经撤下。");
  await expectAccessible(page);
  await picture(page, "public-gone");
});

test("a meeting of one station is not another's", async () => {
  const page = await open();
  const id = await idOf("主题党日：集中学习", "PUBLISHED");
  expect((await page.goto(`/stations/jinhua3/meetings/${id}`))?.status()).toBe(200);
  expect((await page.goto(`/stations/dongli/meetings/${id}`))?.status()).toBe(404);
  expect((await page.request.get(`/api/calendar/dongli/${id}.ics`)).status()).toBe(404);
});

describe("a station that was merged", () => {
  const set = (closedOn: string | null, next: string | null) =>
    rows(
      `UPDATE "Station" SET "closedOn" = $1, "successorId" = (SELECT "id" FROM "Station" WHERE "slug" = $2) WHERE "slug" = 'tongmingyuan'`,
      [closedOn, next],
    );
  afterEach(() => set(null, null));

  test("says so in one sentence, with its successor's name, page and telephone", async () => {
    await set("2018-04-01", "dongli");
    const [next] = await rows<{ phone: string }>(`SELECT "phone" FROM "Station" WHERE "slug" = 'dongli'`);
    const page = await openAnonymous({ width: 390, height: 844 });
    await page.goto("/stations/tongmingyuan");
    expect(await page.locator(".sentence").innerText()).toBe(
      "这家服务社 2018年4月1日 起并入东利党员服务社，有事请找那里。",
    );
    expect(await page.locator(".call-bar a").getAttribute("href")).toBe(`tel:${next?.phone}`);
    expect(await page.locator(".agenda").count()).toBe(0);
    await expectAccessible(page);
    await picture(page, "public-closed");
    await page.getByRole("link", { name: "打开东利党员服务社" }).click();
    await page.waitForURL("**/stations/dongli");
    await page.goto("/stations");
    expect(await page.locator("main").innerText()).not.toContain("通明苑");
  });

  test("stands open until the day that is set", async () => {
    await set("2018-06-30", null);
    const page = await open();
    await page.goto("/stations/tongmingyuan");
    expect(await page.locator(".agenda").count()).toBe(1);
  });
});

test.each([
  ["a4", "2.1mm"],
  ["a3", "2.97mm"],
])("the notice prints on one sheet of %s, its day as wide as the sheet allows", async (paper, unit) => {
  const page = await openAnonymous();
  await page.goto(`/stations/jinhua3/meetings/${await idOf("主题党日：集中学习", "PUBLISHED")}/print?paper=${paper}`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Count (\d+)/)?.[1]).toBe("1");
  await page.emulateMedia({ media: "print" });
  const wide = await page
    .locator(".poster")
    .evaluate((sheet) => [
      getComputedStyle(sheet).getPropertyValue("--u").trim(),
      sheet.scrollWidth <= sheet.clientWidth,
      sheet.scrollHeight <= sheet.clientHeight,
    ]);
  expect(wide).toEqual([unit, true, true]);
  const day = await page
    .locator(".poster .date")
    .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  expect((day * 72) / 96).toBeGreaterThanOrEqual(paper === "a3" ? 195 : 135);
});
