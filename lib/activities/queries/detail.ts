import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { ActivityDetail, LedgerRow, RevisionRow, SheetPerson } from "../rules/shown";
import { lastMove } from "./moves";

export type { ActivityDetail, LedgerRow, RevisionRow, SheetPerson };

type Read = Pick<StationScope, "db" | "station">;

/** One activity of the station, or null for an unknown id: another station's ids are unknown here. */
export async function readDetail({ db, station }: Read, id: string): Promise<ActivityDetail | null> {
  const rows = await db.$queryRaw<ActivityDetail[]>`
    SELECT a."id", a."kind", a."meetingKind", a."category", c."name" AS "categoryName", c."nameEn" AS "categoryNameEn", a."state", a."title", a."templateId", a."serviceUnitId", u."name" AS "unitName", a."heldOn"::text AS "heldOn",
      a."startMinute", a."endMinute", a."place", a."note", a."hazard", a."insuranceRef", a."countsByDay", a."people", a."personTimes", a."minutes", a."version", a."recordedAt",
      a."audience", a."invited", a."bring", a."entrance", a."contact", a."cancelReason", a."publicLine", ${lastMove(station.id)} AS "moved",
      EXISTS (SELECT FROM "MonthLock" l WHERE l."stationId" = ${station.id} AND l."month" = date_trunc('month', a."heldOn")) AS "locked", s.name AS "byName", s."nameEn" AS "byNameEn",
      f.name AS "loggedBy", f."nameEn" AS "loggedByEn", CASE WHEN a."state" = 'RECORDED' THEN coalesce(l."at", a."recordedAt") END AS "loggedAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n."id", 'name', n."name", 'line', n."line", 'people',
          (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p."id", 'name', p."name", 'sex', p."sex", 'building', p."building", 'unitNo', p."unitNo") ORDER BY p."building", p."id"), '[]')
            FROM "Person" p WHERE p."stationId" = ${station.id} AND p."name" = n."name" AND (p."endedOn" IS NULL OR p."endedOn" > a."heldOn"))) ORDER BY n."id"), '[]')
        FROM "UnsettledName" n WHERE n."stationId" = ${station.id} AND n."activityId" = a."id" AND n."state" = 'OPEN') AS "unsettled"
    FROM "Activity" a LEFT JOIN "ActivityCategory" c ON c."code" = a."category" LEFT JOIN "ServiceUnit" u ON u."stationId" = ${station.id} AND u."id" = a."serviceUnitId"
    LEFT JOIN LATERAL staff_names(ARRAY[coalesce(a."recordedBy", a."createdBy")]) s ON true
    LEFT JOIN LATERAL (SELECT r."actorId", r."at" FROM "ActivityRevision" r WHERE r."stationId" = ${station.id} AND r."activityId" = a."id" AND a."state" = 'RECORDED' AND r."kind" = 'LOGGED' ORDER BY r."no" DESC LIMIT 1) l ON true
    LEFT JOIN LATERAL staff_names(ARRAY[coalesce(l."actorId", a."recordedBy", a."createdBy")]) f ON true
    WHERE a."stationId" = ${station.id} AND a."id" = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Everybody on an activity's sheet, those who served first, by pinyin. */
export async function readSheet({ db, station }: Read, id: string): Promise<SheetPerson[]> {
  return db.$queryRaw<SheetPerson[]>`
    SELECT p."id", p."name", p."sex", p."building", p."unitNo", t."part", t."status", t."minutes", t."remark", h."name" AS "homeUnit",
      (SELECT c."last4" FROM "PersonContact" c WHERE c."stationId" = ${station.id} AND c."personId" = p."id" ORDER BY c."relation" = 'SELF' DESC LIMIT 1) AS "last4",
      CASE WHEN m."personId" IS NOT NULL THEN 'MEMBER' WHEN v."personId" IS NOT NULL THEN 'VOLUNTEER' ELSE 'RESIDENT' END AS "kind",
      (SELECT o."title" FROM "Attendance" ot JOIN "Activity" o ON o."stationId" = ${station.id} AND o."id" = ot."activityId"
        WHERE ot."stationId" = ${station.id} AND ot."personId" = p."id" AND ot."activityId" <> a."id" AND ot."status" = 'PRESENT' AND o."state" = 'RECORDED'
          AND o."heldOn" = a."heldOn" AND o."startMinute" < a."endMinute" AND a."startMinute" < o."endMinute" AND a."state" = 'RECORDED' AND t."status" = 'PRESENT' LIMIT 1) AS "overlap"
    FROM "Activity" a JOIN "Attendance" t ON t."stationId" = a."stationId" AND t."activityId" = a."id" JOIN "Person" p ON p."stationId" = t."stationId" AND p."id" = t."personId"
    LEFT JOIN LATERAL (SELECT "personId" FROM "Membership" x WHERE x."stationId" = ${station.id} AND x."personId" = p."id" AND x."endedOn" IS NULL LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT "personId" FROM "Volunteer" x WHERE x."stationId" = ${station.id} AND x."personId" = p."id" AND x."toOn" IS NULL LIMIT 1) v ON true
    LEFT JOIN "Affiliation" f ON f."stationId" = ${station.id} AND f."personId" = p."id" AND f."toOn" IS NULL
    LEFT JOIN "FormalBranch" b ON b."id" = f."branchId" LEFT JOIN "HomeUnit" h ON h."id" = b."homeUnitId"
    WHERE a."stationId" = ${station.id} AND a."id" = ${id}::uuid ORDER BY t."part", p."pinyin", p."id"`;
}

/** How many came, in a snapshot of a record; how many are on the list, in any other. */
function peopleIn(column: "before" | "after"): Prisma.Sql {
  const snapshot = Prisma.raw(`r."${column}"`);
  return Prisma.sql`CASE WHEN ${snapshot} ->> 'state' = 'RECORDED' THEN jsonb_array_length(jsonb_path_query_array(${snapshot}, '$.sheet[*] ? (@.status == "PRESENT")')) ELSE jsonb_array_length(${snapshot} -> 'sheet') END`;
}

/** What happened to an activity, newest first. */
export async function readRevisions({ db, station }: Read, id: string): Promise<RevisionRow[]> {
  return db.$queryRaw<RevisionRow[]>`
    SELECT r."no", r."kind", r."reason", r."at", s.name AS "byName", s."nameEn" AS "byNameEn", ${peopleIn("after")} AS "people", ${peopleIn("before")} AS "before",
      r."no" = max(r."no") OVER () AND r."kind" <> 'UNDONE' AND r."at" > current_setting('app.now')::timestamptz - interval '10 minutes' AS "undoable"
    FROM "ActivityRevision" r LEFT JOIN LATERAL staff_names(ARRAY[r."actorId"]) s ON true WHERE r."stationId" = ${station.id} AND r."activityId" = ${id}::uuid ORDER BY r."no" DESC LIMIT 50`;
}

/** The ledger lines behind an activity in the order in which they were written; their signs sum to its person-times. */
export async function readLedger({ db, station }: Read, id: string): Promise<LedgerRow[]> {
  return db.$queryRaw<LedgerRow[]>`
    SELECT r."personId", p."name", r."entry", r."sign", r."minutes", r."bookedMonth"::text AS "bookedMonth", o."postedAt", o."reason"
    FROM "ServiceRecord" r JOIN "Posting" o ON o."stationId" = r."stationId" AND o."id" = r."postingId" JOIN "Person" p ON p."stationId" = r."stationId" AND p."id" = r."personId"
    WHERE r."stationId" = ${station.id} AND r."activityId" = ${id}::uuid ORDER BY o."postedAt", r."sign", p."pinyin", r."entry" LIMIT 1000`;
}
