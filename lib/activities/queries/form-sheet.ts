import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import type { FoundPerson } from "@/lib/people/queries/find";
import type { AttendanceStatus, Part } from "../rules/kinds";

/** Somebody on an activity's sheet as a form takes them over. */
export type SheetToken = FoundPerson & { part: Part; status: AttendanceStatus; minutes: number | null; remark: string };

/** Everybody on an activity's sheet, in the order in which they were put down; who is a volunteer is said as of a day. */
export async function readFormSheet(
  { db, station }: Pick<StationScope, "db" | "station">,
  id: string,
  on: Day,
): Promise<SheetToken[]> {
  return db.$queryRaw<SheetToken[]>`
    SELECT p."id", p."name", p."sex", p."building", p."unitNo", 3 AS "rank", NULL AS "lastOn", v."personId" IS NOT NULL AS "volunteer", false AS "namesake", t."part", t."status", t."minutes", t."remark",
      CASE WHEN m."personId" IS NOT NULL THEN 'MEMBER' WHEN v."personId" IS NOT NULL THEN 'VOLUNTEER' ELSE 'RESIDENT' END AS "kind"
    FROM "Attendance" t JOIN "Person" p ON p."stationId" = t."stationId" AND p."id" = t."personId"
    LEFT JOIN LATERAL (SELECT "personId" FROM "Membership" x WHERE x."stationId" = ${station.id} AND x."personId" = p."id" AND x."endedOn" IS NULL LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT "personId" FROM "Volunteer" x WHERE x."stationId" = ${station.id} AND x."personId" = p."id" AND x."fromOn" <= ${on}::date AND (x."toOn" IS NULL OR x."toOn" > ${on}::date) LIMIT 1) v ON true
    WHERE t."stationId" = ${station.id} AND t."activityId" = ${id}::uuid ORDER BY t."part", t."nth", p."pinyin", p."id"`;
}
