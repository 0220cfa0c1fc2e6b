import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import type { Role, UnitKind } from "./rules";

type Read = Pick<StationScope, "db" | "station">;

export const TEAMS_PAGE = 25;
export const MEMBERS_PAGE = 25;

type Founding = { foundedYear: number; foundedMonth: number | null; foundedSeason: string | null };

export type TeamRow = Founding & {
  id: string;
  name: string;
  nameEn: string;
  kind: UnitKind;
  endedOn: Day | null;
  members: number;
  leader: string | null;
};

/** One page of the station's teams by pinyin, those that are or those that have ended; with how many belong today and who leads. */
export async function listTeams(
  { db, station, today }: Read & Pick<StationScope, "today">,
  { ended, page }: { ended: boolean; page: number },
): Promise<{ rows: TeamRow[]; count: number; others: number }> {
  const rows = await db.$queryRaw<(TeamRow & { count: number; others: number })[]>`
    SELECT n.count, n.others, u.*, s.members, l."name" AS "leader"
    FROM (SELECT count(*) FILTER (WHERE ("endedOn" IS NOT NULL) = ${ended})::int AS count, count(*) FILTER (WHERE ("endedOn" IS NOT NULL) <> ${ended})::int AS others FROM "ServiceUnit" WHERE "stationId" = ${station.id}) n
    LEFT JOIN (SELECT "id", "name", "nameEn", "kind", "foundedYear", "foundedMonth", "foundedSeason", "endedOn"::text AS "endedOn", "pinyin" FROM "ServiceUnit"
      WHERE "stationId" = ${station.id} AND ("endedOn" IS NOT NULL) = ${ended} ORDER BY "pinyin", "id" LIMIT ${TEAMS_PAGE} OFFSET ${(page - 1) * TEAMS_PAGE}) u ON true
    LEFT JOIN LATERAL (SELECT count(*)::int AS members FROM "UnitMember" m WHERE m."stationId" = ${station.id} AND m."unitId" = u."id" AND m."fromOn" <= ${today}::date AND (m."toOn" IS NULL OR m."toOn" > ${today}::date)) s ON true
    LEFT JOIN LATERAL (SELECT p."name" FROM "UnitMember" m JOIN "Person" p ON p."stationId" = m."stationId" AND p."id" = m."personId"
      WHERE m."stationId" = ${station.id} AND m."unitId" = u."id" AND m."role" = 'LEADER' AND m."fromOn" <= ${today}::date AND (m."toOn" IS NULL OR m."toOn" > ${today}::date) LIMIT 1) l ON true
    ORDER BY u."pinyin", u."id"`;
  const [first] = rows;
  return {
    rows: rows.filter((row) => row.id !== null).map(({ count: _c, others: _o, ...row }) => row),
    count: first?.count ?? 0,
    others: first?.others ?? 0,
  };
}

/** A dated name of a team, with who decided on it and why. */
export type TeamName = {
  name: string;
  nameEn: string;
  fromOn: Day;
  toOn: Day | null;
  namingType: string;
  decidedBy: string;
  reason: string;
};
/** A team that this one grew out of, or that grew out of it. */
export type Relative = Founding & {
  id: string;
  name: string;
  nameEn: string;
  kind: UnitKind;
  endedOn: Day | null;
  before: boolean;
  year: number;
  month: number | null;
  note: string;
};
export type Team = Founding & {
  id: string;
  name: string;
  nameEn: string;
  kind: UnitKind;
  countingUnit: "SESSION" | "DAY";
  endedOn: Day | null;
  version: number;
  /** newest first */
  names: TeamName[];
  relatives: Relative[];
  frequent: { id: string; title: string; slot: number | null; startMinute: number; endMinute: number; place: string }[];
  /** how many belonged: on the first day, at each year's end, and on the last day; oldest first */
  sizes: { day: Day; size: number }[];
  leader: { id: string; name: string } | null;
};

