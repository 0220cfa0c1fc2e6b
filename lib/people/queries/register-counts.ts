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

/** Members and volunteers from the roll-up, and those who are neither; each equals the list of its kind. */
export async function countRegister({
  db,
  station,
}: Read): Promise<{ members: number; volunteers: number; others: number }> {
  const rows = await db.$queryRaw<{ members: number; volunteers: number; others: number }[]>`
    SELECT coalesce(sum("value") FILTER (WHERE "metric" = 'MEMBERS'), 0)::int AS "members", coalesce(sum("value") FILTER (WHERE "metric" = 'VOLUNTEERS'), 0)::int AS "volunteers",
      (SELECT count(*)::int FROM "Person" p WHERE p."stationId" = ${station.id} AND p."endedOn" IS NULL
        AND NOT EXISTS (SELECT FROM "Membership" m WHERE m."stationId" = p."stationId" AND m."personId" = p."id" AND m."endedOn" IS NULL)
        AND NOT EXISTS (SELECT FROM "Volunteer" v WHERE v."stationId" = p."stationId" AND v."personId" = p."id" AND v."toOn" IS NULL)) AS "others"
    FROM "RegisterTotal" WHERE "stationId" = ${station.id}`;
  return rows[0] ?? { members: 0, volunteers: 0, others: 0 };
}

/** Somebody just registered, and how many others here bear the same name: said after saving, so that no double slips in. */
export async function readRegistered(
  { db, station }: Read,
  id: string,
): Promise<{ name: string; namesakes: number } | null> {
  const rows = await db.$queryRaw<{ name: string; namesakes: number }[]>`
    SELECT p."name", (SELECT count(*)::int FROM "Person" o WHERE o."stationId" = ${station.id} AND o."name" = p."name" AND o."id" <> p."id" AND o."endedOn" IS NULL) AS "namesakes"
    FROM "Person" p WHERE p."stationId" = ${station.id} AND p."id" = ${id}::uuid`;
  return rows[0] ?? null;
}
