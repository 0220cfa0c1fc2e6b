import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { monthOf } from "@/lib/clock";
import { disconnect } from "@/lib/db/client";
import { readChanges, readMonths, readPlaces, readService } from "@/lib/totals/queries/board";
import { readComparison, STATION_PAGE } from "@/lib/totals/queries/comparison";
import { readCategorySums, readPaperSources, readRecords } from "@/lib/totals/queries/records";
import { BY } from "@/lib/totals/rules/places";
import { lastWholeMonth } from "@/lib/totals/rules/range";
import type { Place } from "@/lib/totals/rules/records";
import { registerAt, yearsOfService } from "@/lib/totals/rules/series";
import { asNetworkReader } from "@/tests/factories/scope";
import { TODAY } from "@/tests/factories/time";
import { setTestEnvironment } from "../environment";
import { freshDatabase } from "../fresh";
import { centreOf, figures, plain, recount, sum } from "./recount";

// Σ parts = whole = plain SQL, for every place, period, year, month and category. BOARD_NETWORK=<data folder> asks the same
// of a running network, such as the demo; nothing is written.
let leave: () => Promise<void>;

beforeAll(async () => {
  const folder = process.env.BOARD_NETWORK;
  if (!folder) {
    leave = (await freshDatabase()).drop;
    return;
  }
  const { ownerUrl, appUrl } = JSON.parse(fs.readFileSync(path.join(folder, "postgres.json"), "utf8"));
  setTestEnvironment(ownerUrl, appUrl);
  leave = disconnect;
});

afterAll(() => leave());

const RANGES = [
  {},
  { from: "2016-01-01", to: "2016-12-31" },
  { from: "2012-06-01", to: "2013-03-31" },
  { to: "2017-12-31" },
  { from: "2018-01-01" },
  { from: "2017-04-01", to: "2018-03-31" },
];
const metric = "personTimes" as const;

test("there is something to count, in more than one place, from paper and from the ledger", async () => {
  const counted = await recount({}, TODAY);
  expect(new Set(counted.map(({ centre }) => centre)).size).toBeGreaterThan(1);
  for (const value of Object.values(sum(counted))) expect(value).toBeGreaterThan(0);
});

