import "server-only";
import type { NetworkScope, StationScope } from "@/lib/auth/doors";
import type { Day, Month } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { type MonthRange, type MonthTotal, type StationSort, type Sums, sumOf, type YearTotal, yearOf } from "./rules";

type Read = Pick<NetworkScope, "db" | "centre" | "today">;
/** Reference data reads the same from a station. */
type Anywhere = Pick<NetworkScope, "db" | "today"> | Pick<StationScope, "db" | "today">;

/** Which stations a network scope speaks of. The policies of the roll-ups say the same; `Station` is reference data for all. */
function ofScope({ centre }: Pick<Read, "centre">, column = Prisma.sql`s."id"`): Prisma.Sql {
  return centre ? Prisma.sql`${column} = ANY (${centre.stations}::int[])` : Prisma.sql`true`;
}

/** The headline sums and the years, from one snapshot. */
export async function readSums(scope: Read) {
  const { db } = scope;
  const [register, years] = [
    await db.$queryRaw<{ metric: string; value: number }[]>`
      SELECT "metric", sum("value")::int AS "value" FROM "RegisterTotal" r WHERE ${ofScope(scope, Prisma.sql`r."stationId"`)} GROUP BY 1
      UNION ALL SELECT 'STATIONS', count(*)::int FROM "Station" s WHERE ${ofScope(scope)} AND s."openedOn" <= ${scope.today}::date AND (s."closedOn" IS NULL OR s."closedOn" > ${scope.today}::date)`,
    await db.$queryRaw<YearTotal[]>`
      SELECT "year", coalesce(sum("personTimes") FILTER (WHERE "source" = 'LEDGER'), 0)::int AS "ledger", coalesce(sum("personTimes") FILTER (WHERE "source" = 'PAPER'), 0)::int AS "paper",
        coalesce(sum("minutes"), 0)::float8 AS "minutes" FROM "StationYear" y WHERE ${ofScope(scope, Prisma.sql`y."stationId"`)} GROUP BY 1 ORDER BY 1`,
  ];
  const of = (metric: string) => register.find((row) => row.metric === metric)?.value ?? 0;
  return {
    stations: of("STATIONS"),
    members: of("MEMBERS"),
    volunteers: of("VOLUNTEERS"),
    applications: of("APPLICATIONS"),
    ...sumOf(years),
    years,
  };
}

export type NetworkSums = Awaited<ReturnType<typeof readSums>>;

export type StationRow = {
  id: number;
  slug: string;
  name: string;
  nameEn: string;
  city: string;
  cityEn: string;
  county: string;
  countyEn: string;
  centreSlug: string;
  centre: string;
  centreEn: string;
  openedOn: Day;
  closedOn: Day | null;
  /** Its centre's sums over all pages of the list. */
  ofCentre: StationFigures;
  /** How many stations the list has in all. */
  listed: number;
} & StationFigures;

export type StationFigures = Sums & { stations: number; members: number; volunteers: number; applications: number };

const ORDERS: Record<StationSort, Prisma.Sql> = {
  centre: Prisma.sql`s."kPinyin", s."pinyin"`,
  name: Prisma.sql`s."pinyin"`,
  members: Prisma.sql`"members" DESC, s."pinyin"`,
  volunteers: Prisma.sql`"volunteers" DESC, s."pinyin"`,
  personTimes: Prisma.sql`"ledger" + "paper" DESC, s."pinyin"`,
  hours: Prisma.sql`"minutes" DESC, s."pinyin"`,
  applications: Prisma.sql`"applications" DESC, s."pinyin"`,
  itemised: Prisma.sql`"ledger" DESC, s."pinyin"`,
  paper: Prisma.sql`"paper" DESC, s."pinyin"`,
  openedOn: Prisma.sql`s."openedOn", s."pinyin"`,
};

export const STATION_PAGE = 100;

type FlatRow = Omit<StationRow, "ofCentre"> & Record<`k_${keyof StationFigures}`, number>;

/**
 * A page of stations with their figures; person-times and minutes of one year where a year is given. Closed stations
 * stay in the list, so that its rows always add up to the headline.
 */
