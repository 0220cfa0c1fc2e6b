import "server-only";
import type { Day } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { Where } from "../rules/question";
import { cutsNoYear, type MonthRange } from "../rules/range";
import type { Place } from "../rules/records";
import type { Sums } from "../rules/sums";
import { atStations, inMonths, inYears, type Read, SERVICE_SUMS, stationsIn } from "./places";

type Asked = Where & MonthRange & { category?: string | undefined };

export type CategorySums = Sums & {
  category: string;
  name: string;
  nameEn: string;
  opened: Day | null;
  stations: number;
};

/** What a figure of service is made of, by category, and of how many stations; the rows of the same question are as many. */
export async function readCategorySums(scope: Read, question: Where & MonthRange): Promise<CategorySums[]> {
  const here = atStations(scope, question, Prisma.sql`y."stationId"`);
  const rows = cutsNoYear(question)
    ? Prisma.sql`"StationYear" y WHERE ${here} ${inYears(question)}`
    : Prisma.sql`"ServiceMonth" y WHERE ${here} ${inMonths(question, Prisma.sql`"servedMonth"`)}`;
  const end = question.to ?? scope.today;
  return scope.db.$queryRaw`
    SELECT c."code" AS "category", c."name", c."nameEn", coalesce("ledger", 0) AS "ledger", coalesce("paper", 0) AS "paper", coalesce("minutes", 0) AS "minutes", w.*
    FROM "ActivityCategory" c LEFT JOIN (SELECT "category", ${SERVICE_SUMS} FROM ${rows} GROUP BY 1) t ON t."category" = c."code"
    CROSS JOIN (SELECT min("openedOn")::text AS "opened", (count(*) FILTER (WHERE "openedOn" <= ${end}::date AND ("closedOn" IS NULL OR "closedOn" > ${end}::date)))::int AS "stations" FROM (${stationsIn(scope, question)}) s) w WHERE c."selectable" OR t."category" IS NOT NULL ORDER BY c."sort"`;
}

export type RecordRow = Place & {
  slug: string;
  station: string;
  stationEn: string;
  title: string;
  category: string;
  unit: string | null;
  unitEn: string | null;
  personTimes: number;
  minutes: number;
  recordedBy: string | null;
  recordedByEn: string | null;
};

export const RECORD_PAGE = 25;

/**
 * A page of the recorded activities of all stations asked for, newest first. Each station gives its own newest rows by its
 * own index and the page takes the newest of those: the cost grows with the stations, never with the records.
 */
export async function readRecords(
  scope: Read,
  { category, from, to, ...where }: Asked,
  after?: Place,
  count = RECORD_PAGE,
): Promise<{ rows: RecordRow[]; more: boolean }> {
  const rows = await scope.db.$queryRaw<RecordRow[]>(
    recordsSql(scope, { category, from, to, ...where }, after, count + 1),
  );
  return { rows: rows.slice(0, count), more: rows.length > count };
}

/** The statement alone, so that a test can ask for its plan. */
export function recordsSql(
  scope: Read,
  { category, from, to, ...where }: Asked,
  after: Place | undefined,
  count: number,
): Prisma.Sql {
  const all = [Prisma.sql`a."stationId" = s."id"`, Prisma.sql`a."state" = 'RECORDED'`];
  all.push(category ? Prisma.sql`a."category" = ${category}` : Prisma.sql`a."category" IS NOT NULL`);
  if (from) all.push(Prisma.sql`a."heldOn" >= ${from}::date`);
  if (to) all.push(Prisma.sql`a."heldOn" <= ${to}::date`);
  if (after)
    all.push(
      Prisma.sql`(a."heldOn", a."startMinute", a."id") < (${after.heldOn}::date, ${after.startMinute}::int, ${after.id}::uuid)`,
    );
  return Prisma.sql`
    WITH page AS MATERIALIZED (SELECT a.*, s."id" AS "at", s."slug", s."name" AS "station", s."nameEn" AS "stationEn" FROM (${stationsIn(scope, where)}) s CROSS JOIN LATERAL (
        SELECT a."id", a."heldOn", a."startMinute", a."title", a."category", a."serviceUnitId", a."personTimes", a."minutes", a."recordedBy" FROM "Activity" a
        WHERE ${Prisma.join(all, " AND ")} ORDER BY a."heldOn" DESC, a."startMinute" DESC, a."id" DESC LIMIT ${count}) a
      ORDER BY a."heldOn" DESC, a."startMinute" DESC, a."id" DESC LIMIT ${count})
    SELECT p."id", p."heldOn"::text AS "heldOn", p."startMinute", p."title", p."category", p."personTimes", p."minutes", p."slug", p."station", p."stationEn", u."name" AS "unit", u."nameEn" AS "unitEn", w."name" AS "recordedBy", w."nameEn" AS "recordedByEn"
    FROM page p LEFT JOIN "ServiceUnit" u ON u."stationId" = p."at" AND u."id" = p."serviceUnitId" LEFT JOIN staff_names(ARRAY(SELECT DISTINCT "recordedBy" FROM page)) w ON w."id" = p."recordedBy"
    ORDER BY p."heldOn" DESC, p."startMinute" DESC, p."id" DESC`;
}

export type PaperSource = {
  slug: string;
  station: string;
  stationEn: string;
  document: string;
  from: Day;
  to: Day;
  lines: number;
  value: number;
};

export const SOURCE_PAGE = 25;

/** The paper part by station and document, with the months that each document holds; no people, because none were kept. */
export async function readPaperSources(
  scope: Read,
  { category, from, to, ...where }: Asked,
  page: number,
  count = SOURCE_PAGE,
): Promise<{ rows: PaperSource[]; count: number }> {
  const rows = await scope.db.$queryRaw<(PaperSource & { all: number })[]>`
    SELECT s."slug", s."name" AS "station", s."nameEn" AS "stationEn", h.*, count(*) OVER ()::int AS "all" FROM (${stationsIn(scope, where)}) s JOIN (
      SELECT "stationId", "document", min("month")::text AS "from", max("month")::text AS "to", count(*)::int AS "lines", sum("value")::int AS "value" FROM "HistoricalAggregate"
      WHERE "metric" = 'PERSON_TIMES' ${inMonths({ from, to })} ${category ? Prisma.sql`AND "category" = ${category}` : Prisma.empty} GROUP BY 1, 2) h ON h."stationId" = s."id"
    ORDER BY s."pinyin", h."from" DESC, h."document" LIMIT ${count} OFFSET ${(page - 1) * count}`;
  return { rows, count: rows[0]?.all ?? 0 };
}
