import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { type AccountScope, type Actor, inAccounts } from "@/lib/auth/doors";
import type { Granted } from "@/lib/auth/permissions";
import { readSignIn } from "@/lib/auth/sign-in-cookie";
import { auditNetwork } from "@/lib/db/audit";
import { leastLength, passwordWeaknesses, type Weakness } from "../rules/passwords";
import { seesWholeNetwork } from "../rules/posts";
import { ARGON } from "./code";
import { clearAttempts, countAttempt } from "./sign-in";

/** Keeps the language, or whether single keys work, with the account. */
export async function chooseSettings(
  actor: Pick<Actor, "id">,
  settings: { locale?: string; shortcuts?: boolean },
): Promise<void> {
  await inAccounts(async ({ db }) => {
    await db.user.updateMany({ where: { id: actor.id }, data: settings });
  });
}

export type Chosen =
  | { is: "done"; grants: Granted[] }
  | { is: "wrong" | "same" | "over" }
  | { is: "locked"; until: Date }
  | { is: "weak"; weaknesses: Weakness[]; least: number };

type Present = Pick<AccountScope, "actor" | "now"> & { passwordHash: string; oneTimeUntil: Date | null };

async function readPresent({ db, actor, now }: AccountScope): Promise<Present> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true, oneTimeUntil: true },
  });
  return { actor, now, ...user };
}

/** Whether whoever asks is who signed in: by the present password, whose guesses count as sign-ins do (SEC-02). */
async function isProved(
  { actor, passwordHash, oneTimeUntil, now }: Present,
  present: string | null,
): Promise<Chosen | null> {
  // Nobody is asked for a code that was typed a moment ago; but only while it is a code, and stands.
  if (present === null) {
    if (oneTimeUntil === null) return { is: "wrong" };
    return oneTimeUntil > now ? null : { is: "over" };
  }
  const { lockedUntil } = await countAttempt(actor.account);
  if (lockedUntil) return { is: "locked", until: lockedUntil };
  return (await verify(passwordHash, present).catch(() => false)) ? null : { is: "wrong" };
}

/**
 * Gives the signed-in person a password of their own and ends their sign-ins elsewhere. No once-key: its hash would be a
 * quick one of a password; a second press finds the password changed and is answered with "wrong".
 * @param present the password until now; null while a one-time code stands, which then goes out of use
 */
export async function choosePassword(present: string | null, password: string): Promise<Chosen> {
  const before = await inAccounts(readPresent, { oneTime: true });
  const refused = await isProved(before, present);
  if (refused) return refused;
  const { account, name, nameEn, grants } = before.actor;
  const holder = { account, names: [name, nameEn], wholeNetwork: seesWholeNetwork(grants) };
  const weaknesses = passwordWeaknesses(password, holder);
  if (weaknesses.length > 0) return { is: "weak", weaknesses, least: leastLength(holder) };
  if (await verify(before.passwordHash, password).catch(() => false)) return { is: "same" };
  const passwordHash = await hash(password, ARGON);
  const key = await readSignIn();
  return inAccounts(
    async ({ db, actor, now }) => {
      const changed =
        await db.$executeRaw`UPDATE "User" SET "passwordHash" = ${passwordHash}, "passwordAt" = ${now}::timestamptz, "oneTimeUntil" = NULL
        WHERE "id" = ${actor.id}::uuid AND "passwordHash" = ${before.passwordHash}`;
      if (changed === 0) return { is: "wrong" };
      await db.$executeRaw`UPDATE "SignIn" SET "endedAt" = clock_timestamp(), "endReason" = 'RESET' WHERE "userId" = ${actor.id}::uuid AND "keyHash" <> ${key} AND "endedAt" IS NULL`;
      await clearAttempts(db, account);
      await auditNetwork(db, "PASSWORD_CHANGED", actor.id, actor.id, { first: before.oneTimeUntil !== null });
      return { is: "done", grants };
    },
    { oneTime: true },
  );
}

/** Ends one of the signed-in person's own sign-ins. @param signIn the hash of its key */
export async function endOwnSignIn(signIn: string): Promise<void> {
  await inAccounts(async ({ db, actor }) => {
    const ended =
      await db.$executeRaw`UPDATE "SignIn" SET "endedAt" = clock_timestamp(), "endReason" = 'CUT' WHERE "userId" = ${actor.id}::uuid AND "keyHash" = ${signIn} AND "endedAt" IS NULL`;
    if (ended > 0) await auditNetwork(db, "SIGN_IN_ENDED", actor.id, actor.id);
  });
}
