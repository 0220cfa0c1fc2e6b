import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";

/** Somebody who became a volunteer by a save; `was` is the later day since when before, where that time only begins earlier. */
export type Begun = { personId: string; was: Day | null };

/**
 * Registers volunteers from a day on. Their numbers run on within the station; the ID number is never one (domain D18).
 * Somebody who is a volunteer from a later day on, met by a late entry, keeps the number and begins earlier; whether that
 * later time has ended or not, for two times of one person never overlap. A registration that was taken back (it ended on
 * the day on which it began) is taken up again, with its number.
 * @returns whom it made a volunteer, so that an undo can take it back
 */
export async function makeVolunteers(
  { db, station }: WriteScope,
  rows: { id: string; personId: string }[],
  from: Day,
): Promise<Begun[]> {
  if (rows.length === 0) return [];
  const people = rows.map((row) => row.personId);
  // One at a time a station: two saves of the same second would otherwise take the same number.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('volunteerNo'), ${station.id})`;
  const earlier = await db.$queryRaw<Begun[]>`
    WITH later AS (SELECT DISTINCT ON ("personId") "id", "personId", "fromOn" AS was FROM "Volunteer" WHERE "stationId" = ${station.id} AND "personId" = ANY (${people}::uuid[])
        AND "fromOn" > ${from}::date AND "toOn" IS DISTINCT FROM "fromOn" ORDER BY "personId", "fromOn"),
      moved AS (UPDATE "Volunteer" v SET "fromOn" = ${from}::date FROM later WHERE v."stationId" = ${station.id} AND v."id" = later."id")
    SELECT "personId", was::text AS "was" FROM later`;
  const again = await db.$queryRaw<Begun[]>`
    UPDATE "Volunteer" SET "fromOn" = ${from}::date, "toOn" = NULL WHERE "stationId" = ${station.id} AND "id" IN (
      SELECT DISTINCT ON (b."personId") b."id" FROM "Volunteer" b WHERE b."stationId" = ${station.id} AND b."personId" = ANY (${people}::uuid[]) AND b."toOn" = b."fromOn"
        AND NOT EXISTS (SELECT FROM "Volunteer" o WHERE o."stationId" = ${station.id} AND o."personId" = b."personId" AND o."toOn" IS DISTINCT FROM o."fromOn" AND (o."toOn" IS NULL OR o."toOn" > ${from}::date))
      ORDER BY b."personId", b."volunteerNo") RETURNING "personId", NULL AS "was"`;
  const fresh = await db.$queryRaw<Begun[]>`
    INSERT INTO "Volunteer" ("stationId", "id", "personId", "volunteerNo", "fromOn")
    SELECT ${station.id}, v.id, v.person, ${`${station.slug}-`} || lpad((last.no + v.nth)::text, greatest(4, length((last.no + v.nth)::text)), '0'), ${from}::date
    FROM unnest(${rows.map((r) => r.id)}::uuid[], ${people}::uuid[]) WITH ORDINALITY AS v (id, person, nth),
      (SELECT coalesce(max(substring("volunteerNo" FROM '[0-9]+$')::int), 0) AS no FROM "Volunteer" WHERE "stationId" = ${station.id}) last
    WHERE NOT EXISTS (SELECT FROM "Volunteer" o WHERE o."stationId" = ${station.id} AND o."personId" = v.person AND o."toOn" IS DISTINCT FROM o."fromOn" AND (o."toOn" IS NULL OR o."toOn" > ${from}::date))
    ON CONFLICT ("stationId", "personId") WHERE "toOn" IS NULL DO NOTHING RETURNING "personId", NULL AS "was"`;
  return [...earlier, ...again, ...fresh];
}
