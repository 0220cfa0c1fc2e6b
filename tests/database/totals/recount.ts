import { asOwner } from "@/tests/factories/owner";

/** A station's figures counted from its rows, never from a roll-up, and where it lies. */
export type Counted = {
  city: string;
  county: string;
  centre: string;
  stations: number;
  members: number;
  volunteers: number;
  applications: number;
  ledger: number;
  paper: number;
  minutes: number;
};

type Range = { from?: string | undefined; to?: string | undefined };

const EARLIEST = "1900-01-01";
const LATEST = "2999-12-31";

/** Rows as the tables' owner sees them. */
export async function plain<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return asOwner(async (client) => (await client.query<T>(sql, values)).rows);
}

/** Every station by plain SQL: who was there at the period's end, what came and was done in it. */
export async function recount({ from = EARLIEST, to = LATEST }: Range, today: string): Promise<Counted[]> {
  const end = to < today ? to : today;
  return plain<Counted>(
    `SELECT n."cityCode" AS "city", n."code" AS "county", c."slug" AS "centre", (s."openedOn" <= $3 AND (s."closedOn" IS NULL OR s."closedOn" > $3))::int AS "stations",
      (SELECT count(*)::int FROM "Membership" m WHERE m."stationId" = s."id" AND m."state" <> 'PENDING' AND m."registeredOn" <= $2 AND (m."endedOn" IS NULL OR m."endedOn" > $2)) AS "members",
      (SELECT count(*)::int FROM "Volunteer" v WHERE v."stationId" = s."id" AND v."fromOn" <= $2 AND (v."toOn" IS NULL OR v."toOn" > $2)) AS "volunteers",
      (SELECT count(*)::int FROM "MembershipApplication" a WHERE a."stationId" = s."id" AND a."receivedOn" BETWEEN $1 AND $2) AS "applications",
      (SELECT coalesce(sum("sign"), 0)::int FROM "ServiceRecord" r WHERE r."stationId" = s."id" AND r."servedOn" BETWEEN $1 AND $2) AS "ledger",
      (SELECT coalesce(sum("value"), 0)::int FROM "HistoricalAggregate" h WHERE h."stationId" = s."id" AND h."metric" = 'PERSON_TIMES' AND h."month" BETWEEN $1 AND $2) AS "paper",
      (SELECT coalesce(sum("sign" * "minutes"), 0)::int FROM "ServiceRecord" r WHERE r."stationId" = s."id" AND r."servedOn" BETWEEN $1 AND $2) AS "minutes"
    FROM "Station" s JOIN "StationPlacement" p ON p."placeStationId" = s."id" AND p."toOn" IS NULL JOIN "County" n ON n."code" = p."countyCode" JOIN "ManagementCentre" c ON c."id" = p."centreId"`,
    [from, to, end],
  );
}

export const FIGURES = ["stations", "members", "volunteers", "applications", "ledger", "paper", "minutes"] as const;
type Figures = Record<(typeof FIGURES)[number], number>;

/** What all of these make together. */
export function sum(counted: readonly Figures[]): Figures {
  const all = FIGURES.map((name) => [name, counted.reduce((total, one) => total + one[name], 0)]);
  return Object.fromEntries(all) as Figures;
}

/** The figures alone, without whatever else a row says. */
export function figures(row: Figures): Figures {
  return sum([row]);
}

/** A centre as its door gives it: slug and stations. */
export async function centreOf(slug: string) {
  const [centre] = await plain<{
    id: number;
    slug: string;
    name: string;
    nameEn: string;
    phone: string;
    stations: number[];
  }>(
    `SELECT c."id", c."slug", c."name", c."nameEn", c."phone", array_agg(p."placeStationId") AS "stations" FROM "ManagementCentre" c JOIN "StationPlacement" p ON p."centreId" = c."id" AND p."toOn" IS NULL WHERE c."slug" = $1 GROUP BY c."id"`,
    [slug],
  );
  if (!centre) throw new Error(`no centre ${slug}`);
  return centre;
}