export async function readStationRows(
  scope: Read,
  { sort, year = null, page }: { sort: StationSort; year?: number | null; page: number },
): Promise<StationRow[]> {
  const { db, today } = scope;
  const inYear = year === null ? Prisma.sql`true` : Prisma.sql`y."year" = ${year}`;
  const rows = await db.$queryRaw<FlatRow[]>`
    SELECT s.*, count(*) OVER ()::int AS "listed", count(*) OVER k::int AS "k_stations", sum("members") OVER k::int AS "k_members", sum("volunteers") OVER k::int AS "k_volunteers", sum("applications") OVER k::int AS "k_applications",
      sum("ledger") OVER k::int AS "k_ledger", sum("paper") OVER k::int AS "k_paper", sum("minutes") OVER k AS "k_minutes"
    FROM (SELECT s."id", s."slug", s."name", s."nameEn", s."pinyin", n."city", n."cityEn", n."name" AS "county", n."nameEn" AS "countyEn", k."slug" AS "centreSlug", k."name" AS "centre", k."nameEn" AS "centreEn", k."pinyin" AS "kPinyin", s."openedOn"::text AS "openedOn", s."closedOn"::text AS "closedOn",
        1 AS "stations", coalesce(r.members, 0)::int AS "members", coalesce(r.volunteers, 0)::int AS "volunteers", coalesce(r.applications, 0)::int AS "applications", coalesce(t.ledger, 0)::int AS "ledger", coalesce(t.paper, 0)::int AS "paper", coalesce(t.minutes, 0)::float8 AS "minutes"
      FROM "Station" s JOIN LATERAL (SELECT * FROM "StationPlacement" p WHERE p."placeStationId" = s."id" AND p."fromOn" <= ${today}::date ORDER BY p."fromOn" DESC LIMIT 1) p ON true
      JOIN "ManagementCentre" k ON k."id" = p."centreId" JOIN "County" n ON n."code" = p."countyCode"
      LEFT JOIN (SELECT "stationId", sum("value") FILTER (WHERE "metric" = 'MEMBERS') AS members, sum("value") FILTER (WHERE "metric" = 'VOLUNTEERS') AS volunteers, sum("value") FILTER (WHERE "metric" = 'APPLICATIONS') AS applications FROM "RegisterTotal" GROUP BY 1) r ON r."stationId" = s."id"
      LEFT JOIN (SELECT "stationId", sum("personTimes") FILTER (WHERE "source" = 'LEDGER') AS ledger, sum("personTimes") FILTER (WHERE "source" = 'PAPER') AS paper, sum("minutes") AS minutes FROM "StationYear" y WHERE ${inYear} GROUP BY 1) t ON t."stationId" = s."id"
      WHERE ${ofScope(scope)}) s
    WINDOW k AS (PARTITION BY "centreSlug") ORDER BY ${ORDERS[sort]} LIMIT ${STATION_PAGE} OFFSET ${(page - 1) * STATION_PAGE}`;
  return rows.map(({ k_stations, k_members, k_volunteers, k_applications, k_ledger, k_paper, k_minutes, ...row }) => ({
    ...row,
    ofCentre: {
      stations: k_stations,
      members: k_members,
      volunteers: k_volunteers,
      applications: k_applications,
      ledger: k_ledger,
      paper: k_paper,
      minutes: k_minutes,
    },
  }));
}

/** What a figure's small print says: the counting policy in force and the members' share of all Party members. */
export async function readPolicy({ db, today }: Anywhere) {
  const rows = await db.$queryRaw<{ version: number; text: string; textEn: string; allMembers: number | null }[]>`
    SELECT "version", "text", "textEn", (SELECT "value" FROM "ReferenceFigure" WHERE "metric" = 'ALL_PARTY_MEMBERS' AND "asOf" <= ${today}::date ORDER BY "asOf" DESC LIMIT 1) AS "allMembers"
    FROM "CountingPolicy" WHERE "effectiveFrom" <= ${today}::date ORDER BY "version" DESC LIMIT 1`;
  return rows[0] ?? null;
}

export type TreeRow = {
  centreSlug: string;
  centre: string;
  centreEn: string;
  slug: string;
  name: string;
  nameEn: string;
};

/** The open stations by centre, for the scope button; a centre's staff see their own branch of the tree only. */
export async function readTree({ db, today }: Anywhere, branch: string | null): Promise<TreeRow[]> {
  return db.$queryRaw<TreeRow[]>`
    SELECT k."slug" AS "centreSlug", k."name" AS "centre", k."nameEn" AS "centreEn", s."slug", s."name", s."nameEn" FROM "Station" s
    JOIN "StationPlacement" p ON p."placeStationId" = s."id" AND p."fromOn" <= ${today}::date AND (p."toOn" IS NULL OR p."toOn" > ${today}::date) JOIN "ManagementCentre" k ON k."id" = p."centreId"
    WHERE s."openedOn" <= ${today}::date AND (s."closedOn" IS NULL OR s."closedOn" > ${today}::date) AND ${branch === null ? Prisma.sql`true` : Prisma.sql`k."slug" = ${branch}`} ORDER BY k."pinyin", s."pinyin" LIMIT 500`;
}

type StationRead = Pick<StationScope, "db" | "station">;

function inMonths({ from, to }: MonthRange): Prisma.Sql {
  return Prisma.sql`${from ? Prisma.sql`AND "month" >= ${from}::date` : Prisma.empty} ${to ? Prisma.sql`AND "month" <= ${to}::date` : Prisma.empty}`;
}

const SUMS = Prisma.sql`coalesce(sum("personTimes") FILTER (WHERE "source" = 'LEDGER'), 0)::int AS "ledger", coalesce(sum("personTimes") FILTER (WHERE "source" = 'PAPER'), 0)::int AS "paper", coalesce(sum("minutes"), 0)::float8 AS "minutes"`;

/** One station's figures: registers as they are now, years itemised and from paper. */
export async function readStationSums({ db, station }: StationRead) {
  const register = await db.registerTotal.findMany({ where: { stationId: station.id } });
  const years = await db.$queryRaw<YearTotal[]>`
    SELECT extract(year FROM "month")::int AS "year", ${SUMS} FROM "StationMonth" WHERE "stationId" = ${station.id} GROUP BY 1 ORDER BY 1`;
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
    SELECT ${start} AS "month", ${SUMS} FROM "StationMonth" WHERE "stationId" = ${station.id} ${inMonths(range)} GROUP BY 1 ORDER BY 1 DESC`;
  return { byMonth, parts, ...sumOf(parts) };
}

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
