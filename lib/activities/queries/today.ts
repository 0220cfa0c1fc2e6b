import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import { addDays } from "@/lib/clock";
import type { LoggedRow, PlannedRow, UnsettledRow } from "../rules/shown";

export type { LoggedRow, PlannedRow, UnsettledRow };

type Read = Pick<StationScope, "db" | "station" | "today" | "minute" | "now">;

/** What is planned from two months ago to in three days and not recorded: the day's, the owed and the coming ones. */
export async function plannedActivities({ db, station, today, minute }: Read) {
  const rows = await db.$queryRaw<PlannedRow[]>`
    SELECT a."id", a."kind", a."state", a."title", u."name" AS "unitName", a."heldOn"::text AS "heldOn", a."startMinute", a."endMinute", a."place", a."countsByDay",
      (SELECT count(*)::int FROM "Attendance" t WHERE t."stationId" = ${station.id} AND t."activityId" = a."id" AND t."status" = 'EXPECTED') AS "expected"
    FROM "Activity" a LEFT JOIN "ServiceUnit" u ON u."stationId" = ${station.id} AND u."id" = a."serviceUnitId"
    WHERE a."stationId" = ${station.id} AND a."state" IN ('PUBLISHED', 'HELD') AND a."heldOn" BETWEEN ${addDays(today, -60)}::date AND ${addDays(today, 3)}::date
    ORDER BY a."heldOn", a."startMinute" LIMIT 60`;
  const past = (row: PlannedRow) => row.heldOn < today || (row.heldOn === today && row.endMinute <= minute);
  return {
    owed: rows.filter(past).reverse(),
    today: rows.filter((row) => row.heldOn === today && !past(row)),
    coming: rows.filter((row) => row.heldOn > today),
  };
}

/**
 * What was logged lately, newest first; `undoable` while its last save is younger than ten minutes.
 * @param also one more activity, whatever its state: the one that a message speaks of
 */
export async function loggedLately(
  { db, station, actor }: Read & Pick<StationScope, "actor">,
  also: string | null = null,
): Promise<LoggedRow[]> {
  return db.$queryRaw<LoggedRow[]>`
    SELECT a."id", a."title", a."kind", a."state", a."heldOn"::text AS "heldOn", a."people", a."personTimes", a."recordedAt", coalesce(r."no", 0) AS "no", a."recordedBy" = ${actor.id}::uuid AS "mine",
      coalesce(r."kind" <> 'UNDONE' AND r."at" > current_setting('app.now')::timestamptz - interval '10 minutes', false) AS "undoable"
    FROM (SELECT * FROM "Activity" WHERE "stationId" = ${station.id} AND "id" IN (
        SELECT "id" FROM (SELECT "id" FROM "Activity" WHERE "stationId" = ${station.id} AND "state" = 'RECORDED' AND "recordedAt" IS NOT NULL ORDER BY "recordedAt" DESC LIMIT 5) newest
        UNION ALL SELECT ${also}::uuid)) a
    LEFT JOIN LATERAL (SELECT "no", "kind", "at" FROM "ActivityRevision" r WHERE r."stationId" = ${station.id} AND r."activityId" = a."id" ORDER BY "no" DESC LIMIT 1) r ON true ORDER BY a."recordedAt" DESC NULLS LAST, a."id"`;
}

/** Pasted names of recorded activities that nobody has settled, by activity. */
export async function unsettledNames({ db, station }: Read): Promise<UnsettledRow[]> {
  return db.$queryRaw<UnsettledRow[]>`
    SELECT a."id" AS "activityId", a."title", a."heldOn"::text AS "heldOn", array_agg(n."name" ORDER BY n."id") AS "names"
    FROM "UnsettledName" n JOIN "Activity" a ON a."stationId" = n."stationId" AND a."id" = n."activityId" AND a."state" = 'RECORDED'
    WHERE n."stationId" = ${station.id} AND n."state" = 'OPEN' GROUP BY 1, 2, 3 ORDER BY 3 DESC LIMIT 20`;
}
