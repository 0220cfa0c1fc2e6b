import type pg from "pg";

/**
 * Everything that decides who sees and changes what, a line each: policies, rights on tables, columns and functions, the
 * functions' texts, triggers, and what the roles may do by themselves.
 */
const LINES = `
  SELECT concat_ws('|', 'policy', tablename, policyname, permissive, array_to_string(roles, ','), cmd, qual, with_check) AS line FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT concat_ws('|', 'table', c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner::regrole, right_.item::text) FROM pg_class c LEFT JOIN LATERAL unnest(c.relacl) AS right_ (item) ON true WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
  UNION ALL SELECT concat_ws('|', 'column', a.attrelid::regclass, a.attname, right_.item::text) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relnamespace = 'public'::regnamespace, unnest(a.attacl) AS right_ (item)
  UNION ALL SELECT concat_ws('|', 'function', p.oid::regprocedure, p.prosecdef, p.proowner::regrole, array_to_string(p.proconfig, ','), md5(p.prosrc), right_.item::text) FROM pg_proc p LEFT JOIN LATERAL unnest(p.proacl) AS right_ (item) ON true
    WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT concat_ws('|', 'trigger', t.tgrelid::regclass, t.tgenabled, pg_get_triggerdef(t.oid)) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid AND c.relnamespace = 'public'::regnamespace WHERE NOT t.tgisinternal
  UNION ALL SELECT concat_ws('|', 'role', r.rolname, r.rolsuper, r.rolbypassrls, r.rolinherit, r.rolcreaterole, r.rolcanlogin) FROM pg_roles r WHERE r.rolname = ANY ($1)`;

export type SecurityPrint = { lines: number; hash: string };

/** A hash over all of it. @param roles the installation's role names */
export async function securityPrint(client: pg.Client, roles: string[]): Promise<SecurityPrint> {
  const { rows } = await client.query<SecurityPrint>(
    `SELECT count(*)::int AS lines, md5(string_agg(line, E'\\n' ORDER BY line COLLATE "C")) AS hash FROM (${LINES}) all_lines`,
    [roles],
  );
  return rows[0] ?? { lines: 0, hash: "" };
}
