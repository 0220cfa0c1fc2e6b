import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { type InForce, type Line, newLines } from "../rules/lines";

/** The lines in force of an activity, and the highest entry of each person there. */
async function readLines({ db, station }: WriteScope, activityId: string) {
  const rows = await db.$queryRaw<(InForce & { sign: number })[]>`
    SELECT DISTINCT ON ("personId") "personId", "entry", "servedOn"::text AS "servedOn", "category", "minutes", "sign"
    FROM "ServiceRecord" WHERE "stationId" = ${station.id} AND "activityId" = ${activityId}::uuid
    ORDER BY "personId", "entry" DESC`;
  return {
    inForce: rows.filter((row) => row.sign === 1),
    lastEntry: new Map(rows.map((row) => [row.personId, row.entry])),
  };
}

/**
 * The one way into the ledger: writes what is needed so that exactly `wanted` counts for the activity. All lines of the
 * save go in one insert, ordered, because month locks must come before totals (prisma/rollups.sql).
 * @param fresh the activity is new, so nothing can be in force yet
 * @returns how many lines were written; 0 where the ledger says it already, and then no posting is made
 */
export async function post(
  scope: WriteScope,
  {
    activityId,
    postingId,
    reason,
    fresh = false,
  }: { activityId: string; postingId: string; reason: string; fresh?: boolean },
  wanted: readonly Line[],
): Promise<number> {
  const { db, station } = scope;
  const before = fresh ? { inForce: [], lastEntry: new Map<string, number>() } : await readLines(scope, activityId);
  const lines = newLines(before.inForce, wanted, before.lastEntry);
  if (lines.length === 0) return 0;
  await db.$executeRaw`INSERT INTO "Posting" ("stationId", "id", "activityId", "reason")
    VALUES (${station.id}, ${postingId}::uuid, ${activityId}::uuid, ${reason})`;
  await db.$executeRaw`INSERT INTO "ServiceRecord" ("stationId", "activityId", "personId", "entry", "postingId", "servedOn", "category", "minutes")
    SELECT ${station.id}, ${activityId}::uuid, l."personId", l."entry", ${postingId}::uuid, l."servedOn", l."category", l."minutes"
    FROM unnest(${lines.map((l) => l.personId)}::uuid[], ${lines.map((l) => l.entry)}::smallint[], ${lines.map((l) => l.servedOn)}::date[],
      ${lines.map((l) => l.category)}::text[], ${lines.map((l) => l.minutes)}::int[]) AS l ("personId", "entry", "servedOn", "category", "minutes")
    ORDER BY l."servedOn", l."personId", l."entry"`;
  return lines.length;
}
