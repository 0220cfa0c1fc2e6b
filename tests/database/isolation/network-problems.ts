import type pg from "pg";
import { CALLERS, NETWORK_RIGHTS } from "./expected-network";

/** Whatever a role may do to a network table or a view, or may call, beyond what is said, and what it lacks. */
export async function networkProblems(client: pg.ClientBase): Promise<string[]> {
  return [...(await tableProblems(client)), ...(await callerProblems(client))];
}

function unlike(name: string, found: string[], expected: string[]): string[] {
  return [
    ...found.filter((one) => !expected.includes(one)).map((one) => `${name}: right too much: ${one}`),
    ...expected.filter((one) => !found.includes(one)).map((one) => `${name}: right missing: ${one}`),
  ];
}

function linesOf(rights: Record<string, string>): string[] {
  return Object.entries(rights).flatMap(([role, list]) =>
    list.split("; ").flatMap((right) => {
      const [privilege = "", ...columns] = right.split(" ");
      return columns.length === 0
        ? [`${role} ${privilege}`]
        : columns.map((column) => `${role} ${privilege} ${column}`);
    }),
  );
}

async function tableProblems(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; rights: string[] }>(
    `SELECT c.relname AS name, coalesce(array_agg(coalesce(r.rolname, 'PUBLIC') || ' ' || g.privilege_type || coalesce(' ' || g.attname, '')) FILTER (WHERE g.privilege_type IS NOT NULL), '{}') AS rights
     FROM pg_class c LEFT JOIN LATERAL (SELECT (aclexplode(c.relacl)).*, NULL::name AS attname
       UNION ALL SELECT x.grantor, x.grantee, x.privilege_type, x.is_grantable, a.attname FROM pg_attribute a, aclexplode(a.attacl) x WHERE a.attrelid = c.oid) g ON g.grantee <> c.relowner AND g.grantee <> 'table_owner'::regrole
     LEFT JOIN pg_roles r ON r.oid = g.grantee
     WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
       AND (c.relkind IN ('v', 'm') OR NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'stationId')) GROUP BY 1`,
  );
  const names = rows.map((row) => row.name);
  return [
    ...rows.flatMap(({ name, rights }) => {
      const expected = NETWORK_RIGHTS[name];
      return expected ? unlike(name, rights, linesOf(expected)) : [`${name}: in no list of network tables and views`];
    }),
    ...Object.keys(NETWORK_RIGHTS)
      .filter((name) => !names.includes(name))
      .map((name) => `${name}: listed, but not there`),
  ];
}

async function callerProblems(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; callers: string[] }>(
    `SELECT p.proname AS name, coalesce(array_agg(r) FILTER (WHERE r IS NOT NULL), '{}') AS callers
     FROM pg_proc p LEFT JOIN unnest('{public,app,station_worker,station_reader,network_reader,centre_reader,public_reader,account_keeper,account_admin,station_admin,place_keeper,crossing,public_window}'::text[]) r
       ON has_function_privilege(r, p.oid, 'EXECUTE') AND p.proowner <> coalesce(to_regrole(r), 0)
     WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') GROUP BY p.oid`,
  );
  return rows.flatMap(({ name, callers }) => unlike(`${name}()`, callers, CALLERS[name]?.split(" ") ?? []));
}
