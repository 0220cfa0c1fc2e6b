import "server-only";
import { addMonths, type Day, type Month } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { StationSort } from "../rules/orders";
import type { Question } from "../rules/question";
import type { PlaceFigures } from "./board";
import { type Read, registersOf, serviceOf, stationsIn } from "./places";

/** What is compared of stations: their figures of the period, and person-times of the month and of the same month a year before. */
export type Compared = PlaceFigures & { month: number; before: number };

export type ComparedStation = Compared & {
  slug: string;
  name: string;
  nameEn: string;
  centreSlug: string;
  centre: string;
  centreEn: string;
  /** Person-times of the twelve months that end with the month, oldest first. */
  months: number[];
  /** Its centre's sums, and those of all stations asked for, over all pages. */
  ofCentre: Compared;
  ofAll: Compared & { listed: number; opened: Day };
};

const ORDERS: Record<StationSort, Prisma.Sql> = {
  centre: Prisma.sql`"centrePinyin", "pinyin"`,
  name: Prisma.sql`"pinyin"`,
  members: Prisma.sql`"members" DESC, "pinyin"`,
  volunteers: Prisma.sql`"volunteers" DESC, "pinyin"`,
  applications: Prisma.sql`"applications" DESC, "pinyin"`,
  personTimes: Prisma.sql`"ledger" + "paper" DESC, "pinyin"`,
  hours: Prisma.sql`"minutes" DESC, "pinyin"`,
  month: Prisma.sql`"month" DESC, "pinyin"`,
  change: Prisma.sql`CASE WHEN "before" > 0 THEN "month"::float8 / "before" END DESC NULLS LAST, "pinyin"`,
};

/** The same order, of figures per 100 members. */
const PER_MEMBER: Partial<Record<StationSort, Prisma.Sql>> = {
  volunteers: Prisma.sql`"volunteers"::float8 / nullif("members", 0) DESC NULLS LAST, "pinyin"`,
  applications: Prisma.sql`"applications"::float8 / nullif("members", 0) DESC NULLS LAST, "pinyin"`,
  personTimes: Prisma.sql`("ledger" + "paper")::float8 / nullif("members", 0) DESC NULLS LAST, "pinyin"`,
  hours: Prisma.sql`"minutes" / nullif("members", 0) DESC NULLS LAST, "pinyin"`,
  month: Prisma.sql`"month"::float8 / nullif("members", 0) DESC NULLS LAST, "pinyin"`,
};

const FIGURES = [
  "stations",
  "members",
  "volunteers",
  "applications",
  "ledger",
  "paper",
  "minutes",
  "month",
  "before",
] as const;
const MONTHS = 12;
export const STATION_PAGE = 100;

type Flat = Omit<ComparedStation, "ofCentre" | "ofAll"> & {
  centreSums: number[];
  allSums: number[];
  listed: number;
  opened: Day;
};

/** A page of stations with their figures. Closed ones stay in the list, so that its rows add up to the board's figures. */
export async function readComparison(
  scope: Read,
  question: Question & { sort: StationSort; per?: "100" | undefined; page: number },
  month: Month,
  count = STATION_PAGE,
): Promise<ComparedStation[]> {
  const { sort, per, page } = question;
  const end = question.to ?? scope.today;
  const first = addMonths(month, 1 - MONTHS);
  const before = addMonths(month, -12);
  const sums = (over: string) =>
    Prisma.raw(`ARRAY[${FIGURES.map((name) => `sum("${name}") OVER ${over}`).join(", ")}]::float8[]`);
  const rows = await scope.db.$queryRaw<Flat[]>`
    SELECT "slug", "name", "nameEn", "centreSlug", "centre", "centreEn", "months", ${Prisma.raw(FIGURES.map((name) => `"${name}"`).join(", "))}, count(*) OVER ()::int AS "listed", (min("openedOn") OVER ())::text AS "opened", ${sums('(PARTITION BY "centreSlug")')} AS "centreSums", ${sums("()")} AS "allSums"
    FROM (SELECT s.*, ("openedOn" <= ${end}::date AND ("closedOn" IS NULL OR "closedOn" > ${end}::date))::int AS "stations", coalesce(r."members", 0) AS "members", coalesce(r."volunteers", 0) AS "volunteers", coalesce(r."applications", 0) AS "applications",
        coalesce(t."ledger", 0) AS "ledger", coalesce(t."paper", 0) AS "paper", coalesce(t."minutes", 0) AS "minutes", coalesce(m."month", 0) AS "month", coalesce(m."before", 0) AS "before", m."months"
      FROM (${stationsIn(scope, question)}) s LEFT JOIN (${registersOf(question)}) r ON r."stationId" = s."id" LEFT JOIN (${serviceOf(question)}) t ON t."stationId" = s."id"
      LEFT JOIN LATERAL (SELECT coalesce(sum(v) FILTER (WHERE d = ${month}::date), 0)::int AS "month", coalesce(sum(v) FILTER (WHERE d = ${before}::date), 0)::int AS "before", array_agg(v ORDER BY d) FILTER (WHERE d >= ${first}::date) AS "months"
        FROM (SELECT d::date AS d, coalesce((SELECT sum("personTimes") FROM "StationMonth" y WHERE y."stationId" = s."id" AND y."month" = d::date), 0)::int AS v FROM generate_series(${before}::date, ${month}::date, interval '1 month') d) e) m ON true) x
    ORDER BY ${(per && PER_MEMBER[sort]) ?? ORDERS[sort]} LIMIT ${count} OFFSET ${(page - 1) * count}`;
  return rows.map(({ centreSums, allSums, listed, opened, ...row }) => ({
    ...row,
    ofCentre: figuresOf(centreSums),
    ofAll: { ...figuresOf(allSums), listed, opened },
  }));
}

function figuresOf(sums: readonly number[]): Compared {
  return Object.fromEntries(FIGURES.map((name, place) => [name, sums[place] ?? 0])) as Compared;
}
