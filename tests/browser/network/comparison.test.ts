import { expect, test } from "vitest";
import { formatCount, formatHours } from "@/lib/i18n/format-number";
import { expectAccessible, openAs, picture, rows } from "@/tests/browser/harness";

const digits = (text: string) => Number(text.replace(/[^0-9.]/g, "") || "0");

test("all stations in one scroll, by centre with sums; their columns add up to the total and the rows behind", async () => {
  const [counted] = await rows<{ stations: number; centres: number; served: number; minutes: number }>(
    `SELECT (SELECT count(*)::int FROM "Station") AS "stations", (SELECT count(DISTINCT "centreId")::int FROM "StationPlacement" WHERE "toOn" IS NULL) AS "centres",
      ((SELECT sum("sign") FROM "ServiceRecord") + (SELECT sum("value") FROM "HistoricalAggregate" WHERE "metric" = 'PERSON_TIMES'))::int AS "served", (SELECT sum("sign" * "minutes")::int FROM "ServiceRecord") AS "minutes"`,
  );
  const page = await openAs("hq");
  await page.goto("/hq/stations");
  const stations = page.locator("tbody tr:not(.total):not(.group)");
  expect(await stations.count()).toBe(counted?.stations);
  expect(await page.locator("tbody tr.group").count()).toBe(counted?.centres);
  expect(counted?.centres).toBeGreaterThan(1);
  const total = page.locator("tr.total td");
  for (const place of [0, 1, 2, 3, 5]) {
    const cells = await stations.locator(`td:nth-of-type(${place + 1})`).allInnerTexts();
    expect(cells.reduce((sum, text) => sum + digits(text), 0)).toBe(digits(await total.nth(place).innerText()));
  }
  expect(await total.nth(3).innerText()).toBe(formatCount(counted?.served ?? null));
  expect(await total.nth(4).innerText()).toBe(formatHours(counted?.minutes ?? null));
  expect(await page.locator("svg.spark path").count()).toBe(counted?.stations);
  await expectAccessible(page);
  await picture(page, "hq-stations");
});

test("sorted by a figure it warns, drops the centres and can be read per 100 members", async () => {
  const page = await openAs("hq-leader");
  await page.goto("/hq/stations");
  expect(await page.getByText("规模不同，排名仅供参考").count()).toBe(0);
  await page.locator("thead").getByRole("link", { name: "人次", exact: true }).click();
  await page.getByText("规模不同，排名仅供参考").waitFor();
  expect(await page.locator("tbody tr.group").count()).toBe(0);
  const served = async () => (await page.locator("tbody tr:not(.total) td:nth-of-type(4)").allInnerTexts()).map(digits);
  expect(await served()).toEqual((await served()).sort((a, b) => b - a));
  await page.getByRole("link", { name: "换算成每百名党员" }).click();
  await page.getByRole("link", { name: "看总数" }).waitFor();
  expect(await served()).toEqual((await served()).sort((a, b) => b - a));
  expect((await page.locator("tr.total td").nth(3).innerText()).split(".")).toHaveLength(2);
  await expectAccessible(page);
});
