import { expect, test } from "vitest";
import { formatCount, formatHours, headline } from "@/lib/i18n/format-number";
import { expectAccessible, openAs, picture, ready, rows } from "@/tests/browser/harness";

type Recount = {
  stations: number;
  members: number;
  volunteers: number;
  ledger: number;
  paper: number;
  minutes: number;
  applications: number;
};

/** The headline counted from the rows themselves, never from a roll-up. */
async function recount(): Promise<Recount> {
  const [counted] = await rows<Recount>(`SELECT
    (SELECT count(*)::int FROM "Station" WHERE "closedOn" IS NULL) AS "stations",
    (SELECT count(*)::int FROM "Membership" WHERE "endedOn" IS NULL AND "state" <> 'PENDING') AS "members",
    (SELECT count(*)::int FROM "Volunteer" WHERE "toOn" IS NULL) AS "volunteers",
    (SELECT sum("sign")::int FROM "ServiceRecord") AS "ledger",
    (SELECT sum("value")::int FROM "HistoricalAggregate" WHERE "metric" = 'PERSON_TIMES') AS "paper",
    (SELECT sum("sign" * "minutes")::int FROM "ServiceRecord") AS "minutes",
    (SELECT count(*)::int FROM "MembershipApplication") AS "applications"`);
  if (!counted) throw new Error("nothing counted");
  return counted;
}

const digits = (text: string | null) => Number((text ?? "").replace(/[^0-9.]/g, ""));

test("the headline is exact, cut off as the newspaper does it, and equals a recount of the rows", async () => {
  const counted = await recount();
  expect(counted.ledger).toBeGreaterThan(100);
  const page = await openAs("hq");
  await page.goto("/hq");
  const strip = page.locator(".strip");
  const figure = (label: string) => strip.locator(".figure", { hasText: label });
  for (const [label, count] of [
    ["非在职党员", counted.members],
    ["志愿者", counted.volunteers],
    ["志愿服务", counted.ledger + counted.paper],
    ["服务时长", Math.floor(counted.minutes / 60)],
    ["入党申请", counted.applications],
  ] as const) {
    const words = await figure(label).innerText();
    expect(words).toContain(headline(count, "zh-CN").text);
    expect(words).toContain(formatCount(count));
  }
  expect(await figure("服务社").first().innerText()).toContain(`${counted.stations}`);
  expect(await page.locator("main a").count()).toBeLessThan(150);
  await expectAccessible(page);
  await picture(page, "hq-board-zh");
});

test("a tab makes the page speak of its figure; every cell opens a list with the same number", async () => {
  const counted = await recount();
  const page = await openAs("hq-leader");
  await page.goto("/hq");
  await page.locator(".strip .figure", { hasText: "非在职党员" }).click();
  await page.getByRole("heading", { level: 1, name: "看非在职党员，在全网" }).waitFor();
  expect(await page.locator(".strip [aria-current]").innerText()).toContain("非在职党员");
  const total = page.locator("#places tr.total");
  expect(await total.innerText()).toContain(formatHours(counted.minutes));
  expect(digits(await total.locator("td").nth(1).innerText())).toBe(counted.members);
  await total.getByRole("link", { name: formatCount(counted.members), exact: true }).click();
  await page.waitForURL(/\/hq\/stations\?metric=members/);
  expect(await page.locator("tr.total").innerText()).toContain(formatCount(counted.members));
  await page.goBack();
  const city = page.locator("#places tbody tr").first();
  const figure = await city.locator("td").nth(3).innerText();
  await city.locator("td").nth(3).getByRole("link").click();
  await page.waitForURL(/\/hq\/records\?city=/);
  expect(await page.locator(".ask .whole").innerText()).toBe(figure);
  await expectAccessible(page);
  await picture(page, "hq-records");
});

test("the sentence is asked by keyboard: place, then own months", async () => {
  const page = await openAs("hq");
  await page.goto("/hq");
  await ready(page);
  const bracket = (label: string) => page.locator(".ask summary", { hasText: label });
  await bracket("地方").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const centre = await page.evaluate(() => document.activeElement?.textContent ?? "");
  expect(centre).toContain("管理中心");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/hq\/c\//);
  await page.getByRole("heading", { level: 1, name: `在${centre}` }).waitFor();
  await ready(page);
  await bracket("时间").focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("从哪个月").fill("2016-03");
  await page.getByLabel("到哪个月").fill("2017-02");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "自2016年3月到2017年2月28日" }).waitFor();
  await bracket("指标").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
});

test("without JavaScript the sentence works as well", async () => {
  const page = await openAs("hq", { javaScript: false });
  await page.goto("/hq");
  await page.locator(".ask summary").nth(2).click();
  await page.locator(".ask").getByRole("link", { name: "去年" }).click();
  await page.getByRole("heading", { level: 1, name: "自2017年1月到2017年12月31日" }).waitFor();
  const [year] = await rows<{ count: number }>(
    `SELECT sum("sign")::int AS "count" FROM "ServiceRecord" WHERE "servedOn" BETWEEN '2017-01-01' AND '2017-12-31'`,
  );
  expect(await page.locator(".strip [aria-current]").innerText()).toContain(formatCount(year?.count ?? null));
  await page.locator(".ask summary").nth(2).click();
  await page.getByLabel("从哪个月").fill("2016-03");
  await page.getByLabel("到哪个月").fill("2016-03");
  await page.getByRole("button", { name: "看这段时间" }).click();
  await page.getByRole("heading", { level: 1, name: "自2016年3月到2016年3月31日" }).waitFor();
  await page.goto("/hq?from=2017-13-40&to=x&metric=nothing&city=9999");
  await page.getByRole("heading", { level: 1, name: "看志愿服务人次，在全网" }).waitFor();
  await page.goto("/hq?from=2030-01");
  await page.getByText("这段时间没有记录。").waitFor();
});

test("a year's bar opens the records of that year with the same sum", async () => {
  const [year] = await rows<{ year: number; count: number }>(
    `SELECT extract(year FROM "servedOn")::int AS "year", sum("sign")::int AS "count" FROM "ServiceRecord" GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
  );
  if (!year) throw new Error("no year");
  const page = await openAs("hq");
  await page.goto("/hq");
  await page.locator("svg.plot.wide a", { hasText: String(year.year) }).click();
  await page.waitForURL(new RegExp(`/hq/records\\?from=${year.year}-01-01`));
  expect(digits(await page.locator(".ask .whole").innerText())).toBe(year.count);
});

test("the board prints on one sheet, by city and by county, with as-of and policy", async () => {
  const page = await openAs("hq");
  for (const address of ["/hq/print", "/hq/print?by=county&metric=members"]) {
    await page.goto(address);
    const sheet = await page.locator(".paper").innerText();
    expect(sheet).toContain("数据截至");
    expect(sheet).toContain("口径第 1 版");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  }
});

test("in English, and on a phone, nothing is cut off", async () => {
  const page = await openAs("hq", { locale: "en", width: 390, height: 844 });
  await page.goto("/hq");
  await page.getByRole("heading", { name: "Volunteer person-times at All" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await picture(page, "hq-board-en-390");
});
