import type pg from "pg";
import type { Column } from "./columns";

/** Rows of one statement: large enough to be quick, small enough for a message of some megabytes. */
const CHUNK = 5_000;

/** Inserts rows in their order through the table's triggers. @returns how many */
export async function insertRows(
  client: pg.Client,
  table: string,
  columns: readonly Column[],
  rows: readonly object[],
): Promise<number> {
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  const places = columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(", ");
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK) as Record<string, unknown>[];
    const values = columns.map(({ name, type }) =>
      chunk.map((row) => (type === "jsonb" && row[name] != null ? JSON.stringify(row[name]) : (row[name] ?? null))),
    );
    await client.query(`INSERT INTO "${table}" (${names}) SELECT * FROM unnest(${places})`, values);
  }
  return rows.length;
}
