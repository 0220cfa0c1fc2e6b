import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { ActivityFilter } from "../input";
import type { ActivityRow } from "../rules/shown";
import { lastMove } from "./moves";

export type { ActivityRow };

export const PAGE = 25;

function conditions(stationId: number, filter: ActivityFilter): Prisma.Sql {
  const all = [Prisma.sql`a."stationId" = ${stationId}`];
  if (filter.from) all.push(Prisma.sql`a."heldOn" >= ${filter.from}::date`);
  if (filter.to) all.push(Prisma.sql`a."heldOn" <= ${filter.to}::date`);
  if (filter.category) all.push(Prisma.sql`a."category" = ${filter.category}`);
  if (filter.unit) all.push(Prisma.sql`a."serviceUnitId" = ${filter.unit}::uuid`);
  if (filter.kind) all.push(Prisma.sql`a."kind" = ${filter.kind}`);
  all.push(filter.state ? Prisma.sql`a."state" = ${filter.state}` : Prisma.sql`a."state" <> 'CANCELLED'`);
  return Prisma.join(all, " AND ");
}

/** One page of a station's activities, newest first, with the sums of the whole filter: what opens from a figure equals it. */
export async function listActivities({ db, station }: Pick<StationScope, "db" | "station">, filter: ActivityFilter) {
  const where = conditions(station.id, filter);
  const sums = await db.$queryRaw<{ count: number; personTimes: number; minutes: number }[]>`
    SELECT count(*)::int AS count, coalesce(sum("personTimes"), 0)::int AS "personTimes", coalesce(sum("minutes"), 0)::float8 AS "minutes" FROM "Activity" a WHERE ${where}`;
  const rows = await db.$queryRaw<ActivityRow[]>`
    SELECT a."id", a."kind", a."category", c."name" AS "categoryName", c."nameEn" AS "categoryNameEn", a."state", a."title", u."name" AS "unitName", a."heldOn"::text AS "heldOn", a."startMinute", a."endMinute",
      a."people", a."personTimes", a."minutes", EXISTS (SELECT FROM "ServiceRecord" r WHERE r."stationId" = ${station.id} AND r."activityId" = a."id" AND r."entry" > 1) AS "corrected",
      a."state" = 'CANCELLED' AND a."cancelReason" IS NULL AND NOT EXISTS (SELECT FROM "Attendance" t WHERE t."stationId" = ${station.id} AND t."activityId" = a."id")
        AND EXISTS (SELECT FROM "ServiceRecord" r WHERE r."stationId" = ${station.id} AND r."activityId" = a."id") AS "reversed", ${lastMove(station.id)} AS "moved"
    FROM (SELECT * FROM "Activity" a WHERE ${where} ORDER BY a."heldOn" DESC, a."startMinute" DESC, a."id" DESC LIMIT ${PAGE} OFFSET ${(filter.page - 1) * PAGE}) a
    LEFT JOIN "ActivityCategory" c ON c."code" = a."category" LEFT JOIN "ServiceUnit" u ON u."stationId" = ${station.id} AND u."id" = a."serviceUnitId"
    ORDER BY a."heldOn" DESC, a."startMinute" DESC, a."id" DESC`;
  const sum = sums[0] ?? { count: 0, personTimes: 0, minutes: 0 };
  return { rows, ...sum, pages: Math.max(1, Math.ceil(sum.count / PAGE)) };
}
