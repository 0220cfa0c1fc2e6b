import { roleName, withClient, withDatabase } from "@/lib/cli/database";
import type { Options } from "@/lib/cli/options";
import { say, table } from "@/lib/cli/report";
import { codeOf, Stop } from "@/lib/cli/stop";

/** `npm run sql -- 'select …'`: one statement as the owner of all tables; read-only unless --write. */
export async function run(options: Options): Promise<number> {
  const statement = options.rest.join(" ").trim();
  if (!statement) throw new Stop("Give a statement: npm run sql -- 'select count(*) from \"Station\"'");
  return withDatabase(options, async ({ ownerUrl }) => {
    const { columns, rows } = await rowsOf(ownerUrl, statement, options.write);
    if (options.json)
      say(JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])))));
    else {
      if (columns.length > 0) say(table(columns, rows));
      say(`${rows.length} rows`);
    }
    return 0;
  });
}

/**
 * Runs one statement in a transaction of its own and as the role that sees every station's rows.
 * @throws Stop with PostgreSQL's words if it is refused
 */
export async function rowsOf(
  ownerUrl: string,
  statement: string,
  write: boolean,
): Promise<{ columns: string[]; rows: unknown[][] }> {
  return withClient(ownerUrl, async (client) => {
    await client.query(write ? "BEGIN" : "BEGIN READ ONLY");
    await client.query(`SET LOCAL ROLE ${client.escapeIdentifier(roleName("table_owner"))}`);
    try {
      // With (empty) values pg uses the protocol that takes a single statement: none can end the transaction first.
      const result = await client.query<unknown[]>({
        text: statement,
        values: [],
        rowMode: "array",
        queryMode: "extended",
      } as { text: string; values: []; rowMode: "array" });
      await client.query(write ? "COMMIT" : "ROLLBACK");
      return { columns: result.fields.map((field) => field.name), rows: result.rows };
    } catch (error) {
      const hint = codeOf(error) === "25006" ? " (add --write to change rows)" : "";
      throw new Stop(`${error instanceof Error ? error.message : error}${hint}`);
    }
  });
}
