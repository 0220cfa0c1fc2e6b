import { logActivity } from "@/lib/activities/commands/log";
import { saveIds } from "@/lib/activities/commands/record";
import type { SettledInput } from "@/lib/activities/input";
import type { StationPlace } from "@/lib/auth/doors";
import { refusalOf } from "@/lib/db/errors";
import { Problems } from "@/lib/db/refusal";
import { type Row, rowsOf } from "./owner";
import { asWorkerOf } from "./scope";

/** One ledger line as a test reads it. */
export type LedgerLine = {
  name: string;
  entry: number;
  servedOn: string;
  bookedMonth: string;
  category: string;
  minutes: number;
};

/** Logs an activity as a worker of the station and answers with its id. */
export async function logged(
  station: StationPlace,
  input: SettledInput,
  moment: Parameters<typeof asWorkerOf>[2] = {},
): Promise<string> {
  return asWorkerOf(station, (scope) => logActivity(scope, saveIds(input.activityId), input), moment);
}

/** The ledger lines of an activity, by person and entry. */
export async function linesOf(activityId: string): Promise<LedgerLine[]> {
  return rowsOf<LedgerLine & Row>(
    `SELECT p."name", r."entry"::int AS entry, r."servedOn"::text, r."bookedMonth"::text, r."category", r."minutes" FROM "ServiceRecord" r JOIN "Person" p ON p."stationId" = r."stationId" AND p."id" = r."personId"
     WHERE r."activityId" = $1 ORDER BY p."name" COLLATE "C", r."entry"`,
    [activityId],
  );
}

/** The checks of verify_network that found a difference: none, always. */
export async function differences(): Promise<Row[]> {
  return rowsOf("SELECT name, differences::int, example FROM verify_network() WHERE differences > 0");
}

/** How many rows a station has in each table that a save writes to: equal before and after means that nothing was written. */
export async function writtenAt(station: { id: number }): Promise<Row> {
  const tables = [
    "Activity",
    "Attendance",
    "ActivityRevision",
    "UnsettledName",
    "Posting",
    "ServiceRecord",
    "Volunteer",
    "Once",
    "AuditEvent",
    "ServiceMonth",
    "PersonMonth",
    "RegisterMonth",
  ];
  const [row] = await rowsOf(
    `SELECT ${tables.map((table) => `(SELECT count(*)::int FROM "${table}" WHERE "stationId" = $1) AS "${table}"`).join(", ")}`,
    [station.id],
  );
  return row ?? {};
}

/** What a refused command says: each mistake with its field; the error itself where it is no refusal. */
export async function refusedWith(attempt: Promise<unknown>): Promise<unknown> {
  try {
    return { saved: await attempt };
  } catch (error) {
    if (error instanceof Problems) return error.problems.map(({ field, messageKey }) => ({ field, messageKey }));
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return [{ field: refusal.field, messageKey: refusal.messageKey }];
  }
}
