import "server-only";
import type { AccountAdminScope } from "@/lib/auth/keeper-doors";
import type { RoleName } from "@/lib/auth/permissions";
import { Prisma } from "@/lib/db/generated/client";
import type { AccountFilter } from "../input";
import { type AccountState, DORMANT_DAYS } from "../rules/posts";

export const ACCOUNT_PAGE = 25;

/** A post in force; without a place it holds for the whole network. */
export type PostHere = {
  role: RoleName;
  kind: "STATION" | "CENTRE" | "NETWORK";
  name: string | null;
  nameEn: string | null;
};
export type AccountRow = {
  id: string;
  account: string;
  name: string;
  nameEn: string;
  state: AccountState;
  /** the last request of any sign-in, by business time; null where there was none */
  seenAt: Date | null;
  posts: PostHere[];
};

type Reads = Pick<AccountAdminScope, "db" | "station" | "today" | "now">;

/** How an account stands, by business time, since its code's slip says it so. */
export function stateOf(now: Date): Prisma.Sql {
  return Prisma.sql`CASE WHEN u."endedAt" IS NOT NULL THEN 'ENDED' WHEN u."oneTimeUntil" > ${now}::timestamptz THEN 'CODE' WHEN u."oneTimeUntil" IS NOT NULL THEN 'CODE_OVER' ELSE 'LIVE' END`;
}

/** A moment of the machine's clock as business time shows it. */
export function shown(column: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`${column} + (${now}::timestamptz - clock_timestamp())`;
}

const seen = Prisma.sql`(SELECT max(i."lastSeenAt") FROM "SignIn" i WHERE i."userId" = u."id")`;
const dormant = Prisma.sql`u."endedAt" IS NULL AND u."oneTimeUntil" IS NULL AND coalesce(${seen}, u."createdAt") < clock_timestamp() - make_interval(days => ${DORMANT_DAYS}::int)`;

/** Conditions of one post of an account at a place, or of a role, or both at once. */
function atPost({ place, role }: AccountFilter, { station, today }: Reads): Prisma.Sql | null {
  if (!place && !role) return null;
  const all = [Prisma.sql`g."userId" = u."id"`];
  if (role) all.push(Prisma.sql`g."role" = ${role}`);
  const slug = place?.slice(2);
  if (place === "network") all.push(Prisma.sql`g."placeStationId" IS NULL AND g."centreId" IS NULL`);
  else if (place?.startsWith("s-"))
    all.push(Prisma.sql`g."placeStationId" = (SELECT "id" FROM "Station" WHERE "slug" = ${slug})`);
  else if (place && station === null)
    all.push(
      Prisma.sql`(g."centreId" = (SELECT "id" FROM "ManagementCentre" WHERE "slug" = ${slug}) OR g."placeStationId" IN (SELECT p."placeStationId" FROM "StationPlacement" p JOIN "ManagementCentre" c ON c."id" = p."centreId"
        WHERE c."slug" = ${slug} AND p."fromOn" <= ${today}::date AND (p."toOn" IS NULL OR p."toOn" > ${today}::date)))`,
    );
  return Prisma.sql`EXISTS (SELECT FROM "Grant" g WHERE ${Prisma.join(all, " AND ")} AND (u."endedAt" IS NOT NULL OR g."toOn" IS NULL OR g."toOn" > ${today}::date))`;
}

function conditions(scope: Reads, filter: AccountFilter, text: string | null): Prisma.Sql {
  const all = [filter.state === "ENDED" ? Prisma.sql`u."endedAt" IS NOT NULL` : Prisma.sql`u."endedAt" IS NULL`];
  if (filter.state === "CODE") all.push(Prisma.sql`u."oneTimeUntil" IS NOT NULL`);
  if (filter.state === "DORMANT") all.push(Prisma.sql`(${dormant})`);
  const post = atPost(filter, scope);
  if (post) all.push(post);
  if (text) {
    const part = text.toLowerCase();
    all.push(
      Prisma.sql`(position(${part} IN u."account") > 0 OR position(${text} IN u."name") > 0 OR position(${part} IN lower(u."nameEn")) > 0)`,
    );
  }
  return Prisma.join(all, " AND ");
}

/**
 * One page of the accounts in reach, by account: all of them for headquarters, those who work at the station for its head.
 * Two statements. @param text the search text behind the address's random id
 */
export async function listAccounts(scope: Reads, filter: AccountFilter, text: string | null) {
  const { db, now, today } = scope;
  const where = conditions(scope, filter, text);
  const counts = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" FROM "User" u WHERE ${where}`;
  const rows = await db.$queryRaw<AccountRow[]>`
    SELECT u."id", u."account", u."name", u."nameEn", ${stateOf(now)} AS "state", ${shown(seen, now)} AS "seenAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g."role", 'kind', CASE WHEN s."id" IS NOT NULL THEN 'STATION' WHEN c."id" IS NOT NULL THEN 'CENTRE' ELSE 'NETWORK' END, 'name', coalesce(s."name", c."name"), 'nameEn', coalesce(s."nameEn", c."nameEn")) ORDER BY g."fromOn", g."id"), '[]')
        FROM "Grant" g LEFT JOIN "Station" s ON s."id" = g."placeStationId" LEFT JOIN "ManagementCentre" c ON c."id" = g."centreId"
        WHERE g."userId" = u."id" AND g."fromOn" <= ${today}::date AND (g."toOn" IS NULL OR g."toOn" > ${today}::date)) AS "posts"
    FROM "User" u WHERE ${where} ORDER BY u."account" LIMIT ${ACCOUNT_PAGE} OFFSET ${(filter.page - 1) * ACCOUNT_PAGE}`;
  return { rows, count: counts[0]?.count ?? 0 };
}

/** The search text that an address's random id stands for, if it is this person's and younger than a day. */
export async function readAccountSearch(
  { db, actor }: Pick<AccountAdminScope, "db" | "actor">,
  id: string,
): Promise<string | null> {
  const rows = await db.$queryRaw<
    { text: string }[]
  >`SELECT "text" FROM "SearchText" WHERE "stationId" = 0 AND "id" = ${id} AND "actorId" = ${actor.id}::uuid AND "at" > now() - interval '1 day'`;
  return rows[0]?.text ?? null;
}
