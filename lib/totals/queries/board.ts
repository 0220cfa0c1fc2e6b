import "server-only";
import type { Day } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { MetricKey } from "../metrics";
import type { By } from "../rules/places";
import type { Question, Where } from "../rules/question";
import { cutsNoYear, type MonthRange } from "../rules/range";
import type { Change, ServicePart } from "../rules/series";
import type { Sums } from "../rules/sums";
import { atStations, inMonths, inYears, type Read, registersOf, serviceOf, stationsIn } from "./places";

export type PlaceFigures = Sums & { stations: number; members: number; volunteers: number; applications: number };
export type PlaceRow = PlaceFigures & { key: string; name: string; nameEn: string };
export type WholePlace = PlaceFigures & { cities: number; counties: number; opened: Day | null };

const GROUPS: Record<By, { key: Prisma.Sql; name: Prisma.Sql; nameEn: Prisma.Sql }> = {
  city: { key: Prisma.sql`"cityCode"`, name: Prisma.sql`"city"`, nameEn: Prisma.sql`"cityEn"` },
  county: { key: Prisma.sql`"countyCode"`, name: Prisma.sql`"county"`, nameEn: Prisma.sql`"countyEn"` },
  centre: { key: Prisma.sql`"centreSlug"`, name: Prisma.sql`"centre"`, nameEn: Prisma.sql`"centreEn"` },
};

/**
 * Every figure by place and over all of them, counted from the same rows: the parts are the whole. Stations are those open
 * at the period's end; closed ones keep their service and their people of the time.
 */
export async function readPlaces(
  scope: Read,
  question: Question,
  by: By,
): Promise<{ rows: PlaceRow[]; whole: WholePlace }> {
  const { key, name, nameEn } = GROUPS[by];
  const end = question.to ?? scope.today;
  const rows = await scope.db.$queryRaw<(PlaceRow & WholePlace & { all: boolean })[]>`
    SELECT (GROUPING(${key}) = 1) AS "all", ${key} AS "key", min(${name}) AS "name", min(${nameEn}) AS "nameEn",
      (count(*) FILTER (WHERE "openedOn" <= ${end}::date AND ("closedOn" IS NULL OR "closedOn" > ${end}::date)))::int AS "stations", count(DISTINCT "cityCode")::int AS "cities", count(DISTINCT "countyCode")::int AS "counties", min("openedOn")::text AS "opened",
      coalesce(sum("members"), 0)::int AS "members", coalesce(sum("volunteers"), 0)::int AS "volunteers", coalesce(sum("applications"), 0)::int AS "applications",
      coalesce(sum("ledger"), 0)::int AS "ledger", coalesce(sum("paper"), 0)::int AS "paper", coalesce(sum("minutes"), 0)::float8 AS "minutes"
    FROM (${stationsIn(scope, question)}) s LEFT JOIN (${registersOf(question)}) r ON r."stationId" = s."id" LEFT JOIN (${serviceOf(question)}) t ON t."stationId" = s."id"
    GROUP BY GROUPING SETS ((${key}), ()) ORDER BY "all", "stations" DESC, "members" DESC, "key"`;
  const nothing = { stations: 0, members: 0, volunteers: 0, applications: 0, ledger: 0, paper: 0, minutes: 0 };
  const whole = rows.find(({ all }) => all) ?? { ...nothing, cities: 0, counties: 0, opened: null };
  return { rows: rows.filter(({ all }) => !all), whole };
}

export type NamedPart = ServicePart & { name: string; nameEn: string };

/** Service by year, category and source; a person-time stands in one of these parts. */
export async function readService(scope: Read, question: Where & MonthRange): Promise<NamedPart[]> {
  const here = atStations(scope, question, Prisma.sql`y."stationId"`);
  const sums = Prisma.sql`"category", "source", sum("personTimes")::int AS "personTimes", sum("minutes")::float8 AS "minutes"`;
  const parts = cutsNoYear(question)
    ? Prisma.sql`SELECT "year", ${sums} FROM "StationYear" y WHERE ${here} ${inYears(question)} GROUP BY "year", "category", "source"`
    : Prisma.sql`SELECT extract(year FROM "servedMonth")::int AS "year", ${sums} FROM "ServiceMonth" y WHERE ${here} ${inMonths(question, Prisma.sql`"servedMonth"`)} GROUP BY 1, "category", "source"`;
  return scope.db
    .$queryRaw`SELECT p.*, c."name", c."nameEn" FROM (${parts}) p JOIN "ActivityCategory" c ON c."code" = p."category" ORDER BY p."year", c."sort"`;
}

/** Service by month over a range of months. */
export async function readMonths(scope: Read, question: Where & MonthRange): Promise<(Sums & { month: Day })[]> {
  const here = atStations(scope, question, Prisma.sql`m."stationId"`);
  return scope.db
    .$queryRaw`SELECT "month"::text AS "month", coalesce(sum("personTimes") FILTER (WHERE "source" = 'LEDGER'), 0)::int AS "ledger", coalesce(sum("personTimes") FILTER (WHERE "source" = 'PAPER'), 0)::int AS "paper", coalesce(sum("minutes"), 0)::float8 AS "minutes"
    FROM "StationMonth" m WHERE ${here} ${inMonths(question)} GROUP BY 1 ORDER BY 1`;
}

const REGISTERS = { members: "MEMBERS", volunteers: "VOLUNTEERS", applications: "APPLICATIONS" } as const;

/** Every month in which a register changed, or stations opened or closed, until the end of the period. */
export async function readChanges(
  scope: Read,
  where: Where & Pick<MonthRange, "to">,
  metric: Exclude<MetricKey, "personTimes" | "hours">,
): Promise<Change[]> {
  const end = where.to ?? scope.today;
  if (metric === "stations")
    return scope.db
      .$queryRaw`SELECT date_trunc('month', "on")::date::text AS "month", sum("in")::int AS "entered", sum("out")::int AS "left" FROM (
        SELECT "openedOn" AS "on", 1 AS "in", 0 AS "out" FROM (${stationsIn(scope, where)}) s UNION ALL SELECT "closedOn", 0, 1 FROM (${stationsIn(scope, where)}) s WHERE "closedOn" IS NOT NULL) c
      WHERE "on" <= ${end}::date GROUP BY 1 ORDER BY 1`;
  return scope.db
    .$queryRaw`SELECT "month"::text AS "month", sum("entered")::int AS "entered", sum("left")::int AS "left" FROM "RegisterMonth" m
    WHERE "metric" = ${REGISTERS[metric]} AND ${atStations(scope, where, Prisma.sql`m."stationId"`)} ${inMonths({ to: end })} GROUP BY 1 ORDER BY 1`;
}
