import "server-only";
import type { AccountAdminScope } from "@/lib/auth/keeper-doors";
import type { RoleName } from "@/lib/auth/permissions";
import type { Day } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { AccountState } from "../rules/posts";
import { shown, stateOf } from "./list";

/** Why a sign-in opens nothing any more; null while it does. */
export type SignInEnd = "SIGNED_OUT" | "IDLE" | "TOO_LONG" | "ENDED" | "RESET" | "CUT" | null;
/** One sign-in, moments by business time. `id` is the hash of its key and opens nothing. */
export type SignInRow = { id: string; startedAt: Date; seenAt: Date; end: SignInEnd };
/** A post with its days; it ends before `toOn`. */
export type DatedPost = {
  id: string;
  role: RoleName;
  kind: "STATION" | "CENTRE" | "NETWORK";
  name: string | null;
  nameEn: string | null;
  fromOn: Day;
  toOn: Day | null;
};
export type AccountDetail = {
  id: string;
  account: string;
  name: string;
  nameEn: string;
  state: AccountState;
  oneTimeUntil: Date | null;
  endedAt: Date | null;
  /** whether it may be changed from here: not one's own, and by a head only who coordinates at this station alone */
  changeable: boolean;
  posts: DatedPost[];
};

type Reads = Pick<AccountAdminScope, "db" | "station" | "now"> & { actor: { id: string } };

/** One account with all its posts, latest first; null where it is out of reach. */
export async function readAccount({ db, station, now, actor }: Reads, id: string): Promise<AccountDetail | null> {
  const changeable = station ? Prisma.sql`coordinates_here_only(u."id")` : Prisma.sql`u."id" <> ${actor.id}::uuid`;
  const rows = await db.$queryRaw<AccountDetail[]>`
    SELECT u."id", u."account", u."name", u."nameEn", ${stateOf(now)} AS "state", u."oneTimeUntil", u."endedAt", ${changeable} AS "changeable",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g."id", 'role', g."role", 'kind', CASE WHEN s."id" IS NOT NULL THEN 'STATION' WHEN c."id" IS NOT NULL THEN 'CENTRE' ELSE 'NETWORK' END,
          'name', coalesce(s."name", c."name"), 'nameEn', coalesce(s."nameEn", c."nameEn"), 'fromOn', g."fromOn", 'toOn', g."toOn") ORDER BY g."toOn" DESC NULLS FIRST, g."fromOn" DESC, g."id"), '[]')
        FROM "Grant" g LEFT JOIN "Station" s ON s."id" = g."placeStationId" LEFT JOIN "ManagementCentre" c ON c."id" = g."centreId" WHERE g."userId" = u."id") AS "posts"
    FROM "User" u WHERE u."id" = ${id}::uuid`;
  return rows[0] ?? null;
}

const MOST_SIGN_INS = 10;

/** The latest sign-ins of an account. One that nobody has used for half an hour, or for twelve hours in all, has run out. */
export async function listSignIns({ db, now }: Pick<Reads, "db" | "now">, userId: string): Promise<SignInRow[]> {
  return db.$queryRaw<SignInRow[]>`
    SELECT i."keyHash" AS "id", ${shown(Prisma.sql`i."startedAt"`, now)} AS "startedAt", ${shown(Prisma.sql`i."lastSeenAt"`, now)} AS "seenAt",
      CASE WHEN i."endedAt" IS NOT NULL THEN i."endReason" WHEN i."lastSeenAt" < clock_timestamp() - interval '30 minutes' THEN 'IDLE' WHEN i."startedAt" < clock_timestamp() - interval '12 hours' THEN 'TOO_LONG' END AS "end"
    FROM "SignIn" i WHERE i."userId" = ${userId}::uuid ORDER BY i."startedAt" DESC LIMIT ${MOST_SIGN_INS}`;
}

/** What a slip of paper with a code says, but the code. */
export type SlipFacts = Pick<AccountDetail, "account" | "name" | "nameEn" | "oneTimeUntil"> & {
  post: DatedPost | null;
};

/** Whose slip it is: account, name, the latest post, and until when the code opens it. */
export async function readSlip(scope: Reads, id: string): Promise<SlipFacts | null> {
  const account = await readAccount(scope, id);
  return account && { ...account, post: account.posts[0] ?? null };
}
