import "server-only";
import type { AccountScope } from "@/lib/auth/doors";
import type { RoleName } from "@/lib/auth/permissions";

/** A post of the signed-in person; without a name it holds for the whole network. */
export type Post = { role: RoleName; name: string | null; nameEn: string | null; station: boolean };

/** What the signed-in person may be and where, places by name, in the order in which the posts were given. */
export async function readPosts({ db, actor, today }: AccountScope): Promise<Post[]> {
  return db.$queryRaw<Post[]>`
    SELECT g."role", coalesce(s."name", c."name") AS "name", coalesce(s."nameEn", c."nameEn") AS "nameEn", s."id" IS NOT NULL AS "station"
    FROM "Grant" g LEFT JOIN "Station" s ON s."id" = g."placeStationId" LEFT JOIN "ManagementCentre" c ON c."id" = g."centreId"
    WHERE g."userId" = ${actor.id}::uuid AND g."fromOn" <= ${today}::date AND (g."toOn" IS NULL OR g."toOn" > ${today}::date) ORDER BY g."fromOn", g."id"`;
}
