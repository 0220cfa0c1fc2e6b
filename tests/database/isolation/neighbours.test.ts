import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/db/ids";
import { aDatabase } from "@/tests/factories/database";
import { asApp, asOwner, type Row } from "@/tests/factories/owner";
import { aWholeStation } from "@/tests/factories/whole-station";
import type { FreshDatabase } from "../fresh";
import {
  DOOR_ROLES,
  type DoorRole,
  keyWriters,
  LEDGER,
  NETWORK,
  ROLL_UPS,
  readerColumns,
  workerRights,
} from "./expected";
import { tenantTables } from "./problems";
import { attempt, columnsOf, enterAs, fingerprint, insert, referencesOf, sampleOf } from "./tables";

const DENIED = "42501"; // insufficient privilege: no right at all, or a row that the policy forbids

let database: FreshDatabase;
let tables: string[];
let ours: number;
let theirs: number;
beforeAll(async () => {
  database = await aDatabase();
  tables = (await asOwner(tenantTables)).map((table) => table.name);
  ours = (await aWholeStation()).id;
  theirs = (await aWholeStation()).id;
});
afterAll(() => database.drop());

/** Tries something with every table in a role's door on our station; answers with the tables that came out otherwise. */
async function inEveryTable(
  role: DoorRole,
  expected: (table: string) => unknown,
  tried: (client: Parameters<Parameters<typeof asApp>[0]>[0], table: string) => Promise<unknown>,
) {
  return asApp(async (client) => {
    await client.query("BEGIN");
    await enterAs(client, role, ours);
    const wrong: Row = {};
    for (const table of tables) {
      const found = await tried(client, table);
      if (![expected(table)].flat().includes(found)) wrong[table] = found;
    }
    await client.query("ROLLBACK");
    return wrong;
  });
}

/** Whether a role reads rows of our station: whole ones, or the columns that it is given. */
function readsOurs(role: DoorRole, table: string): boolean {
  if (role === "station_worker" || role === "station_reader") return true;
  if (role === "station_admin") return table === "Once";
  const network = role === "network_reader" || role === "centre_reader";
  return network && (NETWORK.includes(table) || readerColumns(table).some((right) => right.startsWith(role)));
}
/** The keys of station 0 are all that keepers of places and accounts see: of ours none, and no refusal either. */
const seesKeysOnly = (role: DoorRole, table: string) =>
  role !== "station_admin" && keyWriters(table).some((right) => right.startsWith(role));

test("both stations have rows in every tenant table", async () => {
  const rows = await asOwner(async (client) => ({
    ours: await fingerprint(client, tables, ours),
    theirs: await fingerprint(client, tables, theirs),
  }));
  const empty = tables.filter((table) => rows.ours[table]?.startsWith("0:") || rows.theirs[table]?.startsWith("0:"));
  expect(empty).toEqual([]);
  expect(tables.length).toBeGreaterThan(30);
});

test.each(DOOR_ROLES)("%s sees its own rows and none of the neighbour's", async (role) => {
  const seen = (station: number) => (client: Parameters<typeof attempt>[0], table: string) =>
    attempt(client, () => client.query(`SELECT FROM "${table}" WHERE "stationId" = ${station} LIMIT 1`));
  const none = (table: string) => (seesKeysOnly(role, table) ? 0 : DENIED);
  expect(await inEveryTable(role, (table) => (readsOurs(role, table) ? 1 : none(table)), seen(ours))).toEqual({});
  const neighbour = (table: string) => (!readsOurs(role, table) ? none(table) : role === "network_reader" ? 1 : 0);
  expect(await inEveryTable(role, neighbour, seen(theirs))).toEqual({});
});

test.each(["station_worker", "station_reader", "centre_reader"] as const)(
  "%s counts its own rows alone, without naming a station",
  async (role) => {
    const own = await asOwner((client) => fingerprint(client, tables, ours));
    const count = async (client: Parameters<typeof attempt>[0], table: string) => {
      if (!readsOurs(role, table)) return "none";
      return (await client.query<{ n: string }>(`SELECT count(*) AS n FROM "${table}"`)).rows[0]?.n;
    };
    expect(
      await inEveryTable(role, (table) => (readsOurs(role, table) ? own[table]?.split(":")[0] : "none"), count),
    ).toEqual({});
  },
);

