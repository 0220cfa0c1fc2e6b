import "server-only";
import type { AccountAdminScope } from "@/lib/auth/keeper-doors";
import { auditNetwork } from "@/lib/db/audit";
import { newId } from "@/lib/db/ids";
import { Refusal } from "@/lib/db/refusal";
import type { PostInput } from "../input";
import { givableRoles, placeKindOf } from "../rules/posts";

/** Who gives posts: a station's head at the own station, or headquarters (`station` null). */
export type Giver = Pick<AccountAdminScope, "db" | "station" | "today"> & { actor: { id: string } };

type Given = { role: string; station: string | null; centre: string | null };

/**
 * Writes a post from today on.
 * @returns the post as the audit keeps it: role and the place's slug
 * @throws Refusal where the giver may not give it, or no such place is open
 */
export async function insertPost({ db, station, today }: Giver, userId: string, input: PostInput): Promise<Given> {
  if (!givableRoles(station !== null).includes(input.role)) throw new Refusal("accounts.noRole", "role");
  const kind = placeKindOf(input.role);
  const stationSlug = kind === "STATION" ? (station?.slug ?? input.station) : null;
  const centreSlug = kind === "CENTRE" ? input.centre : null;
  const found = await db.$queryRaw<{ stationId: number | null; centreId: number | null }[]>`
    SELECT (SELECT "id" FROM "Station" WHERE "slug" = ${stationSlug} AND ("closedOn" IS NULL OR "closedOn" > ${today}::date)) AS "stationId",
      (SELECT "id" FROM "ManagementCentre" WHERE "slug" = ${centreSlug}) AS "centreId"`;
  const { stationId = null, centreId = null } = found[0] ?? {};
  if (kind === "STATION" && stationId === null) throw new Refusal("accounts.noStation", "station");
  if (kind === "CENTRE" && centreId === null) throw new Refusal("accounts.noCentre", "centre");
  await db.grant.createMany({
    data: [{ id: newId(), userId, role: input.role, placeStationId: stationId, centreId, fromOn: new Date(today) }],
  });
  return { role: input.role, station: stationSlug, centre: centreSlug };
}

/** Gives somebody who is in use one more post. Headquarters alone: a head's coordinators have the one post here. */
export async function givePost(scope: Giver, input: PostInput & { id: string }): Promise<void> {
  const { db, actor, today } = scope;
  if (input.id === actor.id) throw new Refusal("accounts.notOwn");
  const found = await db.$queryRaw<{ ended: boolean; same: boolean }[]>`
    SELECT u."endedAt" IS NOT NULL AS "ended", EXISTS (SELECT FROM "Grant" g LEFT JOIN "Station" s ON s."id" = g."placeStationId" LEFT JOIN "ManagementCentre" c ON c."id" = g."centreId"
      WHERE g."userId" = u."id" AND g."role" = ${input.role} AND (g."toOn" IS NULL OR g."toOn" > ${today}::date)
      AND CASE ${placeKindOf(input.role)} WHEN 'STATION' THEN s."slug" = ${input.station} WHEN 'CENTRE' THEN c."slug" = ${input.centre} ELSE true END) AS "same"
    FROM "User" u WHERE u."id" = ${input.id}::uuid`;
  if (!found[0]) throw new Refusal("errors.notFound");
  if (found[0].ended) throw new Refusal("accounts.isEnded");
  if (found[0].same) throw new Refusal("accounts.hasPost", "role");
  const given = await insertPost(scope, input.id, input);
  await auditNetwork(db, "POST_GIVEN", input.id, actor.id, given);
}

/**
 * Ends one post from today on. The account stays; with no post it opens nothing but its own page.
 * @throws Refusal for a post of one's own, or one that has ended
 */
export async function endPost({ db, actor, today }: Giver, id: string, post: string): Promise<void> {
  if (id === actor.id) throw new Refusal("accounts.notOwn");
  const ended = await db.$executeRaw`UPDATE "Grant" SET "toOn" = greatest(${today}::date, "fromOn")
    WHERE "id" = ${post}::uuid AND "userId" = ${id}::uuid AND ("toOn" IS NULL OR "toOn" > ${today}::date)`;
  if (ended === 0) throw new Refusal("errors.notFound");
  await auditNetwork(db, "POST_ENDED", id, actor.id, { post });
}
