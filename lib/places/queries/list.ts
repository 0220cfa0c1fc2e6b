import "server-only";
import type { PlaceScope } from "@/lib/auth/keeper-doors";
import type { Day } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { PlaceFilter } from "../input";

export const PLACE_PAGE = 25;

export type PlaceRow = {
  slug: string;
  name: string;
  nameEn: string;
  centre: string;
  centreEn: string;
  county: string;
  countyEn: string;
  phone: string;
  openedOn: Day;
  closedOn: Day | null;
};

type Reads = Pick<PlaceScope, "db" | "today">;

/** One page of the stations by centre and name: open ones, or those that are closed or about to be. Two statements. */
export async function listPlaces({ db, today }: Reads, filter: PlaceFilter) {
  const all = [filter.state === "CLOSED" ? Prisma.sql`s."closedOn" IS NOT NULL` : Prisma.sql`s."closedOn" IS NULL`];
  if (filter.centre) all.push(Prisma.sql`c."slug" = ${filter.centre}`);
  if (filter.find) {
    const letters = filter.find.toLowerCase().replaceAll(/[^a-z]/g, "");
    const start = letters ? Prisma.sql`(s."pinyin" ^@ ${letters} OR s."initials" ^@ ${letters})` : Prisma.sql`false`;
    all.push(Prisma.sql`(position(${filter.find} IN s."name") > 0 OR ${start})`);
  }
  const from = Prisma.sql`FROM "Station" s JOIN LATERAL (SELECT * FROM "StationPlacement" p WHERE p."placeStationId" = s."id" AND p."fromOn" <= ${today}::date ORDER BY p."fromOn" DESC LIMIT 1) p ON true
    JOIN "ManagementCentre" c ON c."id" = p."centreId" JOIN "County" n ON n."code" = p."countyCode" WHERE ${Prisma.join(all, " AND ")}`;
  const counts = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" ${from}`;
  const rows = await db.$queryRaw<PlaceRow[]>`
    SELECT s."slug", s."name", s."nameEn", c."name" AS "centre", c."nameEn" AS "centreEn", n."name" AS "county", n."nameEn" AS "countyEn", s."phone", s."openedOn"::text, s."closedOn"::text
    ${from} ORDER BY c."pinyin", s."pinyin", s."id" LIMIT ${PLACE_PAGE} OFFSET ${(filter.page - 1) * PLACE_PAGE}`;
  return { rows, count: counts[0]?.count ?? 0 };
}

export type CentreRow = { slug: string; name: string; nameEn: string; phone: string; stations: number };

/** Every management centre with how many open stations it has today. */
export async function listCentres({ db, today }: Reads): Promise<CentreRow[]> {
  return db.$queryRaw<CentreRow[]>`
    SELECT c."slug", c."name", c."nameEn", c."phone", (SELECT count(*)::int FROM "StationPlacement" p JOIN "Station" s ON s."id" = p."placeStationId"
      WHERE p."centreId" = c."id" AND p."fromOn" <= ${today}::date AND (p."toOn" IS NULL OR p."toOn" > ${today}::date) AND (s."closedOn" IS NULL OR s."closedOn" > ${today}::date)) AS "stations"
    FROM "ManagementCentre" c ORDER BY c."pinyin", c."id" LIMIT 200`;
}
