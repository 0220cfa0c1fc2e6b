import { expect, test } from "vitest";
import { formatCount, formatHours, headline } from "@/lib/i18n/format-number";
import { expectAccessible, openAs, picture, rows } from "@/tests/browser/harness";

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
  await expectAccessible(page);
  await picture(page, "hq-board-zh");
});

test("the stations' rows add up to the total row and to the headline", async () => {
  const counted = await recount();
  const page = await openAs("hq");
  await page.goto("/hq?sort=name");
  const table = page.locator("#stations table");
  const stations = table.locator("tbody tr:not(.total)");
  expect(await stations.count()).toBe(counted.stations);
  const column = async (place: number) => {
    const cells = await stations.locator(`td:nth-child(${place}) `).allInnerTexts();
    return cells.reduce(
      (sum, text) =>
        sum +
        digits(
          text
            .replace(/[^0-9,. ]/g, " ")
            .trim()
            .split(/\s+/)
            .at(-1) ?? "",
        ),
      0,
    );
  };
  const total = async (place: number) => digits(await table.locator(`tr.total > :nth-child(${place})`).innerText());
  for (const [place, count] of [
    [3, counted.members],
    [4, counted.volunteers],
    [5, counted.ledger + counted.paper],
    [6, counted.paper],
    [8, counted.applications],
  ] as const) {
    expect(await total(place)).toBe(count);
    expect(await column(place)).toBe(count);
  }
  expect(await table.locator("tr.total > :nth-child(7)").innerText()).toBe(formatHours(counted.minutes));
});

test("sorted by a figure, the board warns and drops the centres; sorted by centre it shows their sums", async () => {
  const page = await openAs("hq-leader");
  await page.goto("/hq");
  const centres = await rows<{ name: string }>(
    `SELECT DISTINCT c."name" FROM "ManagementCentre" c JOIN "StationPlacement" p ON p."centreId" = c."id" WHERE p."toOn" IS NULL`,
  );
  expect(centres.length).toBeGreaterThan(1);
  for (const { name } of centres)
    expect(await page.locator("#stations th[scope=row]", { hasText: name }).count()).toBe(1);
  await page.locator("#stations thead").getByRole("link", { name: "人次" }).click();
  await page.getByText("规模不同，排名仅供参考").waitFor();
  expect(await page.locator("#stations th[aria-sort=descending]").innerText()).toContain("人次");
  for (const { name } of centres)
    expect(await page.locator("#stations th[scope=row]", { hasText: name }).count()).toBe(0);
});

test("a year's bar opens the stations of that year with the same sum", async () => {
  const [year] = await rows<{ year: number; count: number }>(
    `SELECT extract(year FROM "servedOn")::int AS "year", sum("sign")::int AS "count" FROM "ServiceRecord" GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
  );
  if (!year) throw new Error("no year");
  const page = await openAs("hq");
  await page.goto("/hq");
  await page.locator("svg.plot.wide a", { hasText: String(year.year) }).click();
  await page.getByRole("heading", { level: 1, name: `${formatCount(year.count)} 人次` }).waitFor();
  expect(page.url()).toContain(`/hq/stations?year=${year.year}`);
  expect(digits(await page.locator("tr.total > :nth-child(4)").innerText())).toBe(year.count);
  await expectAccessible(page);
});

test("in English, and on a phone, nothing is cut off", async () => {
  const page = await openAs("hq", { locale: "en", width: 390, height: 844 });
  await page.goto("/hq");
  await page.getByRole("heading", { name: "Whole network" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await picture(page, "hq-board-en-390");
});
