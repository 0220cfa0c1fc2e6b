import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import type { FoundPerson } from "./find";

/** A registered person who may be meant by a pasted name. */
export type NamedPerson = FoundPerson & { last4: string[] };

/**
 * Everybody registered on the day whose whole name is one of these: for a pasted list, in one query. Under which activity
 * somebody served last tells namesakes apart.
 */
export async function peopleByNames(
  { db, station }: Pick<StationScope, "db" | "station">,
  names: readonly string[],
  on: Day,
): Promise<NamedPerson[]> {
  if (names.length === 0) return [];
  return db.$queryRaw<NamedPerson[]>`
    SELECT p."id", p."name", p."sex", p."building", p."unitNo", 3 AS "rank", (SELECT max("servedOn")::text FROM "ServiceInForce" r WHERE r."stationId" = ${station.id} AND r."personId" = p."id") AS "lastOn",
      v."personId" IS NOT NULL AS "volunteer", count(*) OVER (PARTITION BY p."name") > 1 AS "namesake",
      CASE WHEN m."personId" IS NOT NULL THEN 'MEMBER' WHEN v."personId" IS NOT NULL THEN 'VOLUNTEER' ELSE 'RESIDENT' END AS "kind",
      ARRAY(SELECT c."last4" FROM "PersonContact" c WHERE c."stationId" = ${station.id} AND c."personId" = p."id") AS "last4"
    FROM "Person" p
    LEFT JOIN LATERAL (SELECT "personId" FROM "Membership" x WHERE x."stationId" = ${station.id} AND x."personId" = p."id" AND x."endedOn" IS NULL LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT "personId" FROM "Volunteer" x WHERE x."stationId" = ${station.id} AND x."personId" = p."id" AND x."fromOn" <= ${on}::date AND (x."toOn" IS NULL OR x."toOn" > ${on}::date) LIMIT 1) v ON true
    WHERE p."stationId" = ${station.id} AND p."name" = ANY (${[...names]}::text[]) AND (p."endedOn" IS NULL OR p."endedOn" > ${on}::date)
    ORDER BY p."pinyin", p."id"`;
}
