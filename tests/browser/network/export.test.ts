import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { openAnonymous, openAs, rows } from "@/tests/browser/harness";

const events = () =>
  rows<{ detail: { list: string; format: string }; account: string }>(
    `SELECT e."detail", u."account" FROM "NetworkAudit" e JOIN "User" u ON u."id" = e."actorId" WHERE e."kind" = 'EXPORTED' ORDER BY e."day", e."seq"`,
  );

test("what is seen can be taken away: sentence, as-of and policy first, the figures of the rows, one event each", async () => {
  const [counted] = await rows<{ ledger: number; paper: number; activities: number }>(
    `SELECT (SELECT sum("sign")::int FROM "ServiceRecord") AS "ledger", (SELECT sum("value")::int FROM "HistoricalAggregate" WHERE "metric" = 'PERSON_TIMES') AS "paper",
      (SELECT count(*)::int FROM "Activity" WHERE "state" = 'RECORDED' AND "category" IS NOT NULL) AS "activities"`,
  );
  if (!counted) throw new Error("nothing counted");
  const before = (await events()).length;
  const page = await openAs("hq-leader");
  for (const list of ["board", "stations", "records"]) {
    const csv = await page.request.get(`/api/export/hq/${list}?format=csv`);
    expect(csv.headers()["content-disposition"]).toBe(`attachment; filename="${list}-network.csv"`);
    const bytes = await csv.body();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const table = parseCsv(bytes.toString("utf8").replace(/^\uFEFF/, ""));
    expect(table[0]?.[0]).toContain("看志愿服务人次，在全网");
    expect(table[1]?.[0]).toContain("数据截至");
    expect(table[2]?.[0]).toContain("口径第 1 版");
    for (const cell of table.flat()) expect(String(cell ?? "")).not.toMatch(/^\s*([=+@]|-(?![\d.]+$))/);

    const xlsx = await page.request.get(`/api/export/hq/${list}?format=xlsx`);
    const book = await readXlsx(new Uint8Array(await xlsx.body()));
    const cells = book.sheets[0]?.rows ?? [];
    expect(cells[0]?.[0]).toBe(table[0]?.[0]);
    const numbers = cells.flat().filter((cell) => typeof cell === "number");
    expect(numbers.length).toBeGreaterThan(10);
    if (list === "board") expect(numbers).toContain(counted.ledger + counted.paper);
    if (list !== "records") continue;
    const records = cells.filter((row) => typeof row?.[6] === "number");
    expect(records).toHaveLength(counted.activities);
    expect(records.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(counted.ledger);
  }
  const after = (await events()).slice(before);
  expect(after.map(({ detail, account }) => `${account} ${detail.list} ${detail.format}`)).toEqual(
    ["board", "stations", "records"].flatMap((list) => [`hq-leader ${list} csv`, `hq-leader ${list} xlsx`]),
  );
});

test("a file is no way around the doors: same 404 for others' centres, unknown lists and coordinators", async () => {
  const page = await openAs("centre-shengbei");
  expect((await page.request.get("/api/export/hq/c/shengbei/stations?format=csv")).status()).toBe(200);
  const [other] = await rows<{ slug: string; name: string }>(
    `SELECT c."slug", s."name" FROM "ManagementCentre" c JOIN "StationPlacement" p ON p."centreId" = c."id" AND p."toOn" IS NULL JOIN "Station" s ON s."id" = p."placeStationId" WHERE c."slug" <> 'shengbei' LIMIT 1`,
  );
  if (!other) throw new Error("two centres are needed");
  const own = await (await page.request.get("/api/export/hq/c/shengbei/records?format=csv")).text();
  expect(own).not.toContain(other.name);
  for (const path of [
    "stations",
    "c/nowhere/stations",
    `c/${other.slug}/board`,
    `c/${other.slug}/records`,
    "c/shengbei/people",
  ])
    expect((await page.request.get(`/api/export/hq/${path}`)).status(), path).toBe(404);
  const coordinator = await openAs("dongli");
  expect((await coordinator.request.get("/api/export/hq/board")).status()).toBe(404);
  const nobody = await openAnonymous();
  expect((await nobody.request.get("/api/export/hq/board")).url()).toContain("/sign-in");
});

test("records go on page by page to as many as the figure says", async () => {
  const [place] = await rows<{ code: string; count: number; served: number }>(
    `SELECT n."code", count(*)::int AS "count", sum("personTimes")::int AS "served" FROM "Activity" a JOIN "StationPlacement" p ON p."placeStationId" = a."stationId" AND p."toOn" IS NULL JOIN "County" n ON n."code" = p."countyCode"
      WHERE a."state" = 'RECORDED' AND a."category" = 'MEDIATION' GROUP BY 1 HAVING count(*) > 25 ORDER BY 2 LIMIT 1`,
  );
  if (!place) throw new Error("no county with two pages");
  const page = await openAs("hq");
  await page.goto(`/hq/records?county=${place.code}&category=MEDIATION&part=itemised`);
  expect(await page.locator(".filters .cnt").innerText()).toContain(`小计 ${place.served.toLocaleString("en")} 人次`);
  let [count, served] = [0, 0];
  for (;;) {
    const cells = await page.locator("tbody tr td.num:not(.c-opt)").allInnerTexts();
    count += cells.length;
    served += cells.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0);
    const older = page.getByRole("link", { name: "更早的" });
    if ((await older.count()) === 0) break;
    const address = page.url();
    await older.click();
    await page.waitForURL((url) => url.href !== address);
    await page.locator("tbody tr").first().waitFor();
  }
  expect([count, served]).toEqual([place.count, place.served]);
  await page.locator("tbody tr th a").first().click();
  await page.getByText("只读").waitFor();
});
