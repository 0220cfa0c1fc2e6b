import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { formatCount } from "@/lib/i18n/format-number";
import { openAs, rows } from "../harness";

const plain = { javaScript: false };

/** Person-times from a first to a last day, counted from the rows themselves: of the network, or of a centre's stations. */
async function personTimes(centre: string | null): Promise<number> {
  const ours = (stationId: string) =>
    `($1::text IS NULL OR EXISTS (SELECT FROM "StationPlacement" p JOIN "ManagementCentre" c ON c."id" = p."centreId" WHERE p."placeStationId" = ${stationId} AND p."toOn" IS NULL AND c."slug" = $1))`;
  const [sum] = await rows<{ served: number }>(
    `SELECT (SELECT coalesce(sum("sign"), 0) FROM "ServiceRecord" r WHERE "servedOn" BETWEEN '2017-01-01' AND '2017-03-31' AND ${ours('r."stationId"')})::int
      + (SELECT coalesce(sum("value"), 0) FROM "HistoricalAggregate" h WHERE "metric" = 'PERSON_TIMES' AND "month" BETWEEN '2017-01-01' AND '2017-03-31' AND ${ours('h."stationId"')})::int AS "served"`,
    [centre],
  );
  return sum?.served ?? 0;
}

/** Asks for the figures of own months, as the bracket of the period offers it. */
async function ask(page: Page, from: string, to: string) {
  await page.locator(".ask summary", { hasText: "时间" }).click();
  await page.getByLabel("从哪个月").fill(from);
  await page.getByLabel("到哪个月").fill(to);
  await page.getByRole("button", { name: "看这段时间" }).click();
  await page.waitForURL((url) => url.searchParams.get("from") === from && url.searchParams.get("to") === to);
}

const places: [name: string, path: string, figure: string][] = [
  ["the board", "", ".strip .figure:has-text('志愿服务')"],
  ["the records", "/records", ".ask .whole"],
  ["the stations", "/stations", "tr.total td:nth-of-type(4)"],
];

describe.each([
  ["hq", "/hq", null],
  ["centre-shengbei", "/hq/c/shengbei", "shengbei"],
] as const)("as %s", (who, base, centre) => {
  test.each(places)(
    "own months on %s: the figure is of their rows, also typed the wrong way round, and stays in the form",
    async (_name, path, figure) => {
      const served = await personTimes(centre);
      expect(served).toBeGreaterThan(0);
      const page = await openAs(who, plain);
      await page.goto(`${base}${path}`);
      const all = await page.locator(figure).first().innerText();
      for (const [from, to] of [
        ["2017-01", "2017-03"],
        ["2017-03", "2017-01"],
      ] as const) {
        await ask(page, from, to);
        expect(await page.locator(figure).first().innerText()).toContain(formatCount(served));
        expect(await page.getByLabel("从哪个月").inputValue()).toBe("2017-01");
        expect(await page.getByLabel("到哪个月").inputValue()).toBe("2017-03");
        expect(await page.locator("h1").innerText()).toContain("自2017年1月到2017年3月31日");
      }
      if (centre) return;
      // A month to come is no answer: the browser points at the field and sends nothing.
      await page.locator(".ask summary", { hasText: "时间" }).click();
      await page.getByLabel("到哪个月").fill("2018-05");
      const here = page.url();
      await page.getByRole("button", { name: "看这段时间" }).click();
      expect(
        await page.getByLabel("到哪个月").evaluate((field: HTMLInputElement) => field.validity.rangeOverflow),
      ).toBe(true);
      expect(page.url()).toBe(here);
      await page.goto(`${base}${path}?from=2017-13&to=never`);
      expect(await page.locator(figure).first().innerText()).toBe(all);
    },
  );
});

test("the stations' search finds by name, pinyin and centre, and keeps what fits none", async () => {
  const page = await openAs("hq", plain);
  await page.goto("/admin/stations");
  const search = page.getByRole("searchbox", { name: "按名称或拼音查找服务社" });
  const show = () => page.getByRole("button", { name: "看结果" }).click();
  for (const text of ["通明", "tongming"]) {
    await search.fill(text);
    await page.getByLabel("管理中心", { exact: true }).selectOption("shengbei");
    await show();
    await page.waitForURL((url) => url.searchParams.get("find") === text);
    expect(await page.locator("tbody th").allInnerTexts()).toEqual(["通明苑"]);
    expect(await page.locator(".cnt").innerText()).toBe("符合 1 家");
    expect(await search.inputValue()).toBe(text);
  }
  await search.fill("查无此社");
  await show();
  await page.getByText("没有符合条件的服务社。").waitFor();
  expect(await search.inputValue()).toBe("查无此社");
  expect(await page.getByLabel("管理中心", { exact: true }).inputValue()).toBe("shengbei");
  await page.goto("/admin/stations?centre=-!&state=LOST&page=-3");
  const [open] = await rows<{ count: string }>(`SELECT count(*) AS "count" FROM "Station" WHERE "closedOn" IS NULL`);
  expect(await page.locator(".cnt").innerText()).toBe(`符合 ${open?.count} 家`);
});
