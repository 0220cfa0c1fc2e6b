import "server-only";
import type { StationScope } from "@/lib/auth/doors";

type Read = Pick<StationScope, "db" | "station">;

/** How many members are registered here, from the roll-up, and whether anybody at all was ever registered. */
export async function countMembers({ db, station }: Read): Promise<{ members: number; anybody: boolean }> {
  const rows = await db.$queryRaw<{ members: number; anybody: boolean }[]>`
    SELECT coalesce((SELECT "value" FROM "RegisterTotal" WHERE "stationId" = ${station.id} AND "metric" = 'MEMBERS'), 0)::int AS "members",
      EXISTS (SELECT FROM "Person" WHERE "stationId" = ${station.id}) AS "anybody"`;
  return rows[0] ?? { members: 0, anybody: false };
}

/**
 * Who is registered: everybody, members, members to be confirmed, volunteers, and those who are none of these, each equal
 * to the list of its kind. Somebody may be both: people = members + pending + volunteers − both + residents.
 */
export type RegisterCounts = {
  people: number;
  members: number;
  pending: number;
  volunteers: number;
  /** volunteers who are members as well, confirmed or not */
  both: number;
  residents: number;
};

/** Members and volunteers from the roll-up, the rest from the open rows. One statement. */
export async function countRegister({ db, station }: Read): Promise<RegisterCounts> {
  const rows = await db.$queryRaw<RegisterCounts[]>`
    WITH open AS (SELECT
        EXISTS (SELECT FROM "Volunteer" v WHERE v."stationId" = p."stationId" AND v."personId" = p."id" AND v."toOn" IS NULL) AS "volunteer",
        (SELECT m."state"::text FROM "Membership" m WHERE m."stationId" = p."stationId" AND m."personId" = p."id" AND m."endedOn" IS NULL LIMIT 1) AS "state"
      FROM "Person" p WHERE p."stationId" = ${station.id} AND p."endedOn" IS NULL),
      totals AS (SELECT "metric", "value" FROM "RegisterTotal" WHERE "stationId" = ${station.id})
    SELECT count(*)::int AS "people",
      coalesce((SELECT "value" FROM totals WHERE "metric" = 'MEMBERS'), 0)::int AS "members",
      coalesce((SELECT "value" FROM totals WHERE "metric" = 'VOLUNTEERS'), 0)::int AS "volunteers",
      (count(*) FILTER (WHERE "state" = 'PENDING'))::int AS "pending", (count(*) FILTER (WHERE "volunteer" AND "state" IS NOT NULL))::int AS "both",
      (count(*) FILTER (WHERE NOT "volunteer" AND "state" IS NULL))::int AS "residents" FROM open`;
  return rows[0] ?? { people: 0, members: 0, pending: 0, volunteers: 0, both: 0, residents: 0 };
}

/** Somebody registered, and the homes of the others here who bear the same name. */
export type Registered = { name: string; homes: { building: string | null; unitNo: string | null }[]; ahead: number };

/**
 * Somebody just registered: the others of the same name, so that no double slips in, and how many stand ahead in the list
 * by name, so that it opens at the person.
 */
export async function readRegistered({ db, station }: Read, id: string): Promise<Registered | null> {
  const rows = await db.$queryRaw<Registered[]>`
    SELECT p."name", coalesce((SELECT json_agg(json_build_object('building', o."building", 'unitNo', o."unitNo") ORDER BY o."building", o."unitNo")
        FROM "Person" o WHERE o."stationId" = ${station.id} AND o."name" = p."name" AND o."id" <> p."id" AND o."endedOn" IS NULL), '[]') AS "homes",
      (SELECT count(*)::int FROM "Person" o WHERE o."stationId" = ${station.id} AND o."endedOn" IS NULL AND (o."pinyin", o."id") < (p."pinyin", p."id")) AS "ahead"
    FROM "Person" p WHERE p."stationId" = ${station.id} AND p."id" = ${id}::uuid`;
  return rows[0] ?? null;
}