/** A team with its names, lineage and growth up to a day; null where this station has none of this id. One statement. */
export async function readTeam({ db, station }: Read, id: string, on: Day): Promise<Team | null> {
  const rows = await db.$queryRaw<Team[]>`
    SELECT u."id", u."name", u."nameEn", u."kind", u."countingUnit", u."foundedYear", u."foundedMonth", u."foundedSeason", u."endedOn"::text AS "endedOn", u."version",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', n."name", 'nameEn', n."nameEn", 'fromOn', n."fromOn", 'toOn', n."toOn", 'namingType', n."namingType", 'decidedBy', n."decidedBy", 'reason', n."reason") ORDER BY n."fromOn" DESC), '[]')
        FROM "ServiceUnitName" n WHERE n."stationId" = ${station.id} AND n."unitId" = u."id") AS "names",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name", 'nameEn', o."nameEn", 'kind', o."kind", 'endedOn', o."endedOn", 'foundedYear', o."foundedYear", 'foundedMonth', o."foundedMonth", 'foundedSeason', o."foundedSeason",
          'before', l."successorId" = u."id", 'year', l."year", 'month', l."month", 'note', l."note") ORDER BY l."year", l."month"), '[]')
        FROM "UnitLineage" l JOIN "ServiceUnit" o ON o."stationId" = l."stationId" AND o."id" = CASE WHEN l."successorId" = u."id" THEN l."predecessorId" ELSE l."successorId" END
        WHERE l."stationId" = ${station.id} AND u."id" IN (l."predecessorId", l."successorId")) AS "relatives",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t."id", 'title', t."title", 'slot', t."slot", 'startMinute', t."startMinute", 'endMinute', t."endMinute", 'place', t."place") ORDER BY t."slot", t."pinyin"), '[]')
        FROM "ActivityTemplate" t WHERE t."stationId" = ${station.id} AND t."serviceUnitId" = u."id" AND t."endedOn" IS NULL) AS "frequent",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'size', (SELECT count(*) FROM "UnitMember" m WHERE m."stationId" = ${station.id} AND m."unitId" = u."id" AND m."fromOn" <= d.day AND (m."toOn" IS NULL OR m."toOn" > d.day))) ORDER BY d.day), '[]')
        FROM (SELECT min("fromOn") AS day FROM "UnitMember" WHERE "stationId" = ${station.id} AND "unitId" = u."id" AND "toOn" IS DISTINCT FROM "fromOn"
          UNION SELECT make_date(y, 12, 31) FROM generate_series((SELECT extract(year FROM min("fromOn"))::int FROM "UnitMember" WHERE "stationId" = ${station.id} AND "unitId" = u."id"), extract(year FROM ${on}::date)::int - 1) y
          UNION SELECT ${on}::date) d WHERE d.day <= ${on}::date) AS "sizes",
      (SELECT jsonb_build_object('id', p."id", 'name', p."name") FROM "UnitMember" m JOIN "Person" p ON p."stationId" = m."stationId" AND p."id" = m."personId"
        WHERE m."stationId" = ${station.id} AND m."unitId" = u."id" AND m."role" = 'LEADER' AND m."fromOn" <= ${on}::date AND (m."toOn" IS NULL OR m."toOn" > ${on}::date) LIMIT 1) AS "leader"
    FROM "ServiceUnit" u WHERE u."stationId" = ${station.id} AND u."id" = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Somebody in a team on a day: under which role, and since when without a break. */
export type Member = {
  id: string;
  name: string;
  building: string | null;
  unitNo: string | null;
  role: Role;
  since: Day;
};

/** One page of who belonged to a team on a day: those who lead in front, then by how long they belong; and how many. */
export async function listMembers({ db, station }: Read, id: string, on: Day, page: number) {
  const rows = await db.$queryRaw<(Member & { count: number })[]>`
    SELECT p."id", p."name", p."building", p."unitNo", m."role", count(*) OVER ()::int AS count,
      (SELECT max(s."fromOn")::text FROM "UnitMember" s WHERE s."stationId" = ${station.id} AND s."unitId" = m."unitId" AND s."personId" = m."personId" AND s."fromOn" <= ${on}::date AND s."toOn" IS DISTINCT FROM s."fromOn"
        AND NOT EXISTS (SELECT FROM "UnitMember" b WHERE b."stationId" = ${station.id} AND b."unitId" = s."unitId" AND b."personId" = s."personId" AND b."toOn" = s."fromOn" AND b."fromOn" < b."toOn")) AS "since"
    FROM "UnitMember" m JOIN "Person" p ON p."stationId" = m."stationId" AND p."id" = m."personId"
    WHERE m."stationId" = ${station.id} AND m."unitId" = ${id}::uuid AND m."fromOn" <= ${on}::date AND (m."toOn" IS NULL OR m."toOn" > ${on}::date)
    ORDER BY array_position(ARRAY['LEADER', 'DEPUTY', 'INITIATOR', 'MEMBER'], m."role"), "since", p."pinyin", p."id" LIMIT ${MEMBERS_PAGE} OFFSET ${(page - 1) * MEMBERS_PAGE}`;
  return { rows: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 };
}

/** Everybody who belongs to a team on a day, for choosing a leader: by pinyin, at most 300. */
export async function memberChoices({ db, station }: Read, id: string, on: Day) {
  return db.$queryRaw<Pick<Member, "id" | "name" | "building" | "unitNo" | "role">[]>`
    SELECT p."id", p."name", p."building", p."unitNo", m."role" FROM "UnitMember" m JOIN "Person" p ON p."stationId" = m."stationId" AND p."id" = m."personId"
    WHERE m."stationId" = ${station.id} AND m."unitId" = ${id}::uuid AND m."fromOn" <= ${on}::date AND (m."toOn" IS NULL OR m."toOn" > ${on}::date) ORDER BY p."pinyin", p."id" LIMIT 300`;
}
