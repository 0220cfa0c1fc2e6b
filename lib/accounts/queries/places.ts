import "server-only";
import type { AccountAdminScope } from "@/lib/auth/keeper-doors";

type Place = { slug: string; name: string; nameEn: string };
export type CentrePlaces = Place & { stations: Place[] };

/** Every management centre with the stations that it has today and that are not closed: what posts can be given for. */
export async function readPostPlaces({ db, today }: Pick<AccountAdminScope, "db" | "today">): Promise<CentrePlaces[]> {
  return db.$queryRaw<CentrePlaces[]>`
    SELECT c."slug", c."name", c."nameEn", coalesce(jsonb_agg(jsonb_build_object('slug', s."slug", 'name', s."name", 'nameEn', s."nameEn") ORDER BY s."pinyin") FILTER (WHERE s."id" IS NOT NULL), '[]') AS "stations"
    FROM "ManagementCentre" c LEFT JOIN "StationPlacement" p ON p."centreId" = c."id" AND p."fromOn" <= ${today}::date AND (p."toOn" IS NULL OR p."toOn" > ${today}::date)
    LEFT JOIN "Station" s ON s."id" = p."placeStationId" AND (s."closedOn" IS NULL OR s."closedOn" > ${today}::date)
    GROUP BY c."id" ORDER BY c."pinyin", c."id" LIMIT 500`;
}
