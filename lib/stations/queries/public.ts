import "server-only";
import type { PublicScope } from "@/lib/auth/public-door";
import type { Day } from "@/lib/clock";
import type { Opening } from "../rules/opening-hours";
import type { Findable } from "../rules/search";

export type ListedStation = Findable & {
  slug: string;
  phone: string;
  countyCode: string;
  cityCode: string;
};

export type PublicStation = {
  id: number;
  slug: string;
  name: string;
  nameEn: string;
  phone: string;
  address: string;
  city: string;
  cityEn: string;
  closedOn: Day | null;
  next: { slug: string; name: string; nameEn: string; phone: string } | null;
  way: string;
  hoursNote: string;
  introduction: string;
  hours: Opening[];
};

export type PublicUnit = { id: string; name: string; nameEn: string; members: number };
export type PublicMilestone = {
  id: number;
  year: number;
  month: number | null;
  day: number | null;
  season: string | null;
  text: string;
  textEn: string;
};

/** More stations than this are not listed on one page. */
const STATIONS = 500;
const UNITS = 30;
const MILESTONES = 12;

/** Every station that is open today, by city, county and pinyin. */
export function listStations({ db, today }: PublicScope): Promise<ListedStation[]> {
  return db.$queryRaw<ListedStation[]>`
    SELECT "slug", "name", "nameEn", "pinyin", "initials", "phone", "countyCode", "county", "countyEn", "cityCode", "city", "cityEn", "estates"
    FROM "PublicStation" WHERE "closedOn" IS NULL OR "closedOn" > ${today}::date ORDER BY "sort", "pinyin", "id" LIMIT ${STATIONS}`;
}

/** A station by its address, closed or not; null where there is none. `next` is who goes on with a closed one's work. */
export async function readStation({ db, today }: PublicScope, slug: string): Promise<PublicStation | null> {
  const rows = await db.$queryRaw<PublicStation[]>`
    SELECT "id", "slug", "name", "nameEn", "phone", "address", "city", "cityEn", CASE WHEN "closedOn" <= ${today}::date THEN "closedOn"::text END AS "closedOn",
      CASE WHEN "nextSlug" IS NOT NULL THEN jsonb_build_object('slug', "nextSlug", 'name', "nextName", 'nameEn', "nextNameEn", 'phone', "nextPhone") END AS "next",
      coalesce("way", '') AS "way", coalesce("hoursNote", '') AS "hoursNote", coalesce("introduction", '') AS "introduction", "hours"
    FROM "PublicStation" WHERE "slug" = ${slug}`;
  return rows[0] ?? null;
}

/** A station's teams with how many belong to each today, the largest first. */
export function listUnits({ db }: PublicScope, station: { id: number }): Promise<PublicUnit[]> {
  return db.$queryRaw<PublicUnit[]>`
    SELECT "id", "name", "nameEn", "members" FROM "PublicUnit" WHERE "stationId" = ${station.id} ORDER BY "members" DESC, "pinyin", "id" LIMIT ${UNITS}`;
}

/** A station's story, oldest first; what is dated to a season stands where that season begins. */
export function listMilestones({ db }: PublicScope, station: { id: number }): Promise<PublicMilestone[]> {
  return db.$queryRaw<PublicMilestone[]>`
    SELECT row_number() OVER ()::int AS "id", m.* FROM (
      SELECT "year", "month", "day", "season", "text", "textEn" FROM "PublicMilestone" WHERE "placeStationId" = ${station.id}
      ORDER BY "year", coalesce("month", CASE "season" WHEN 'SPRING' THEN 3 WHEN 'SUMMER' THEN 6 WHEN 'AUTUMN' THEN 9 WHEN 'WINTER' THEN 12 ELSE 0 END), "day" NULLS FIRST LIMIT ${MILESTONES}) m`;
}
