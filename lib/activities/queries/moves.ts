import "server-only";
import type { Day } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";

/**
 * Where the activity `a` stood before it was last moved, as JSON (rules/shown.ts, Moved); null where it was not. A move
 * counts while its activity stands where it was moved to, so one that was undone is none, though its row stays.
 */
export function lastMove(stationId: number): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('heldOn', m."fromOn", 'startMinute', m."fromStartMinute", 'endMinute', m."fromEndMinute", 'place', m."fromPlace", 'reason', m."reason", 'publicLine', m."publicLine")
    FROM "ActivityMove" m WHERE m."stationId" = ${stationId} AND m."activityId" = a."id" AND ${standsThere} ORDER BY m."no" DESC LIMIT 1)`;
}

/** Whether the activity `a` stands where the move `m` put it. */
export const standsThere = Prisma.sql`m."toOn" = a."heldOn" AND m."toStartMinute" = a."startMinute" AND m."toEndMinute" = a."endMinute" AND m."toPlace" = a."place"`;

/** What a plan shows of itself in a list, who is expected counted as its sheet counts them (rules/attendance.ts), of the activity `a` and its unit `u`. */
export function plannedColumns(stationId: number): Prisma.Sql {
  return Prisma.sql`a."id", a."kind", a."state", a."title", u."name" AS "unitName", a."heldOn"::text AS "heldOn", a."startMinute", a."endMinute", a."place", a."countsByDay",
    (SELECT count(*)::int FROM "Attendance" t WHERE t."stationId" = ${stationId} AND t."activityId" = a."id" AND t."status" <> 'EXEMPT') AS "expected"`;
}

/** The unit `u` that holds the activity `a`, where one does. */
export function withUnit(stationId: number): Prisma.Sql {
  return Prisma.sql`LEFT JOIN "ServiceUnit" u ON u."stationId" = ${stationId} AND u."id" = a."serviceUnitId"`;
}

/**
 * The published plans that were moved away from days of a span and are neither recorded nor off, each on the day and at the
 * time where it stood: columns as of `plannedColumns`, then "moved" and "movedTo".
 */
export function movedAway(stationId: number, from: Day, to: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT a."id", a."kind", a."state", a."title", u."name", m."fromOn"::text, m."fromStartMinute", m."fromEndMinute", m."fromPlace", a."countsByDay", 0, NULL::jsonb,
      jsonb_build_object('heldOn', a."heldOn", 'startMinute', a."startMinute", 'endMinute', a."endMinute", 'place', a."place")
    FROM "ActivityMove" m JOIN "Activity" a ON a."stationId" = ${stationId} AND a."id" = m."activityId" ${withUnit(stationId)}
    WHERE m."stationId" = ${stationId} AND m."fromOn" BETWEEN ${from}::date AND ${to}::date AND a."state" IN ('PUBLISHED', 'HELD')
      AND m."fromOn" <> a."heldOn" AND ${standsThere}`;
}
