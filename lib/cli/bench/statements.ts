import { newId } from "@/lib/db/ids";

/** One statement as the app sent it; `client` numbers the connection. */
export interface Statement {
  client: number;
  text: string;
  values: unknown[];
}

/** What opens, guards and closes a door; everything else is the page's own (tests/database/activities/form-statements). */
const DOOR =
  /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET\s|SELECT (pg_catalog\.)?set_config|SELECT enter\(|SELECT app_scope\(|SELECT audit_(station|network)\()/i;

/** The statements that a page makes beside those of its door. */
export function ownStatements(statements: readonly Statement[]): Statement[] {
  return statements.filter(({ text }) => !DOOR.test(text));
}

/** Reads what lib/cli/bench/recording.mjs took down. Bytes come back as bytes. */
export function readRecording(text: string): Statement[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line, bytesBack) as Statement);
}

function bytesBack(_key: string, value: unknown): unknown {
  const { type, data } = (value ?? {}) as { type?: string; data?: number[] };
  return type === "Buffer" && Array.isArray(data) ? Buffer.from(data) : value;
}

/** The same statements with one connection after the other, so that a single one can send them again. */
export function inTurn(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => a.client - b.client);
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The ids in these statements that were made at `since` (ms) or later, and the keys that came in with the request. */
export function freshIds(statements: readonly Statement[], since: number, keys: readonly string[]): string[] {
  const found = new Set(JSON.stringify(statements.map(({ values }) => values)).match(ID) ?? []);
  return [...found].filter((id) => keys.includes(id) || madeAt(id) >= since);
}

/** When a version 7 uuid was made, in ms; other versions tell nothing. */
function madeAt(id: string): number {
  return id[14] === "7" ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : Number.NaN;
}

/** The same statements for another save: its ids are new ones, everything else is as it was. */
export function renewed(statements: readonly Statement[], fresh: readonly string[]): Statement[] {
  if (fresh.length === 0) return [...statements];
  let values = JSON.stringify(statements.map((one) => one.values));
  for (const id of fresh) values = values.replaceAll(id, newId());
  const lists = JSON.parse(values, bytesBack) as unknown[][];
  return statements.map((one, nth) => ({ ...one, values: lists[nth] ?? [] }));
}
