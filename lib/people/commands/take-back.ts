import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import { audit } from "@/lib/db/audit";
import type { Begun } from "./volunteers";

/** Whom one save put into the register, ids alone: kept with its revision, so that its undo can take them back. */
export type Registered = { people: string[]; volunteers: Begun[] };

/** What a save of an activity registered: people by name, of whom some as volunteers, and volunteers among those known. */
export function registeredBy(
  named: readonly { id: string; kind: string }[] = [],
  begun: readonly Begun[] = [],
): Registered {
  const newcomers = named.filter(({ kind }) => kind === "VOLUNTEER").map(({ id }) => ({ personId: id, was: null }));
  return { people: named.map(({ id }) => id), volunteers: [...newcomers, ...begun] };
}

/** The save that is undone: its own lines and sheet are no reason to keep anybody; registered from its activity's day on. */
type Undone = { activityId: string; from: Day };

/** Volunteers whom nothing else needs end on the day on which they began, or begin as late as before. */
async function takeBackVolunteers({ db, station }: WriteScope, volunteers: readonly Begun[], undone: Undone) {
  const begun = volunteers.filter(({ was }) => was === null).map(({ personId }) => personId);
  await db.$executeRaw`UPDATE "Volunteer" v SET "toOn" = v."fromOn"
    WHERE v."stationId" = ${station.id} AND v."personId" = ANY (${begun}::uuid[]) AND v."toOn" IS NULL AND v."fromOn" = ${undone.from}::date AND v."skills" = '' AND v."insuredUntil" IS NULL
      AND NOT EXISTS (SELECT FROM "ServiceInForce" r WHERE r."stationId" = ${station.id} AND r."personId" = v."personId" AND r."activityId" <> ${undone.activityId}::uuid AND r."servedOn" >= ${undone.from}::date)
      AND NOT EXISTS (SELECT FROM "UnitMember" m WHERE m."stationId" = ${station.id} AND m."personId" = v."personId" AND m."toOn" IS NULL AND m."fromOn" >= ${undone.from}::date)`;
  const moved = volunteers.filter(({ was }) => was !== null);
  if (moved.length === 0) return;
  await db.$executeRaw`UPDATE "Volunteer" v SET "fromOn" = m.was
    FROM unnest(${moved.map(({ personId }) => personId)}::uuid[], ${moved.map(({ was }) => was)}::date[]) AS m (person, was)
    WHERE v."stationId" = ${station.id} AND v."personId" = m.person AND v."fromOn" = ${undone.from}::date AND (v."toOn" IS NULL OR v."toOn" >= m.was)
      AND NOT EXISTS (SELECT FROM "ServiceInForce" r WHERE r."stationId" = ${station.id} AND r."personId" = v."personId" AND r."activityId" <> ${undone.activityId}::uuid
        AND r."servedOn" >= ${undone.from}::date AND r."servedOn" < m.was)`;
}

/** People whom nothing else needs leave the register on the day on which they entered it, a pending membership with them. */
async function takeBackPeople(
  { db, station }: WriteScope,
  people: readonly string[],
  undone: Undone,
): Promise<string[]> {
  const gone = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Person" p SET "endedOn" = p."registeredOn", "version" = p."version" + 1
    WHERE p."stationId" = ${station.id} AND p."id" = ANY (${[...people]}::uuid[]) AND p."endedOn" IS NULL AND p."version" = 1
      AND NOT EXISTS (SELECT FROM "Attendance" t WHERE t."stationId" = ${station.id} AND t."personId" = p."id" AND t."activityId" <> ${undone.activityId}::uuid)
      AND NOT EXISTS (SELECT FROM "Volunteer" v WHERE v."stationId" = ${station.id} AND v."personId" = p."id" AND v."toOn" IS NULL)
      AND NOT EXISTS (SELECT FROM "UnitMember" m WHERE m."stationId" = ${station.id} AND m."personId" = p."id")
      AND NOT EXISTS (SELECT FROM "PersonContact" c WHERE c."stationId" = ${station.id} AND c."personId" = p."id")
      AND NOT EXISTS (SELECT FROM "Membership" b WHERE b."stationId" = ${station.id} AND b."personId" = p."id" AND b."state" <> 'PENDING')
      AND NOT EXISTS (SELECT FROM "Affiliation" f WHERE f."stationId" = ${station.id} AND f."personId" = p."id")
      AND NOT EXISTS (SELECT FROM "Consent" c WHERE c."stationId" = ${station.id} AND c."personId" = p."id")
      AND NOT EXISTS (SELECT FROM "MembershipApplication" a WHERE a."stationId" = ${station.id} AND a."personId" = p."id")
    RETURNING p."id"`;
  const ids = gone.map(({ id }) => id);
  if (ids.length > 0)
    await db.$executeRaw`UPDATE "Membership" SET "state" = 'WITHDRAWN', "endedOn" = "registeredOn"
      WHERE "stationId" = ${station.id} AND "personId" = ANY (${ids}::uuid[]) AND "state" = 'PENDING'`;
  return ids;
}

/**
 * Takes back what a save registered from a day on, as far as nothing else has come to depend on it: a volunteer with
 * another line in force since then, or in a team since then, stays one; a person who is on another sheet, or whose card
 * was filled in, stays in the register. Nothing is deleted: a registration taken back ends on the day on which it began,
 * so that every total is as before and the number stays the person's. To be called before the save's own lines are taken
 * back: locks on people come before those on totals.
 * @returns the people who left the register, for their audit events
 */
export async function takeBack(
  scope: WriteScope,
  { people, volunteers }: Registered,
  undone: Undone,
): Promise<string[]> {
  const { db, station } = scope;
  const all = [...new Set([...people, ...volunteers.map(({ personId }) => personId)])];
  if (all.length === 0) return [];
  // Saves of this moment that name one of them are waited for: what they bring is seen by the statements that follow.
  await db.$queryRaw`SELECT FROM "Person" WHERE "stationId" = ${station.id} AND "id" = ANY (${all}::uuid[]) ORDER BY "id" FOR UPDATE`;
  await takeBackVolunteers(scope, volunteers, undone);
  return people.length > 0 ? takeBackPeople(scope, people, undone) : [];
}

/** Notes people who left the register again. Called as the last thing, like auditRegistered. */
export async function auditTakenBack({ db }: WriteScope, people: readonly string[]): Promise<void> {
  for (const id of people) audit(db, "PERSON_TAKEN_BACK", id);
}
