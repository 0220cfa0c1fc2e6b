import "server-only";
import type { NetworkScope, StationScope } from "@/lib/auth/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Where } from "../rules/question";
import { cutsNoYear, type MonthRange } from "../rules/range";

export type Read = Pick<NetworkScope, "db" | "centre" | "today">;
/** Reference data reads the same from a station. */
export type Anywhere = Pick<NetworkScope, "db" | "today"> | Pick<StationScope, "db" | "today">;

/** The stations asked for, each where it lies now. The policies of the roll-ups say the centre again; `Station` is reference data for all. */
export function stationsIn({ centre, today }: Read, { city, county }: Where): Prisma.Sql {
  return Prisma.sql`SELECT s."id", s."slug", s."name", s."nameEn", s."pinyin", s."openedOn", s."closedOn", n."code" AS "countyCode", n."name" AS "county", n."nameEn" AS "countyEn", n."sort" AS "countySort",
      n."cityCode", n."city", n."cityEn", k."slug" AS "centreSlug", k."name" AS "centre", k."nameEn" AS "centreEn", k."pinyin" AS "centrePinyin"
    FROM "Station" s JOIN LATERAL (SELECT * FROM "StationPlacement" p WHERE p."placeStationId" = s."id" AND p."fromOn" <= ${today}::date ORDER BY p."fromOn" DESC LIMIT 1) p ON true
    JOIN "ManagementCentre" k ON k."id" = p."centreId" JOIN "County" n ON n."code" = p."countyCode"
    WHERE ${centre ? Prisma.sql`s."id" = ANY (${centre.stations}::int[])` : Prisma.sql`true`} ${city ? Prisma.sql`AND n."cityCode" = ${city}` : Prisma.empty} ${county ? Prisma.sql`AND n."code" = ${county}` : Prisma.empty}`;
}

/** Whether a row belongs to the stations asked for: asked once, so that its index on the station serves. */
export function atStations(scope: Read, where: Where, column: Prisma.Sql): Prisma.Sql {
  if (!where.city && !where.county) return Prisma.sql`true`;
  return Prisma.sql`${column} = ANY (ARRAY(SELECT "id" FROM (${stationsIn(scope, where)}) w))`;
}

/** Whether a month lies in a range. */
export function inMonths({ from, to }: MonthRange, column = Prisma.sql`"month"`): Prisma.Sql {
  return Prisma.sql`${from ? Prisma.sql`AND ${column} >= ${from}::date` : Prisma.empty} ${to ? Prisma.sql`AND ${column} <= ${to}::date` : Prisma.empty}`;
}

/** Whether a year lies in a range that cuts none in two. */
export function inYears({ from, to }: MonthRange): Prisma.Sql {
  return Prisma.sql`${from ? Prisma.sql`AND "year" >= ${Number(from.slice(0, 4))}` : Prisma.empty} ${to ? Prisma.sql`AND "year" <= ${Number(to.slice(0, 4))}` : Prisma.empty}`;
}

/** Person-times by source and minutes. */
export const SERVICE_SUMS = Prisma.sql`coalesce(sum("personTimes") FILTER (WHERE "source" = 'LEDGER'), 0)::int AS "ledger", coalesce(sum("personTimes") FILTER (WHERE "source" = 'PAPER'), 0)::int AS "paper", coalesce(sum("minutes"), 0)::float8 AS "minutes"`;

/** Service by station in a period, from the smallest roll-up that answers. */
export function serviceOf(range: MonthRange): Prisma.Sql {
  return cutsNoYear(range)
    ? Prisma.sql`SELECT "stationId", ${SERVICE_SUMS} FROM "StationYear" WHERE true ${inYears(range)} GROUP BY 1`
    : Prisma.sql`SELECT "stationId", ${SERVICE_SUMS} FROM "StationMonth" WHERE true ${inMonths(range)} GROUP BY 1`;
}

/** The registers by station: members and volunteers at the end of a period, applications received in it. */
export function registersOf(range: MonthRange): Prisma.Sql {
  const sum = (metric: string, what: Prisma.Sql, when: Prisma.Sql) =>
    Prisma.sql`coalesce(sum(${what}) FILTER (WHERE "metric" = ${metric} ${when}), 0)::int`;
  if (!range.from && !range.to) {
    const now = (metric: string) => sum(metric, Prisma.sql`"value"`, Prisma.empty);
    return Prisma.sql`SELECT "stationId", ${now("MEMBERS")} AS "members", ${now("VOLUNTEERS")} AS "volunteers", ${now("APPLICATIONS")} AS "applications" FROM "RegisterTotal" GROUP BY 1`;
  }
  const change = Prisma.sql`"entered" - "left"`;
  const until = inMonths({ to: range.to });
  return Prisma.sql`SELECT "stationId", ${sum("MEMBERS", change, until)} AS "members", ${sum("VOLUNTEERS", change, until)} AS "volunteers", ${sum("APPLICATIONS", change, inMonths(range))} AS "applications" FROM "RegisterMonth" GROUP BY 1`;
}
