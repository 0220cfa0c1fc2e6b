import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { beforeSignIn } from "@/lib/auth/doors";
import type { Granted } from "@/lib/auth/permissions";
import { dropSignIn, keyHash, readSignIn } from "@/lib/auth/sign-in-cookie";
import { auditNetwork } from "@/lib/db/audit";
import type { Db } from "@/lib/db/doors";
import { withoutGaps } from "../rules/codes";

/** SEC-02: five failures within a quarter of an hour lock the account's name for a quarter of an hour. */
const MOST_FAILURES = 5;

// A hash of nobody's password: an unknown account costs the same time as a wrong password, so neither can be told apart.
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRub2JvZHk$Yv5pJ0cJq8oJ8o0S2mCw8q4m6kZ2mE8l5f0bq8F4b3M";

function accountKey(account: string): string {
  return createHash("sha256").update(account).digest("base64url");
}

/** How an account stands in the audit where nobody is known yet: by part of its hash, never as typed. */
function noted(account: string): string {
  return accountKey(account).slice(0, 12);
}

/** Forgets the failures of an account, after the right password. */
export async function clearAttempts(db: Db, account: string): Promise<void> {
  await db.signInFailure.updateMany({
    where: { accountKey: accountKey(account) },
    data: { failures: 0, lockedUntil: null },
  });
}

type Begun = { key: string; grants: Granted[]; locale: string | null };
export type SignInAnswer = ({ is: "in" } & Begun) | { is: "wrong" } | { is: "locked"; until: Date };

/**
 * Counts an attempt before the password is looked at, so that parallel guesses count too. A locked one is noted by a hash of
 * the account as typed.
 */
export async function countAttempt(account: string) {
  return beforeSignIn(async ({ db, now }) => {
    const rows = await db.$queryRaw<{ lockedUntil: Date | null; locked: boolean }[]>`
      INSERT INTO "SignInFailure" AS f ("accountKey", "failures", "windowFrom") VALUES (${accountKey(account)}, 1, clock_timestamp())
      ON CONFLICT ("accountKey") DO UPDATE SET ("failures", "windowFrom", "lockedUntil") = (SELECT
        CASE WHEN o.over THEN 1 ELSE f."failures" + 1 END,
        CASE WHEN o.over THEN clock_timestamp() ELSE f."windowFrom" END,
        CASE WHEN f."lockedUntil" > clock_timestamp() THEN f."lockedUntil" WHEN NOT o.over AND f."failures" + 1 > ${MOST_FAILURES} THEN clock_timestamp() + interval '15 minutes' END
        FROM (SELECT coalesce(f."lockedUntil" <= clock_timestamp(), f."windowFrom" < clock_timestamp() - interval '15 minutes') AS over) o)
      RETURNING "lockedUntil", coalesce("lockedUntil" > clock_timestamp(), false) AS "locked"`;
    const user = await db.user.findUnique({
      where: { account },
      select: { id: true, passwordHash: true, endedAt: true, oneTimeUntil: true },
    });
    const lockedUntil = rows[0]?.locked ? rows[0].lockedUntil : null;
    if (lockedUntil) await auditNetwork(db, "SIGN_IN_LOCKED", noted(account), null);
    return { lockedUntil, user, now };
  });
}

async function begin(userId: string, account: string): Promise<Begun> {
  const key = randomBytes(32).toString("base64url");
  const begun = await beforeSignIn(async ({ db, today }) => {
    await db.signIn.createMany({ data: [{ keyHash: keyHash(key), userId }] });
    await clearAttempts(db, account);
    await auditNetwork(db, "SIGNED_IN", null, userId);
    const user = await db.user.findUnique({ where: { id: userId }, select: { locale: true } });
    const grants = await db.$queryRaw<Granted[]>`
      SELECT g."role", s."slug" AS "station", c."slug" AS "centre" FROM "Grant" g LEFT JOIN "Station" s ON s."id" = g."placeStationId" LEFT JOIN "ManagementCentre" c ON c."id" = g."centreId"
      WHERE g."userId" = ${userId}::uuid AND g."fromOn" <= ${today}::date AND (g."toOn" IS NULL OR g."toOn" > ${today}::date) ORDER BY g."fromOn", g."id"`;
    return { grants, locale: user?.locale ?? null };
  });
  return { key, ...begun };
}

/**
 * Checks an account and its password and begins a sign-in. A one-time code counts as the password until it runs out, by
 * business time, since that is what its slip says. The answer never tells whether such an account exists.
 * @returns the key for the cookie, what the person may be where and their language, if chosen; or wrong; or locked until a moment
 */
export async function signIn(account: string, password: string): Promise<SignInAnswer> {
  const name = account.trim().toLowerCase();
  const { lockedUntil, user, now } = await countAttempt(name);
  if (lockedUntil) return { is: "locked", until: lockedUntil };
  const usable =
    user &&
    user.endedAt === null &&
    user.passwordHash.startsWith("$argon2id$") &&
    (user.oneTimeUntil === null || user.oneTimeUntil > now);
  const typed = user?.oneTimeUntil ? withoutGaps(password) : password;
  const right = await verify(usable ? user.passwordHash : NOBODY, typed).catch(() => false);
  if (!usable || !right) {
    await beforeSignIn(({ db }) => auditNetwork(db, "SIGN_IN_FAILED", noted(name), null));
    return { is: "wrong" };
  }
  return { is: "in", ...(await begin(user.id, name)) };
}

/** Begins a sign-in without a password: the demo's one click. The caller has made sure that this is the demo. */
export async function signInToDemo(account: string): Promise<SignInAnswer> {
  const user = await beforeSignIn(({ db }) => db.user.findUnique({ where: { account }, select: { id: true } }));
  return user ? { is: "in", ...(await begin(user.id, account)) } : { is: "wrong" };
}

/** Ends a sign-in in the database: a copied cookie opens nothing afterwards. @param key the hash of its key */
export async function endSignIn(key: string): Promise<void> {
  await beforeSignIn(async ({ db }) => {
    const ended = await db.$queryRaw<
      { userId: string }[]
    >`UPDATE "SignIn" SET "endedAt" = clock_timestamp(), "endReason" = 'SIGNED_OUT' WHERE "keyHash" = ${key} AND "endedAt" IS NULL RETURNING "userId"::text`;
    if (ended[0]) await auditNetwork(db, "SIGNED_OUT", null, ended[0].userId);
  });
}

/** Ends the present sign-in, in the database first, and takes its cookie away. */
export async function signOut(): Promise<void> {
  const key = await readSignIn();
  if (key) await endSignIn(key);
  await dropSignIn();
}
