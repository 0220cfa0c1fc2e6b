import type pg from "pg";
import {
  ACROSS_STATIONS,
  crossingRights,
  keyWriters,
  NETWORK,
  policiesOf,
  readerColumns,
  SEARCHED,
  workerColumns,
  workerRights,
} from "./expected";
import { networkProblems } from "./network-problems";

type Table = { oid: number; name: string; forced: boolean };

/** Every table with a column called stationId: the mark of a tenant table. */
export async function tenantTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.oid, c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'stationId'
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`,
  );
  return rows;
}

/** Whatever is wrong with how the database keeps stations apart, each as a sentence; empty where all is well. */
export async function isolationProblems(client: pg.ClientBase): Promise<string[]> {
  const problems: string[] = [];
  for (const table of await tenantTables(client)) {
    if (!table.forced) problems.push(`${table.name}: row-level security is not forced`);
    problems.push(...(await rightsProblems(client, table)), ...(await policyProblems(client, table)));
    problems.push(
      ...(await keyProblems(client, table)),
      ...(await referenceProblems(client, table)),
      ...(await columnProblems(client, table)),
    );
  }
  return [
    ...problems,
    ...(await functionProblems(client)),
    ...(await publicProblems(client)),
    ...(await networkProblems(client)),
  ];
}

async function linesOf(client: pg.ClientBase, statement: string, values: unknown[]): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(statement, values);
  return rows.map((row) => row.line);
}

/** What a table has and should not have, and the other way round. */
function unlike(table: string, what: string, found: string[], expected: string[]): string[] {
  const extra = found.filter((one) => !expected.includes(one)).map((one) => `${table}: ${what} too much: ${one}`);
  const missing = expected.filter((one) => !found.includes(one)).map((one) => `${table}: ${what} missing: ${one}`);
  return [...extra, ...missing];
}

async function rightsProblems(client: pg.ClientBase, { oid, name }: Table): Promise<string[]> {
  const worker = workerRights(name);
  if (worker === null) return [`${name}: in no list of what may be done to it`];
  const found = await linesOf(
    client,
    `SELECT coalesce(r.rolname, 'PUBLIC') || ' ' || g.privilege_type || coalesce(' ' || g.attname, '') AS line FROM (
       SELECT (aclexplode(relacl)).*, NULL::name AS attname FROM pg_class WHERE oid = $1
       UNION ALL SELECT (aclexplode(attacl)).*, attname FROM pg_attribute WHERE attrelid = $1 AND attacl IS NOT NULL) g
     LEFT JOIN pg_roles r ON r.oid = g.grantee WHERE r.rolname IS DISTINCT FROM 'table_owner'`,
    [oid],
  );
  const readers = [
    "station_worker",
    "station_reader",
    ...(NETWORK.includes(name) ? ["network_reader", "centre_reader"] : []),
  ];
  const crossing = found.includes("crossing SELECT") ? ["SELECT", ...crossingRights(name)] : [];
  const expected = [
    ...readers.map((role) => `${role} SELECT`),
    ...[...worker, ...workerColumns(name)].map((right) => `station_worker ${right}`),
    ...crossing.map((right) => `crossing ${right}`),
    ...readerColumns(name),
    ...keyWriters(name),
  ];
  return unlike(name, "right", found, expected);
}

async function policyProblems(client: pg.ClientBase, { oid, name }: Table): Promise<string[]> {
  const found = await linesOf(
    client,
    `SELECT p.policyname || ' ' || array_to_string(p.roles, ',') || ' ' || p.cmd || ' ' || coalesce(regexp_replace(p.qual, '\\s+', ' ', 'g'), 'null') || ' ' || coalesce(p.with_check, 'null') || CASE p.permissive WHEN 'PERMISSIVE' THEN '' ELSE ' restrictive' END AS line
     FROM pg_policies p JOIN pg_class c ON c.relname = p.tablename AND c.relnamespace = 'public'::regnamespace WHERE p.schemaname = 'public' AND c.oid = $1`,
    [oid],
  );
  const { rows } = await client.query<{ crossing: boolean }>(
    "SELECT has_table_privilege('crossing', $1::oid, 'SELECT') AS crossing",
    [oid],
  );
  return unlike(name, "policy", found, policiesOf(name, rows[0]?.crossing === true));
}

async function keyProblems(client: pg.ClientBase, { oid, name }: Table): Promise<string[]> {
  const found = await linesOf(
    client,
    `SELECT i.relname AS line FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0]
     WHERE x.indrelid = $1 AND a.attname IS DISTINCT FROM 'stationId'`,
    [oid],
  );
  const { rows } = await client.query("SELECT FROM pg_index WHERE indrelid = $1 AND indisprimary", [oid]);
  return [
    ...found
      .filter((index) => !(index in ACROSS_STATIONS))
      .map((index) => `${name}: index ${index} does not begin with stationId`),
    ...(rows.length === 1 ? [] : [`${name}: no primary key`]),
  ];
}

/** References to tenant tables carry the station on both sides; none of them may empty a column. */
async function referenceProblems(client: pg.ClientBase, { oid, name }: Table): Promise<string[]> {
  return linesOf(
    client,
    `SELECT $2 || ': reference ' || f.conname || CASE WHEN f.confdeltype NOT IN ('r', 'c') OR f.confupdtype NOT IN ('r', 'c') THEN ' may empty or hang' ELSE ' does not carry the station' END AS line
     FROM pg_constraint f LEFT JOIN pg_attribute own ON own.attrelid = f.conrelid AND own.attname = 'stationId' LEFT JOIN pg_attribute other ON other.attrelid = f.confrelid AND other.attname = 'stationId'
     WHERE f.contype = 'f' AND f.conrelid = $1 AND (f.confdeltype NOT IN ('r', 'c') OR f.confupdtype NOT IN ('r', 'c')
       OR (other.attnum IS NOT NULL AND (array_position(f.conkey, own.attnum) IS NULL OR array_position(f.conkey, own.attnum) IS DISTINCT FROM array_position(f.confkey, other.attnum))))`,
    [oid, name],
  );
}

async function columnProblems(client: pg.ClientBase, { oid, name }: Table): Promise<string[]> {
  return linesOf(
    client,
    `SELECT $2 || ': ' || a.attname || ' is searched and not COLLATE "C"' AS line FROM pg_attribute a JOIN pg_collation l ON l.oid = a.attcollation
     WHERE a.attrelid = $1 AND a.attname = ANY ($3) AND l.collname <> 'C'
     UNION ALL SELECT $2 || ': ' || a.attname || ' is an enum' FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid WHERE a.attrelid = $1 AND t.typtype = 'e'`,
    [oid, name, SEARCHED],
  );
}

/** A function with its owner's rights is called by those who are named, never by everybody or by the public door. */
async function functionProblems(client: pg.ClientBase): Promise<string[]> {
  return linesOf(
    client,
    `SELECT p.proname || ': a definer function that ' || r || ' may call' AS line FROM pg_proc p, unnest('{public,public_reader}'::text[]) r
     WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace AND has_function_privilege(r, p.oid, 'EXECUTE')`,
    [],
  );
}

/** The public door reads views only, nobody reads a table by being anybody, and app alone may nothing. */
async function publicProblems(client: pg.ClientBase): Promise<string[]> {
  return linesOf(
    client,
    `SELECT c.relname || ': ' || r || ' may read or write it' AS line FROM pg_class c, unnest('{public,public_reader,app}'::text[]) r
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
       AND has_any_column_privilege(r, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES') OR c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND has_table_privilege(r, c.oid, 'DELETE, TRUNCATE, TRIGGER')`,
    [],
  );
}
