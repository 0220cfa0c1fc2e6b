import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import { type FoundPerson, peopleByIds } from "./find";

const MOST = 300;

/** A team's members on a day, by pinyin. */
export async function teamMembers(
  scope: Pick<StationScope, "db" | "station">,
  unit: string,
  on: Day,
): Promise<FoundPerson[]> {
  const { db, station } = scope;
  const rows = await db.$queryRaw<
    { id: string }[]
  >`SELECT m."personId" AS "id" FROM "UnitMember" m JOIN "Person" p ON p."stationId" = m."stationId" AND p."id" = m."personId"
    WHERE m."stationId" = ${station.id} AND m."unitId" = ${unit}::uuid AND m."fromOn" <= ${on}::date AND (m."toOn" IS NULL OR m."toOn" > ${on}::date) AND p."endedOn" IS NULL ORDER BY p."pinyin", p."id" LIMIT ${MOST}`;
  return peopleByIds(
    scope,
    rows.map((row) => row.id),
    on,
  );
}
