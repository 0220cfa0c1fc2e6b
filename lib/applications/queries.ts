import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";

export type ApplicationRow = {
  id: string;
  name: string;
  building: string | null;
  receivedOn: Day;
  forwardedOn: Day | null;
  state: string;
};

export const APPLICATIONS_PAGE = 50;

/** Applications to join the Party that the station received, newest first: dates and states, never the text (domain 3.2). */
export async function listApplications({ db, station }: Pick<StationScope, "db" | "station">, page: number) {
  const counts = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS "count" FROM "MembershipApplication" WHERE "stationId" = ${station.id}`;
  const rows = await db.$queryRaw<ApplicationRow[]>`
    SELECT a."id", p."name", p."building", a."receivedOn"::text AS "receivedOn", a."forwardedOn"::text AS "forwardedOn", a."state"
    FROM "MembershipApplication" a JOIN "Person" p ON p."stationId" = a."stationId" AND p."id" = a."personId"
    WHERE a."stationId" = ${station.id} ORDER BY a."receivedOn" DESC, a."id" LIMIT ${APPLICATIONS_PAGE} OFFSET ${(page - 1) * APPLICATIONS_PAGE}`;
  const count = counts[0]?.count ?? 0;
  return { rows, count, pages: Math.max(1, Math.ceil(count / APPLICATIONS_PAGE)) };
}
