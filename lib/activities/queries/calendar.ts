import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import type { CalendarRow } from "../rules/shown";
import { lastMove, movedAway, plannedColumns, withUnit } from "./moves";

export type { CalendarRow };

/** More than any station has in a month. */
const MOST = 600;

/**
 * What stands in a station's calendar from one day to another, both included, by time: drafts, plans, records, plans that
 * were cancelled, and where plans stood that were moved. Records that were taken back are none. One statement.
 */
export async function calendarRows(
  { db, station }: Pick<StationScope, "db" | "station">,
  from: Day,
  to: Day,
): Promise<CalendarRow[]> {
  return db.$queryRaw<CalendarRow[]>`
    SELECT * FROM (
      SELECT ${plannedColumns(station.id)}, ${lastMove(station.id)} AS "moved", NULL::jsonb AS "movedTo", a."people"
      FROM "Activity" a ${withUnit(station.id)}
      WHERE a."stationId" = ${station.id} AND a."heldOn" BETWEEN ${from}::date AND ${to}::date AND (a."state" <> 'CANCELLED' OR a."cancelReason" IS NOT NULL)
      ORDER BY a."heldOn", a."startMinute", a."id" LIMIT ${MOST}) here
    UNION ALL (SELECT gone.*, 0 FROM (${movedAway(station.id, from, to)}) gone)
    ORDER BY "heldOn", "startMinute", "id"`;
}
