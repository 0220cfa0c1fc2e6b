import type pg from "pg";
import type { Row } from "@/tests/factories/owner";
import type { DoorRole } from "./expected";

export type Column = { name: string; generated: boolean; key: boolean };
export type Reference = { columns: string[]; target: string; targetColumns: string[] };

/** The columns of a table, and whether the database makes them itself. */
export async function columnsOf(client: pg.ClientBase, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT a.attname AS name, a.attgenerated <> '' AS generated, coalesce(a.attnum = ANY (x.indkey), false) AS key FROM pg_attribute a LEFT JOIN pg_index x ON x.indrelid = a.attrelid AND x.indisprimary
     WHERE a.attrelid = format('%I', $1::text)::regclass AND a.attnum > 0 AND NOT a.attisdropped`,
    [table],
  );
  return rows;
}

/** The references of a table to tenant tables that do not go through a generated column. */
export async function referencesOf(client: pg.ClientBase, table: string): Promise<Reference[]> {
  const names = (numbers: string, of: string) =>
    `(SELECT array_agg(a.attname::text ORDER BY k.nth) FROM unnest(f.${numbers}) WITH ORDINALITY k (num, nth) JOIN pg_attribute a ON a.attrelid = f.${of} AND a.attnum = k.num)`;
  const { rows } = await client.query<Reference>(
    `SELECT ${names("conkey", "conrelid")} AS columns, t.relname AS target, ${names("confkey", "confrelid")} AS "targetColumns" FROM pg_constraint f JOIN pg_class t ON t.oid = f.confrelid
     WHERE f.contype = 'f' AND f.conrelid = format('%I', $1::text)::regclass AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = t.oid AND attname = 'stationId')
       AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = f.conrelid AND attnum = ANY (f.conkey) AND attgenerated <> '')`,
    [table],
  );
  return rows;
}

/** One row of a station as texts, so that it goes back in as it came. The ledger's first entries stand on their own. */
export async function sampleOf(client: pg.ClientBase, table: string, station: number): Promise<Row> {
  const first = table === "ServiceRecord" ? ' AND "entry" = 1' : "";
  const { rows } = await client.query<{ row: Row }>(
    `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE "stationId" = $1${first} LIMIT 1`,
    [station],
  );
  const [found] = rows;
  if (!found) throw new Error(`${table} has no row of station ${station}: let aWholeStation make one`);
  return found.row;
}

/** Inserts a row given as JSON, those columns alone that are named. */
export async function insert(
  client: pg.ClientBase,
  table: string,
  row: Row,
  columns: readonly string[],
): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(", ");
  await client.query(
    `INSERT INTO "${table}" (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::"${table}", $1)`,
    [JSON.stringify(row)],
  );
}

/** Takes on a door's scope in the present transaction. */
export async function enterAs(client: pg.ClientBase, role: DoorRole, station: number): Promise<void> {
  const stations = role.startsWith("station") || role === "centre_reader" ? [station] : [];
  await client.query("SELECT app_scope($1, $2, $3, NULL, now())", [
    role,
    stations,
    "00000000-0000-7000-8000-000000000001",
  ]);
}

/** What an attempt comes to: how many rows it met, or the SQLSTATE with which it was refused. Leaves nothing behind. */
export async function attempt(client: pg.ClientBase, work: () => Promise<unknown>): Promise<number | string> {
  await client.query("SAVEPOINT attempt");
  try {
    return ((await work()) as { rowCount?: number } | undefined)?.rowCount ?? 1;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query("ROLLBACK TO attempt");
  }
}

/** Everything that a station has, as one number a table: changes if anything does. */
export async function fingerprint(
  client: pg.ClientBase,
  tables: readonly string[],
  station: number,
): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of tables) {
    const { rows } = await client.query<{ print: string }>(
      `SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS print FROM "${table}" t WHERE "stationId" = $1`,
      [station],
    );
    prints[table] = rows[0]?.print ?? "";
  }
  return prints;
}
