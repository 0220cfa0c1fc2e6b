import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StationPlace } from "@/lib/auth/doors";
import { momentOf } from "@/lib/clock";
import { audit, auditNetwork } from "@/lib/db/audit";
import { withScope } from "@/lib/db/doors";
import { newId } from "@/lib/db/ids";
import { aDatabase } from "@/tests/factories/database";
import { asOwner, rowsOf } from "@/tests/factories/owner";
import { asReaderOf, asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import { NOW } from "@/tests/factories/time";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let station: StationPlace;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  station = await aStation();
});

const note = (kind: string) => asWorkerOf(station, async ({ db }) => audit(db, kind, newId(), { lines: 2 }));
const events = () =>
  rowsOf('SELECT "seq"::int AS seq, "kind" FROM "AuditEvent" WHERE "stationId" = $1 ORDER BY "seq"', [station.id]);
const visit = (actor: string, day: string) =>
  asReaderOf(station, ({ db }) => db.$executeRaw`SELECT note_visit()`, {
    actor: { id: actor },
    now: momentOf(day, 600),
  });

/** What verify finds in the chains after an act of somebody who may write all tables; leaves nothing behind. */
async function foundAfter(act: string): Promise<unknown[]> {
  return asOwner(async (client) => {
    await client.query("BEGIN");
    const changed = await client.query(act);
    expect(changed.rowCount).toBeGreaterThan(0); // or there was nothing to tamper with
    const { rows } = await client.query("SELECT name FROM verify_network() WHERE kind = 'audit' AND differences > 0");
    await client.query("ROLLBACK");
    return rows.map((row) => row.name);
  });
}

test("events of one station follow each other without a gap, also when written at once", async () => {
  await Promise.all(Array.from({ length: 15 }, (_, n) => note(`TEST_${n}`)));
  expect((await events()).map((event) => event.seq)).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
  expect(await foundAfter("SELECT 1")).toEqual([]);
});

test("an event keeps both times: the business's and the machine's", async () => {
  await note("TEST");
  const [event] = await rowsOf<{ at: Date; appAt: Date }>(
    'SELECT "at", "appAt" FROM "AuditEvent" WHERE "stationId" = $1',
    [station.id],
  );
  expect(event?.appAt).toEqual(NOW);
  expect(Math.abs((event?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
});

test.each([
  ["another word", `UPDATE "AuditEvent" SET "kind" = 'OTHER' WHERE "stationId" = $ AND "seq" = 2`],
  [
    "another person",
    `UPDATE "AuditEvent" SET "actorId" = '00000000-0000-7000-8000-000000000009' WHERE "stationId" = $ AND "seq" = 1`,
  ],
  ["another moment", `UPDATE "AuditEvent" SET "at" = "at" - interval '1 day' WHERE "stationId" = $ AND "seq" = 3`],
  ["another detail", `UPDATE "AuditEvent" SET "detail" = '{"lines": 3}' WHERE "stationId" = $ AND "seq" = 2`],
  ["the first event gone", `DELETE FROM "AuditEvent" WHERE "stationId" = $ AND "seq" = 1`],
  ["an event gone from the middle", `DELETE FROM "AuditEvent" WHERE "stationId" = $ AND "seq" = 2`],
  ["the last event gone", `DELETE FROM "AuditEvent" WHERE "stationId" = $ AND "seq" = 3`],
  ["all events gone", `DELETE FROM "AuditEvent" WHERE "stationId" = $`],
  ["the head gone", `DELETE FROM "AuditHead" WHERE "stationId" = $`],
  ["a head of its own", `UPDATE "AuditHead" SET "hash" = 'made up' WHERE "stationId" = $`],
  [
    "a forged event at the end",
    `INSERT INTO "AuditEvent" SELECT "stationId", 4, "kind", "subject", "detail", "actorId", "at", "appAt", "hash" FROM "AuditEvent" WHERE "stationId" = $ AND "seq" = 3`,
  ],
])("verify notices in a station's chain: %s", async (_what, act) => {
  for (const kind of ["ONE", "TWO", "THREE"]) await note(kind);
  expect(await foundAfter("SELECT 1")).toEqual([]);
  expect(await foundAfter(act.replaceAll("$", String(station.id)))).toEqual(["station chains"]);
});

test.each([
  ["a changed event", `UPDATE "NetworkAudit" SET "subject" = 'other' WHERE "seq" = 1`],
  ["an event gone", `DELETE FROM "NetworkAudit" WHERE "seq" = 1`],
  ["the head set back", `UPDATE "NetworkAuditHead" SET "seq" = "seq" - 1`],
  ["the head gone", `DELETE FROM "NetworkAuditHead"`],
])("verify notices in the network's chain: %s", async (_what, act) => {
  const scope = { role: "account_keeper" as const, stations: [], actor: null, moment: NOW };
  for (const kind of ["ONE", "TWO"]) await withScope(scope, (db) => auditNetwork(db, kind, "subject", null));
  expect(await foundAfter("SELECT 1")).toEqual([]);
  expect(await foundAfter(act)).toEqual(["network chains"]);
});

test("a reader's visit is one event a person, station and business day", async () => {
  const [first, second] = [newId(), newId()];
  for (let n = 0; n < 3; n++) await visit(first, "2018-04-10");
  await Promise.all([visit(second, "2018-04-10"), visit(second, "2018-04-10")]);
  await visit(first, "2018-04-11");
  expect((await events()).map((event) => event.kind)).toEqual(Array(3).fill("STATION_VISITED"));
  const other = await aStation();
  await asReaderOf(other, ({ db }) => db.$executeRaw`SELECT note_visit()`, { actor: { id: first } });
  expect(await rowsOf('SELECT FROM "AuditEvent" WHERE "stationId" = $1', [other.id])).toHaveLength(1);
});

test("what rolls back leaves no event", async () => {
  const failing = asWorkerOf(station, async ({ db }) => {
    await audit(db, "NEVER");
    throw new Error("gone wrong");
  });
  await expect(failing).rejects.toThrow("gone wrong");
  expect(await events()).toEqual([]);
});