test.each(DOOR_ROLES)("%s writes nothing into the neighbour's tables", async (role) => {
  const before = await asOwner((client) => fingerprint(client, tables, theirs));
  const samples: Record<string, Row> = {};
  await asOwner(async (client) => {
    for (const table of tables) samples[table] = await sampleOf(client, table, theirs);
  });
  const copied = async (client: Parameters<typeof attempt>[0], table: string) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = format('%I', $1::text)::regclass AND attnum > 0 AND attgenerated = '' AND has_column_privilege($2, attrelid, attnum, 'INSERT')`,
      [table, role],
    );
    const columns = rows.length > 0 ? rows.map((row) => row.name) : ["stationId"];
    return attempt(client, () => insert(client, table, samples[table] ?? {}, columns));
  };
  expect(await inEveryTable(role, () => DENIED, copied)).toEqual({});

  const column = (table: string) => (table === "Once" ? '"result" = NULL' : '"stationId" = "stationId"');
  const change = (client: Parameters<typeof attempt>[0], table: string) =>
    attempt(client, () => client.query(`UPDATE "${table}" SET ${column(table)} WHERE "stationId" = ${theirs}`));
  expect(await inEveryTable(role, () => [DENIED, 0], change)).toEqual({});
  const moved = (client: Parameters<typeof attempt>[0], table: string) =>
    attempt(client, () => client.query(`UPDATE "${table}" SET "stationId" = ${theirs} WHERE "stationId" = ${ours}`));
  expect(await inEveryTable(role, () => DENIED, moved)).toEqual({});
  const remove = (client: Parameters<typeof attempt>[0], table: string) =>
    attempt(client, () => client.query(`DELETE FROM "${table}" WHERE "stationId" = ${theirs}`));
  expect(await inEveryTable(role, () => [DENIED, 0], remove)).toEqual({});
  expect(await asOwner((client) => fingerprint(client, tables, theirs))).toEqual(before);
});

test("a worker's own rows are not refused that way, or the tests above prove nothing", async () => {
  const writable = tables.filter((table) => workerRights(table)?.includes("UPDATE"));
  expect(writable.length).toBeGreaterThan(15);
  const samples: Record<string, Row> = {};
  await asOwner(async (client) => {
    for (const table of writable) samples[table] = await sampleOf(client, table, ours);
  });
  await asApp(async (client) => {
    await client.query("BEGIN");
    await enterAs(client, "station_worker", ours);
    for (const table of writable) {
      const columns = Object.keys(samples[table] ?? {});
      expect(await attempt(client, () => insert(client, table, samples[table] ?? {}, columns)), table).toBe("23505"); // there already
      const changed = await attempt(client, () => client.query(`UPDATE "${table}" SET "stationId" = "stationId"`));
      expect(changed, table).toBeGreaterThan(0);
    }
    await client.query("ROLLBACK");
  });
});

test("no row can point at the neighbour's, not even one that the tables' owner writes", async () => {
  const tried = await asOwner(async (client) => {
    await client.query(
      "BEGIN; SET LOCAL app.now = '2018-04-10 08:30+08'; SET LOCAL app.actor = '00000000-0000-7000-8000-000000000001'",
    );
    const found: Record<string, unknown> = {};
    for (const table of tables) {
      const columns = await columnsOf(client, table);
      for (const { columns: pointing, target, targetColumns } of await referencesOf(client, table)) {
        const row = await sampleOf(client, table, ours);
        const foreign = await sampleOf(client, target, theirs);
        for (const { name } of columns) if (name === "id") row.id = newId();
        if (table === "Volunteer") row.volunteerNo = newId();
        if (table === "ActivityTemplate") row.slot = null;
        for (const [nth, column] of pointing.entries())
          if (column !== "stationId") row[column] = foreign[targetColumns[nth] ?? ""];
        const writable = columns.filter((column) => !column.generated).map((column) => column.name);
        found[`${table} → ${target} (${pointing.join(", ")})`] = await attempt(client, () =>
          insert(client, table, row, writable),
        );
      }
    }
    await client.query("ROLLBACK");
    return found;
  });
  expect(Object.keys(tried).length).toBeGreaterThan(20);
  expect(Object.entries(tried).filter(([, outcome]) => outcome !== "23503")).toEqual([]); // foreign key violation
});

test("no door's role can change or take away a row of the ledger, its history, the audit or a total", async () => {
  const forever = [
    ...LEDGER,
    ...ROLL_UPS,
    "AuditEvent",
    "AuditHead",
    "NetworkAudit",
    "NetworkAuditHead",
    "HistoricalAggregate",
    "MonthLock",
  ];
  for (const role of DOOR_ROLES) {
    const outcomes = await asApp(async (client) => {
      await client.query("BEGIN");
      await enterAs(client, role, ours);
      const found: Row = {};
      for (const table of forever) {
        const column = table.startsWith("Network") ? "seq" : "stationId";
        for (const act of [
          `UPDATE "${table}" SET "${column}" = "${column}"`,
          `DELETE FROM "${table}"`,
          `TRUNCATE "${table}"`,
        ])
          found[act] = await attempt(client, () => client.query(act));
      }
      await client.query("ROLLBACK");
      return found;
    });
    expect(
      Object.entries(outcomes).filter(([, outcome]) => outcome !== DENIED),
      role,
    ).toEqual([]);
  }
  const crossing = `SELECT relname FROM pg_class WHERE relname = ANY ($1) AND (has_table_privilege('crossing', oid, 'DELETE, TRUNCATE')
    OR (relname = ANY ($2) AND has_any_column_privilege('crossing', oid, 'UPDATE')))`;
  const onlyAdded = [...LEDGER, "AuditEvent", "NetworkAudit", "HistoricalAggregate", "MonthLock"];
  expect((await asOwner((client) => client.query(crossing, [forever, onlyAdded]))).rows).toEqual([]);
});

test("station_reader can change no table at all", async () => {
  const outcomes = await asApp(async (client) => {
    await client.query("BEGIN");
    await enterAs(client, "station_reader", ours);
    const { rows } = await client.query<{ name: string; column: string }>(
      `SELECT c.relname AS name, (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND attgenerated = '' LIMIT 1) AS column
       FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
    );
    const found: Row = {};
    for (const { name, column } of rows)
      for (const act of [
        `INSERT INTO "${name}" DEFAULT VALUES`,
        `UPDATE "${name}" SET "${column}" = "${column}"`,
        `DELETE FROM "${name}"`,
      ])
        found[act] = await attempt(client, () => client.query(act));
    await client.query("ROLLBACK");
    return found;
  });
  expect(Object.keys(outcomes).length).toBeGreaterThan(150);
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== DENIED)).toEqual([]);
});
