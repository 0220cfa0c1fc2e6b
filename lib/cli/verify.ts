import type pg from "pg";
import { roleName, withClient, withDatabase } from "@/lib/cli/database";
import type { Options } from "@/lib/cli/options";
import { asApplied } from "@/lib/cli/repeatable-sql";
import { say, table } from "@/lib/cli/report";

/** One thing that was recounted: what, how many rows, how many did not agree, and one of those. */
export interface Check {
  kind: string;
  name: string;
  counted: number;
  differences: number;
  example: unknown;
}

/** Recounts every total from its rows, the audit chains and the policies; in one snapshot. */
export async function recount(ownerUrl: string): Promise<Check[]> {
  return withClient(ownerUrl, async (client: pg.Client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { lines, same } = await asApplied(client);
    await client.query(`SET LOCAL ROLE ${client.escapeIdentifier(roleName("table_owner"))}`);
    const { rows } = await client.query(
      "SELECT kind, name, counted::float8, differences::float8, example FROM verify_network()",
    );
    await client.query("ROLLBACK");
    const applied = { kind: "policy", name: "rights, policies, functions and roles as applied", counted: lines };
    const example = same ? null : "run npm run migrate after looking who changed them";
    return [...(rows as Check[]), { ...applied, differences: same ? 0 : 1, example }];
  });
}

/** Whether the checks prove anything and found nothing: no difference, and rows were seen. */
export function holds(checks: Check[]): boolean {
  return differencesIn(checks) === 0 && sawRows(checks);
}

/** Policies are there in an empty database too, so they prove nothing about rows. */
function sawRows(checks: Check[]): boolean {
  return checks.some((check) => check.kind !== "policy" && check.counted > 0);
}

function differencesIn(checks: Check[]): number {
  return checks.reduce((sum, check) => sum + check.differences, 0);
}

/** `npm run verify`: prints what was counted, then "0 differences"; exit code 1 if any, or if there was nothing to count. */
export async function run(options: Options): Promise<number> {
  return withDatabase(options, async ({ ownerUrl }) => {
    const checks = await recount(ownerUrl);
    const differences = differencesIn(checks);
    if (options.json) say(JSON.stringify({ checks, differences }));
    else {
      say(
        table(
          ["kind", "what", "counted", "differences", "example"],
          checks.map((one) => [one.kind, one.name, one.counted, one.differences, one.example]),
        ),
      );
      if (!sawRows(checks)) say("Nothing was counted: the database is empty, or its rows cannot be seen.");
      say(`${differences} differences`);
    }
    return holds(checks) ? 0 : 1;
  });
}
