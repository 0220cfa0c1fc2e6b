import "server-only";
import type { StationScope } from "@/lib/auth/doors";

export type MilestoneRow = {
  id: number;
  year: number;
  month: number | null;
  day: number | null;
  season: string | null;
  text: string;
  textEn: string;
};
export type EstateRow = {
  name: string;
  nameEn: string;
  county: string;
  countyEn: string;
  city: string;
  cityEn: string;
};
export type Story = { address: string; milestones: MilestoneRow[]; communities: EstateRow[] };

/** A station's story and where it stands: milestones oldest first, its address, estates with their counties. */
export async function readStory({
  db,
  station,
  today,
}: Pick<StationScope, "db" | "station" | "today">): Promise<Story> {
  const rows = await db.$queryRaw<Story[]>`
    SELECT s."address",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', m."id", 'year', m."year", 'month', m."month", 'day', m."day", 'season', m."season", 'text', m."text", 'textEn', m."textEn") ORDER BY m."year", coalesce(m."month", CASE m."season" WHEN 'SPRING' THEN 3 WHEN 'SUMMER' THEN 6 WHEN 'AUTUMN' THEN 9 WHEN 'WINTER' THEN 12 ELSE 0 END), m."day" NULLS FIRST, m."id")
        FROM "Milestone" m WHERE m."placeStationId" = s."id"), '[]') AS "milestones",
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', c."name", 'nameEn', c."nameEn", 'county', n."name", 'countyEn', n."nameEn", 'city', n."city", 'cityEn', n."cityEn") ORDER BY j."isPrimary" DESC, c."pinyin")
        FROM "StationCommunity" j JOIN "Community" c ON c."id" = j."communityId" JOIN "County" n ON n."code" = c."countyCode" WHERE j."placeStationId" = s."id" AND (j."toOn" IS NULL OR j."toOn" > ${today}::date)), '[]') AS "communities"
    FROM "Station" s WHERE s."id" = ${station.id}`;
  return rows[0] ?? { address: "", milestones: [], communities: [] };
}
