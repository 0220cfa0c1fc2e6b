import "server-only";
import type { PlaceScope } from "@/lib/auth/keeper-doors";
import type { Day } from "@/lib/clock";
import type { Dated } from "../rules";

type Named = { name: string; nameEn: string };
export type PlaceDetail = Named & {
  slug: string;
  phone: string;
  address: string;
  openedOn: Day;
  closedOn: Day | null;
  successor: (Named & { slug: string }) | null;
  /** latest first */
  names: (Named & Dated)[];
  placements: (Dated & {
    centre: string;
    centreName: string;
    centreEn: string;
    county: string;
    countyName: string;
    countyEn: string;
  })[];
  /** those served now first, the main one before the others */
  estates: (Named & Dated & { id: number; isPrimary: boolean })[];
};

type Reads = Pick<PlaceScope, "db">;

/** A station with the history of its names, centres, counties and estates; null where there is none. One statement. */
export async function readPlace({ db }: Reads, slug: string): Promise<PlaceDetail | null> {
  const rows = await db.$queryRaw<PlaceDetail[]>`
    SELECT s."slug", s."name", s."nameEn", s."phone", s."address", s."openedOn"::text, s."closedOn"::text,
      (SELECT jsonb_build_object('slug', x."slug", 'name', x."name", 'nameEn', x."nameEn") FROM "Station" x WHERE x."id" = s."successorId") AS "successor",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', h."name", 'nameEn', h."nameEn", 'fromOn', h."fromOn", 'toOn', h."toOn") ORDER BY h."fromOn" DESC), '[]') FROM "StationName" h WHERE h."placeStationId" = s."id") AS "names",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('fromOn', p."fromOn", 'toOn', p."toOn", 'centre', c."slug", 'centreName', c."name", 'centreEn', c."nameEn", 'county', n."code", 'countyName', n."name", 'countyEn', n."nameEn") ORDER BY p."fromOn" DESC), '[]')
        FROM "StationPlacement" p JOIN "ManagementCentre" c ON c."id" = p."centreId" JOIN "County" n ON n."code" = p."countyCode" WHERE p."placeStationId" = s."id") AS "placements",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e."communityId", 'name', c."name", 'nameEn', c."nameEn", 'isPrimary', e."isPrimary", 'fromOn', e."fromOn", 'toOn', e."toOn") ORDER BY e."toOn" DESC NULLS FIRST, e."isPrimary" DESC, c."pinyin"), '[]')
        FROM "StationCommunity" e JOIN "Community" c ON c."id" = e."communityId" WHERE e."placeStationId" = s."id") AS "estates"
    FROM "Station" s WHERE s."slug" = ${slug}`;
  return rows[0] ?? null;
}

export type CountyChoice = Named & { code: string; city: string; cityEn: string };
export type EstateChoice = Named & { id: number; county: string; countyEn: string };

/** What forms about stations offer: counties by city, centres, estates. Three statements. */
export async function readPlaceChoices({ db }: Reads) {
  const counties = await db.$queryRaw<
    CountyChoice[]
  >`SELECT "code", "name", "nameEn", "city", "cityEn" FROM "County" ORDER BY "sort", "code" LIMIT 200`;
  const centres = await db.$queryRaw<
    (Named & { slug: string })[]
  >`SELECT "slug", "name", "nameEn" FROM "ManagementCentre" ORDER BY "pinyin", "id" LIMIT 200`;
  const estates = await db.$queryRaw<
    EstateChoice[]
  >`SELECT c."id", c."name", c."nameEn", n."name" AS "county", n."nameEn" AS "countyEn" FROM "Community" c JOIN "County" n ON n."code" = c."countyCode" ORDER BY n."sort", c."pinyin", c."id" LIMIT 2000`;
  return { counties, centres, estates };
}
export type PlaceChoices = Awaited<ReturnType<typeof readPlaceChoices>>;