describe.each(RANGES)("from $from to $to", (range) => {
  test.each(BY)("every figure by %s adds up to the whole and equals the rows", async (by) => {
    const counted = await recount(range, TODAY);
    const { rows, whole } = await asNetworkReader(null, (scope) => readPlaces(scope, { metric, ...range }, by));
    expect(figures(whole)).toEqual(sum(counted));
    expect(sum(rows)).toEqual(figures(whole));
    for (const row of rows) expect(figures(row), row.name).toEqual(sum(counted.filter((one) => one[by] === row.key)));
    expect(rows.length).toBe(new Set(counted.map((one) => one[by])).size);
  });

  test("a city, a county and a centre asked for alone give the figures of their row", async () => {
    const counted = await recount(range, TODAY);
    for (const where of ["city", "county"] as const)
      for (const code of new Set(counted.map((one) => one[where]))) {
        const { whole } = await asNetworkReader(null, (scope) =>
          readPlaces(scope, { metric, ...range, [where]: code }, "city"),
        );
        expect(figures(whole), code).toEqual(sum(counted.filter((one) => one[where] === code)));
      }
    for (const slug of new Set(counted.map(({ centre }) => centre))) {
      const centre = await centreOf(slug);
      const { whole } = await asNetworkReader(centre, (scope) => readPlaces(scope, { metric, ...range }, "county"));
      expect(figures(whole), slug).toEqual(sum(counted.filter((one) => one.centre === slug)));
    }
  });

  test("years and categories are parts of the whole and equal the rows", async () => {
    const whole = sum(await recount(range, TODAY));
    const parts = await asNetworkReader(null, (scope) => readService(scope, range));
    expect(parts.reduce((total, { personTimes }) => total + personTimes, 0)).toBe(whole.ledger + whole.paper);
    expect(parts.reduce((total, { minutes }) => total + minutes, 0)).toBe(whole.minutes);
    for (const { year, itemised, paper } of yearsOfService(parts, metric)) {
      const from = [`${year}-01-01`, range.from ?? ""].sort().at(-1);
      const to = [`${year}-12-31`, range.to ?? "2999-12-31"].sort()[0];
      const counted = sum(await recount({ from, to }, TODAY));
      expect([itemised, paper], `${year}`).toEqual([counted.ledger, counted.paper]);
    }
    const categories = await asNetworkReader(null, (scope) => readCategorySums(scope, range));
    const byCategory = await plain<{ category: string; count: number }>(
      `SELECT "category", sum(n)::int AS "count" FROM (SELECT "category", "sign"::int AS n FROM "ServiceRecord" WHERE "servedOn" BETWEEN $1 AND $2 UNION ALL SELECT "category", "value" FROM "HistoricalAggregate" WHERE "metric" = 'PERSON_TIMES' AND "month" BETWEEN $1 AND $2) x GROUP BY 1 HAVING sum(n) <> 0`,
      [range.from ?? "1900-01-01", range.to ?? "2999-12-31"],
    );
    const found = categories.filter(({ ledger, paper }) => ledger + paper !== 0);
    expect(new Map(found.map((one) => [one.category, one.ledger + one.paper]))).toEqual(
      new Map(byCategory.map(({ category, count }) => [category, count])),
    );
  });

  test("months are parts of the whole; a register's months lead to its figure", async () => {
    const counted = sum(await recount(range, TODAY));
    const months = await asNetworkReader(null, (scope) => readMonths(scope, range));
    expect(months.reduce((total, { ledger, paper }) => total + ledger + paper, 0)).toBe(counted.ledger + counted.paper);
    for (const { month, ledger, paper } of months.slice(-14)) {
      const [row] = await plain<{ count: number }>(
        `SELECT ((SELECT coalesce(sum("sign"), 0) FROM "ServiceRecord" WHERE date_trunc('month', "servedOn") = $1::date) + (SELECT coalesce(sum("value"), 0) FROM "HistoricalAggregate" WHERE "month" = $1 AND "metric" = 'PERSON_TIMES'))::int AS "count"`,
        [month],
      );
      expect(ledger + paper, month).toBe(row?.count);
    }
    const last = monthOf(range.to ?? TODAY);
    for (const register of ["stations", "members", "volunteers"] as const) {
      const changes = await asNetworkReader(null, (scope) => readChanges(scope, range, register));
      expect(registerAt(changes, last, true), register).toBe(counted[register]);
    }
    const received = await asNetworkReader(null, (scope) => readChanges(scope, range, "applications"));
    const inRange = received.filter(({ month }) => month >= (range.from ?? ""));
    expect(inRange.reduce((total, { entered }) => total + entered, 0)).toBe(counted.applications);
  });

  test("the comparison's rows, centres and total are the board's figures", async () => {
    const counted = await recount(range, TODAY);
    const question = { metric, ...range, sort: "centre", page: 1 } as const;
    const month = lastWholeMonth(range, TODAY);
    const rows = await asNetworkReader(null, (scope) => readComparison(scope, question, month));
    expect(rows.length).toBe(Math.min(counted.length, STATION_PAGE));
    expect(sum(rows)).toEqual(sum(counted));
    expect(rows[0]?.ofAll).toMatchObject(sum(counted));
    for (const row of rows)
      expect(figures(row.ofCentre)).toEqual(sum(counted.filter(({ centre }) => centre === row.centreSlug)));
    for (const row of rows) expect(row.months.at(-1)).toBe(row.month);
  });

  test("as many rows open as the figure says, by the ledger and from paper", async () => {
    const counted = await recount(range, TODAY);
    const city = counted.find(({ ledger }) => ledger > 0)?.city;
    for (const where of [{}, { city }]) {
      const here = sum(counted.filter((one) => !where.city || one.city === where.city));
      const records = await everyRecord({ ...range, ...where });
      expect(new Set(records.map(({ slug, id }) => slug + id)).size).toBe(records.length);
      expect(records.reduce((total, { personTimes }) => total + personTimes, 0)).toBe(here.ledger);
      expect(records.reduce((total, { minutes }) => total + minutes, 0)).toBe(here.minutes);
      const order = records.map(({ heldOn, startMinute }) => `${heldOn} ${String(startMinute).padStart(4, "0")}`);
      expect(order).toEqual([...order].sort().reverse());
      const { rows } = await asNetworkReader(null, (scope) =>
        readPaperSources(scope, { ...range, ...where }, 1, 100_000),
      );
      expect(rows.reduce((total, { value }) => total + value, 0)).toBe(here.paper);
    }
  });
});

/** All pages of records, one after the other, each page a door of its own as on the screen. */
async function everyRecord(question: { from?: string; to?: string; city?: string | undefined }) {
  const all = [];
  let after: Place | undefined;
  for (;;) {
    const { rows, more } = await asNetworkReader(null, (scope) => readRecords(scope, question, after, 400));
    all.push(...rows);
    after = rows.at(-1);
    if (!more) return all;
  }
}
