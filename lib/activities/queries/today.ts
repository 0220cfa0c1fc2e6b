import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import { addDays } from "@/lib/clock";
import type { LoggedRow, PlannedRow, UnsettledRow } from "../rules/shown";
import { lastMove, movedAway, plannedColumns, withUnit } from "./moves";

export type { LoggedRow, PlannedRow, UnsettledRow };

type Read = Pick<StationScope, "db" | "station" | "today" | "minute" | "now">;

/**
 * What is planned from two months ago to in three days and not recorded: the day's, the owed and the coming ones; and what
 * was cancelled in these three days or moved away from them, so that nobody looks for it in vain.
 */
export async function plannedActivities({ db, station, today, minute }: Read) {
  const soon = addDays(today, 3);
  const rows = await db.$queryRaw<PlannedRow[]>`
    SELECT * FROM (
      SELECT ${plannedColumns(station.id)}, ${lastMove(station.id)} AS "moved", NULL::jsonb AS "movedTo"
      FROM "Activity" a ${withUnit(station.id)}
      WHERE a."stationId" = ${station.id} AND a."state" IN ('PUBLISHED', 'HELD') AND a."heldOn" BETWEEN ${addDays(today, -60)}::date AND ${soon}::date
      ORDER BY a."heldOn", a."startMinute" LIMIT 60) p
    UNION ALL (SELECT ${plannedColumns(station.id)}, NULL, NULL
      FROM "Activity" a ${withUnit(station.id)}
      WHERE a."stationId" = ${station.id} AND a."state" = 'CANCELLED' AND a."cancelReason" IS NOT NULL AND a."heldOn" BETWEEN ${today}::date AND ${soon}::date LIMIT 30)
    UNION ALL (${movedAway(station.id, today, soon)} LIMIT 30)
    ORDER BY "heldOn", "startMinute", "id"`;
  const isOff = (row: PlannedRow) => row.state === "CANCELLED" || row.movedTo !== null;
  const on = rows.filter((row) => !isOff(row));
  const past = (row: PlannedRow) => row.heldOn < today || (row.heldOn === today && row.endMinute <= minute);
  return {
    owed: on.filter(past).reverse(),
    today: on.filter((row) => row.heldOn === today && !past(row)),
    coming: on.filter((row) => row.heldOn > today),
    off: rows.filter(isOff),
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
