import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";

/**
 * Registers volunteers from a day on. Their numbers run on within the station; the ID number is never one (domain D18).
 * Somebody who is a volunteer from a later day on, met by a late entry, keeps the number and begins earlier; whether that
 * later time has ended or not, for two times of one person never overlap.
 */
export async function makeVolunteers({ db, station }: WriteScope, rows: { id: string; personId: string }[], from: Day) {
  if (rows.length === 0) return;
  // One at a time a station: two saves of the same second would otherwise take the same number.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('volunteerNo'), ${station.id})`;
  await db.$executeRaw`UPDATE "Volunteer" SET "fromOn" = ${from}::date WHERE "stationId" = ${station.id} AND "id" IN (
    SELECT DISTINCT ON ("personId") "id" FROM "Volunteer" WHERE "stationId" = ${station.id} AND "personId" = ANY (${rows.map((r) => r.personId)}::uuid[])
      AND "fromOn" > ${from}::date ORDER BY "personId", "fromOn")`;
  await db.$executeRaw`INSERT INTO "Volunteer" ("stationId", "id", "personId", "volunteerNo", "fromOn")
    SELECT ${station.id}, v.id, v.person, ${`${station.slug}-`} || lpad((last.no + v.nth)::text, greatest(4, length((last.no + v.nth)::text)), '0'), ${from}::date
    FROM unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.personId)}::uuid[]) WITH ORDINALITY AS v (id, person, nth),
      (SELECT coalesce(max(substring("volunteerNo" FROM '[0-9]+$')::int), 0) AS no FROM "Volunteer" WHERE "stationId" = ${station.id}) last
    WHERE NOT EXISTS (SELECT FROM "Volunteer" o WHERE o."stationId" = ${station.id} AND o."personId" = v.person AND (o."toOn" IS NULL OR o."toOn" > ${from}::date))
    ON CONFLICT ("stationId", "personId") WHERE "toOn" IS NULL DO NOTHING`;
}
