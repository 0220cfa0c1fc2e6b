import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import { Prisma } from "@/lib/db/generated/client";
import { type MonthRange, yearOf } from "../rules/range";
import { type MonthTotal, sumOf, type YearTotal } from "../rules/sums";
import { inMonths, SERVICE_SUMS } from "./places";

type StationRead = Pick<StationScope, "db" | "station">;

/** One station's figures: registers as they are now, years itemised and from paper. */
export async function readStationSums({ db, station }: StationRead) {
  const register = await db.registerTotal.findMany({ where: { stationId: station.id } });
  const years = await db.$queryRaw<YearTotal[]>`
    SELECT extract(year FROM "month")::int AS "year", ${SERVICE_SUMS} FROM "StationMonth" WHERE "stationId" = ${station.id} GROUP BY 1 ORDER BY 1`;
  const of = (metric: string) => register.find((row) => row.metric === metric)?.value ?? 0;
  return {
    members: of("MEMBERS"),
    volunteers: of("VOLUNTEERS"),
    applications: of("APPLICATIONS"),
    ...sumOf(years),
    years,
  };
}

/** A station's person-times over whole months: the sum and its parts, by month within a year, by year over more. */
export async function readStationService({ db, station }: StationRead, range: MonthRange) {
  const byMonth = yearOf(range) !== null;
  const start = byMonth ? Prisma.sql`"month"::text` : Prisma.sql`date_trunc('year', "month")::date::text`;
  const parts = await db.$queryRaw<MonthTotal[]>`
    SELECT ${start} AS "month", ${SERVICE_SUMS} FROM "StationMonth" WHERE "stationId" = ${station.id} ${inMonths(range)} GROUP BY 1 ORDER BY 1 DESC`;
  return { byMonth, parts, ...sumOf(parts) };
}
