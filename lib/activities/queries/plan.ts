import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Audience, State } from "../rules/kinds";
import type { TimeAndPlace } from "../rules/plans";

/** What moving or cancelling a plan needs to know of it. */
export type Plan = TimeAndPlace & {
  state: State;
  audience: Audience;
  title: string;
  version: number;
  expected: number;
};

/** A plan of the station with how many are expected; null for an unknown id. One statement. */
export async function readPlan(
  { db, station }: Pick<StationScope, "db" | "station">,
  id: string,
): Promise<Plan | null> {
  const rows = await db.$queryRaw<Plan[]>`
    SELECT a."state", a."audience", a."title", a."heldOn"::text AS "heldOn", a."startMinute", a."endMinute", a."place", a."version",
      (SELECT count(*)::int FROM "Attendance" t WHERE t."stationId" = ${station.id} AND t."activityId" = a."id" AND t."status" = 'EXPECTED') AS "expected"
    FROM "Activity" a WHERE a."stationId" = ${station.id} AND a."id" = ${id}::uuid`;
  return rows[0] ?? null;
}
