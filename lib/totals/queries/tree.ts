import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Anywhere } from "./places";

export type TreeRow = {
  centreSlug: string;
  centre: string;
  centreEn: string;
  slug: string;
  name: string;
  nameEn: string;
  cityCode: string;
  city: string;
  cityEn: string;
  countyCode: string;
  county: string;
  countyEn: string;
};

/** The open stations by centre with their counties, for the scope button and the places of a board; a centre's staff see their own branch of the tree only. */
export async function readTree({ db, today }: Anywhere, branch: string | null): Promise<TreeRow[]> {
  return db.$queryRaw<TreeRow[]>`
    SELECT k."slug" AS "centreSlug", k."name" AS "centre", k."nameEn" AS "centreEn", s."slug", s."name", s."nameEn",
      n."cityCode", n."city", n."cityEn", n."code" AS "countyCode", n."name" AS "county", n."nameEn" AS "countyEn" FROM "Station" s
    JOIN "StationPlacement" p ON p."placeStationId" = s."id" AND p."fromOn" <= ${today}::date AND (p."toOn" IS NULL OR p."toOn" > ${today}::date)
    JOIN "ManagementCentre" k ON k."id" = p."centreId" JOIN "County" n ON n."code" = p."countyCode"
    WHERE s."openedOn" <= ${today}::date AND (s."closedOn" IS NULL OR s."closedOn" > ${today}::date) AND ${branch === null ? Prisma.sql`true` : Prisma.sql`k."slug" = ${branch}`} ORDER BY k."pinyin", s."pinyin" LIMIT 500`;
}
