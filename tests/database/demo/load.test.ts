import { createHash } from "node:crypto";
import { verify } from "@node-rs/argon2";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedReferenceData } from "@/lib/db/reference-data";
import { unseal } from "@/lib/db/secret";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/demo/accounts";
import { expectedTotals } from "@/lib/demo/expected";
import { loadDemo } from "@/lib/demo/load";
import { type FreshDatabase, freshDatabase } from "../fresh";

// The template that tests copy holds the ci network already; here it is emptied and loaded again.
let database: FreshDatabase;
let client: pg.Client;
const expected = expectedTotals("ci");

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query("SET ROLE table_owner");
  await emptyAll();
  await seedReferenceData(client);
  await loadDemo(database.ownerUrl, { profile: "ci" });
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function rows<T extends object>(sql: string): Promise<T[]> {
  return (await client.query<T>(sql)).rows;
}

async function emptyAll(): Promise<void> {
  await client.query(`TRUNCATE ${(await tableNames()).map((name) => `"${name}"`).join(", ")}`);
}

async function tableNames(): Promise<string[]> {
  const found = await rows<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1`,
  );
  return found.map(({ name }) => name);
}

/** SHA-256 over all rows of all tables in order, without the clock (its machine time is the moment of loading). */
async function dump(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of await tableNames()) {
    if (name === "Clock") continue;
    const [all] = await rows<{ text: string | null }>(
      `SELECT string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C") AS text FROM "${name}" t`,
    );
    hash.update(`${name}\n${all?.text ?? ""}\n`);
  }
  return hash.digest("hex");
}

describe("T3: every way of adding up gives the plan's person-times", () => {
  test.each([
    [
      "ServiceMonth by category",
      `SELECT sum(n)::int AS total, count(*)::int AS parts FROM (SELECT sum("personTimes") AS n FROM "ServiceMonth" GROUP BY "category") x`,
    ],
    [
      "ServiceMonth by booked month",
      `SELECT sum(n)::int AS total, count(*)::int AS parts FROM (SELECT sum("personTimes") AS n FROM "ServiceMonth" GROUP BY "bookedMonth") x`,
    ],
    [
      "StationMonth by station",
      `SELECT sum(n)::int AS total, count(*)::int AS parts FROM (SELECT sum("personTimes") AS n FROM "StationMonth" GROUP BY "stationId") x`,
    ],
    [
      "StationYear by year",
      `SELECT sum(n)::int AS total, count(*)::int AS parts FROM (SELECT sum("personTimes") AS n FROM "StationYear" GROUP BY "year") x`,
    ],
    [
      "StationYear by centre",
      `SELECT sum(n)::int AS total, count(*)::int AS parts FROM (SELECT sum("personTimes") AS n FROM "StationYear" y
         JOIN "StationPlacement" p ON p."placeStationId" = y."stationId" GROUP BY p."centreId") x`,
    ],
    [
      "the rows themselves",
      `SELECT ((SELECT sum("sign") FROM "ServiceRecord") + (SELECT sum("value") FROM "HistoricalAggregate"))::int AS total, 2 AS parts`,
    ],
  ])("%s", async (_path, sql) => {
    const [found] = await rows<{ total: number; parts: number }>(sql);
    expect(found?.parts).toBeGreaterThan(1);
    expect(found?.total).toBe(expected.personTimes);
  });

  test("the ledger alone by person and by the people's months", async () => {
    const [found] = await rows<{ total: number }>('SELECT sum("personTimes")::int AS total FROM "PersonMonth"');
    expect(found?.total).toBe(expected.itemisedPersonTimes);
  });
});

test("the registers count who is there now", async () => {
  const found = await rows<{ metric: string; value: number }>(
    'SELECT "metric", sum("value")::int AS value FROM "RegisterTotal" GROUP BY 1 ORDER BY 1',
  );
  expect(Object.fromEntries(found.map(({ metric, value }) => [metric, value]))).toEqual({
    APPLICATIONS: expected.applications,
    MEMBERS: expected.members,
    PEOPLE: expected.members + expected.residents,
    VOLUNTEERS: expected.volunteers,
  });
});

test("verify finds rows to compare and no difference", async () => {
  const found = await rows<{ name: string; counted: string; differences: string }>("SELECT * FROM verify_network()");
  expect(found.length).toBeGreaterThan(8);
  expect(found.filter(({ differences }) => differences !== "0")).toEqual([]);
});

test("every line is booked in the month of its service, because months were locked after it", async () => {
  const found = await rows<{ own: number; other: number }>(
    `SELECT count(*) FILTER (WHERE "bookedMonth" = date_trunc('month', "servedOn"))::int AS own, count(*) FILTER (WHERE "bookedMonth" <> date_trunc('month', "servedOn"))::int AS other FROM "ServiceRecord"`,
  );
  expect(found[0]?.own).toBeGreaterThan(2_000);
  expect(found[0]?.other).toBe(0);
});

test("telephones are sealed and found by their last digits only", async () => {
  const [contact] = await rows<{ number: string; last4: string }>(
    `SELECT c."number", c."last4" FROM "PersonContact" c JOIN "Person" p ON p."stationId" = c."stationId" AND p."id" = c."personId" WHERE p."name" = '曹立新'`,
  );
  expect(contact?.number).not.toContain("1540000");
  expect(unseal(contact?.number ?? "")).toBe("15400000012");
  expect(contact?.last4).toBe("0012");
});

test("the demo accounts open with their password, nobody else's account does", async () => {
  const users = await rows<{ account: string; passwordHash: string }>('SELECT "account", "passwordHash" FROM "User"');
  const demo = new Set(DEMO_ACCOUNTS.map(({ account }) => account));
  const open = users.filter(({ passwordHash }) => passwordHash !== "!");
  expect(open.map(({ account }) => account).sort()).toEqual([...demo].sort());
  expect(await verify(open[0]?.passwordHash ?? "", DEMO_PASSWORD)).toBe(true);
  expect(users.length).toBeGreaterThan(open.length);
});

test("the business clock stands at the morning of 10 April 2018 and runs", async () => {
  const [clock] = await rows<{ business: Date; near: boolean }>(
    `SELECT "business", "machine" > now() - interval '10 minutes' AS near FROM "Clock"`,
  );
  expect(clock?.business.toISOString()).toBe("2018-04-10T00:30:00.000Z");
  expect(clock?.near).toBe(true);
});

test("a database that has stations already is left alone", async () => {
  await expect(loadDemo(database.ownerUrl, { profile: "ci" })).rejects.toThrow("already has stations");
});

test("T10: a second load gives the same rows; without a clock there is none", async () => {
  const first = await dump();
  await emptyAll();
  await seedReferenceData(client);
  expect(await dump()).not.toBe(first);
  const told: string[] = [];
  const { counts } = await loadDemo(database.ownerUrl, {
    profile: "ci",
    clock: false,
    progress: (line) => told.push(line),
  });
  expect(await dump()).toBe(first);
  expect(counts.Station).toBe(expected.stations);
  expect(told.at(-1)).toContain("stations 3 of 3");
  expect(await rows('SELECT * FROM "Clock"')).toEqual([]);
});
