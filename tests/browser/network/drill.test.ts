import type { Page } from "playwright";
import { expect, test } from "vitest";
import { formatCount } from "@/lib/i18n/format-number";
import { expectAccessible, openAs, picture, rows } from "@/tests/browser/harness";

type StationSums = { slug: string; name: string; ledger: number; paper: number; members: number; applications: number };

/** The station with most service that has paper totals too, counted from its rows. */
async function busiest(): Promise<StationSums> {
  const [station] = await rows<StationSums>(`SELECT * FROM (SELECT s."slug", s."name",
      (SELECT coalesce(sum("sign"), 0)::int FROM "ServiceRecord" r WHERE r."stationId" = s."id") AS "ledger",
      (SELECT coalesce(sum("value"), 0)::int FROM "HistoricalAggregate" h WHERE h."stationId" = s."id" AND "metric" = 'PERSON_TIMES') AS "paper",
      (SELECT count(*)::int FROM "Membership" m WHERE m."stationId" = s."id" AND "endedOn" IS NULL AND "state" <> 'PENDING') AS "members",
      (SELECT count(*)::int FROM "MembershipApplication" a WHERE a."stationId" = s."id") AS "applications"
    FROM "Station" s) x WHERE "paper" > 0 AND "ledger" > 0 ORDER BY "ledger" DESC LIMIT 1`);
  if (!station) throw new Error("no station with both");
  return station;
}

const COLUMNS = ["党员", "志愿者", "入党申请", "人次", "时长"];

/** The figure of a station's row in the comparison, by the column's words. */
const stationFigure = (page: Page, name: string, column: string) =>
  page
    .locator("tbody tr", { has: page.getByRole("rowheader", { name, exact: true }) })
    .locator("td")
    .nth(COLUMNS.indexOf(column))
    .getByRole("link");

test("network → station → list → activity: the sum is the same at every step", async () => {
  const station = await busiest();
  const page = await openAs("hq");
  await page.goto("/hq/stations");
  await stationFigure(page, station.name, "人次").click();
  await page.getByText(`正在看：${station.name}`).waitFor();
  await page.getByText("逐条记录", { exact: false }).first().waitFor();
  const main = page.locator("main");
  expect(await main.innerText()).toContain(formatCount(station.ledger + station.paper));
  await expectAccessible(page);
  await picture(page, "station-records");

  await main.getByRole("link", { name: `逐条记录 ${formatCount(station.ledger)}` }).click();
  await page.locator(".filters .cnt", { hasText: formatCount(station.ledger) }).waitFor();
  const first = page.locator("table.data tbody tr").first();
  const personTimes = await first.locator("td.num").nth(1).innerText();
  await first.getByRole("link").click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForURL(/\/activities\/[0-9a-f-]{36}$/);
  expect(await page.locator("main").innerText()).toContain(personTimes);
  await expectAccessible(page);
});

test("the paper era opens its source lines, which add up to it", async () => {
  const station = await busiest();
  const page = await openAs("hq");
  await page.goto(`/hq/s/${station.slug}/records`);
  await page.getByRole("link", { name: `纸质汇总 ${formatCount(station.paper)}` }).click();
  await page.getByRole("heading", { level: 1, name: `${formatCount(station.paper)} 人次` }).waitFor();
  expect(await page.locator("tr.total").innerText()).toContain(formatCount(station.paper));
  expect(await page.locator("table.data tbody tr").first().innerText()).toContain("台账");
  await expectAccessible(page);
});

test("members and applications open as many masked people as the figure says", async () => {
  const station = await busiest();
  const page = await openAs("hq");
  await page.goto("/hq/stations");
  await stationFigure(page, station.name, "党员").click();
  await page.locator(".filters .cnt", { hasText: formatCount(station.members) }).waitFor();
  const names = await page.locator("table.data tbody th").allInnerTexts();
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name.trim()).toMatch(/^\S{1,2}\*$/);
  expect(await page.content()).not.toMatch(/\*{4}\d{4}/);
  await expectAccessible(page);

  await page.goto(`/hq/s/${station.slug}/applications`);
  await page.getByRole("heading", { level: 1, name: `${station.applications} 人` }).waitFor();
  for (const name of await page.locator("table.data tbody th").allInnerTexts())
    expect(name.trim()).toMatch(/^\S{1,2}\*$/);
  await expectAccessible(page);
});

test("a station's overview tells its story and opens a year's months", async () => {
  const station = await busiest();
  const page = await openAs("hq");
  await page.goto(`/hq/s/${station.slug}`);
  await expectAccessible(page);
  await picture(page, "station-overview");
  await page.locator("svg.plot.wide a", { hasText: "2017" }).click();
  await page.getByRole("heading", { name: "逐月" }).waitFor();
  const [sum] = await rows<{ count: number }>(
    `SELECT sum("sign")::int AS "count" FROM "ServiceRecord" r JOIN "Station" s ON s."id" = r."stationId" WHERE s."slug" = $1 AND "servedOn" BETWEEN '2017-01-01' AND '2017-12-31'`,
    [station.slug],
  );
  expect(await page.locator("tr.total").innerText()).toContain(formatCount(sum?.count ?? null));
});
