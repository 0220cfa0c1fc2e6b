import "server-only";
import type { AccountScope } from "@/lib/auth/doors";
import type { RoleName } from "@/lib/auth/permissions";
import { IDLE_MINUTES, LONGEST_HOURS, type SignInLeft } from "../rules/sign-in-end";

/** A post of the signed-in person; without a name it holds for the whole network. */
export type Post = { role: RoleName; name: string | null; nameEn: string | null; station: boolean };

/** What the signed-in person may be and where, places by name, in the order in which the posts were given. */
export async function readPosts({ db, actor, today }: AccountScope): Promise<Post[]> {
  return db.$queryRaw<Post[]>`
    SELECT g."role", coalesce(s."name", c."name") AS "name", coalesce(s."nameEn", c."nameEn") AS "nameEn", s."id" IS NOT NULL AS "station"
    FROM "Grant" g LEFT JOIN "Station" s ON s."id" = g."placeStationId" LEFT JOIN "ManagementCentre" c ON c."id" = g."centreId"
    WHERE g."userId" = ${actor.id}::uuid AND g."fromOn" <= ${today}::date AND (g."toOn" IS NULL OR g."toOn" > ${today}::date) ORDER BY g."fromOn", g."id"`;
}

/**
 * How long a sign-in lasts if nothing is done from now on. Reading it counts as nothing done.
 * @param keyHash the hash of its key, or null where the request brought none
 */
export async function readSignInLeft({ db }: Pick<AccountScope, "db">, keyHash: string | null): Promise<SignInLeft> {
  const rows = await db.$queryRaw<SignInLeft[]>`
    SELECT "who", CASE WHEN "ended" THEN 0 ELSE greatest(0, floor(least("untilIdle", "untilLongest")))::int END AS "seconds", NOT "ended" AND "untilIdle" <= "untilLongest" AS "idle"
    FROM (SELECT s."userId"::text AS "who", s."endedAt" IS NOT NULL OR u."endedAt" IS NOT NULL AS "ended",
        extract(epoch FROM s."lastSeenAt" + make_interval(mins => ${IDLE_MINUTES}) - clock_timestamp()) AS "untilIdle",
        extract(epoch FROM s."startedAt" + make_interval(hours => ${LONGEST_HOURS}) - clock_timestamp()) AS "untilLongest"
      FROM "SignIn" s JOIN "User" u ON u."id" = s."userId" WHERE s."keyHash" = ${keyHash}) x`;
  return rows[0] ?? { who: null, seconds: 0, idle: false };
}

/** Whether a one-time code still stands in place of an own password, run out or not. */
export async function hasOneTimeCode({ db, actor }: AccountScope): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: actor.id }, select: { oneTimeUntil: true } });
  return user?.oneTimeUntil != null;
}
