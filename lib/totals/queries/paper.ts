import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Month } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { MonthRange } from "../rules/range";
import { inMonths } from "./places";

type StationRead = Pick<StationScope, "db" | "station">;

export type PaperRow = {
  id: string;
  month: Month;
  category: string;
  categoryName: string;
  categoryNameEn: string;
  value: number;
  document: string;
};

export const PAPER_PAGE = 50;

/** A station's paper-era lines with the document in which each stands; no people, because none were kept. */
export async function readPaper({ db, station }: StationRead, { page, ...range }: MonthRange & { page: number }) {
  const where = Prisma.sql`"stationId" = ${station.id} AND "metric" = 'PERSON_TIMES' ${inMonths(range)}`;
  const sums = await db.$queryRaw<
    { count: number; value: number }[]
  >`SELECT count(*)::int AS count, coalesce(sum("value"), 0)::int AS value FROM "HistoricalAggregate" WHERE ${where}`;
  const rows = await db.$queryRaw<PaperRow[]>`
    SELECT h."id", h."month"::text AS "month", h."category", c."name" AS "categoryName", c."nameEn" AS "categoryNameEn", h."value", h."document" FROM (SELECT * FROM "HistoricalAggregate" WHERE ${where}) h JOIN "ActivityCategory" c ON c."code" = h."category"
    ORDER BY h."month" DESC, c."sort", h."id" LIMIT ${PAPER_PAGE} OFFSET ${(page - 1) * PAPER_PAGE}`;
  const sum = sums[0] ?? { count: 0, value: 0 };
  return { rows, ...sum, pages: Math.max(1, Math.ceil(sum.count / PAPER_PAGE)) };
}
