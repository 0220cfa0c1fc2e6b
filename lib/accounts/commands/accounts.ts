import "server-only";
import type { AccountAdminScope } from "@/lib/auth/keeper-doors";
import { auditNetwork } from "@/lib/db/audit";
import { newId } from "@/lib/db/ids";
import { Refusal } from "@/lib/db/refusal";
import { nameProblem, normaliseName } from "@/lib/people/rules/names";
import type { NewAccountInput, PostInput } from "../input";
import { CODE_DAYS } from "../rules/codes";
import { isAccountName } from "../rules/posts";
import { romanise } from "../rules/romanise";
import { type Giver, insertPost } from "./posts";

/** What a command about other people's accounts may use of its scope. */
export type KeepScope = Giver & Pick<AccountAdminScope, "now">;

/** The moment until which a code given now opens its account, by business time. */
function codeUntil(now: Date): Date {
  return new Date(now.getTime() + CODE_DAYS * 86_400_000);
}

/**
 * Whose account this is, if it may be changed from here: headquarters change everybody's but their own, a head those who
 * coordinate at this station alone (the database refuses others too).
 * @throws Refusal for one's own account, and "not found" for others out of reach
 */
async function changeable({ db, station, actor }: KeepScope, id: string): Promise<{ ended: boolean }> {
  if (id === actor.id) throw new Refusal("accounts.notOwn");
  const rows = station
    ? await db.$queryRaw<
        { ended: boolean }[]
      >`SELECT "endedAt" IS NOT NULL AS "ended" FROM "User" WHERE "id" = ${id}::uuid AND coordinates_here_only("id")`
    : await db.$queryRaw<
        { ended: boolean }[]
      >`SELECT "endedAt" IS NOT NULL AS "ended" FROM "User" WHERE "id" = ${id}::uuid`;
  if (!rows[0]) throw new Refusal("errors.notFound");
  return rows[0];
}

async function endSignIns({ db }: KeepScope, id: string, reason: "ENDED" | "RESET"): Promise<void> {
  await db.$executeRaw`UPDATE "SignIn" SET "endedAt" = clock_timestamp(), "endReason" = ${reason} WHERE "userId" = ${id}::uuid AND "endedAt" IS NULL`;
}

async function giveCode({ db, now }: KeepScope, id: string, hash: string): Promise<void> {
  await db.$executeRaw`UPDATE "User" SET "passwordHash" = ${hash}, "oneTimeUntil" = ${codeUntil(now)}::timestamptz, "passwordAt" = NULL WHERE "id" = ${id}::uuid`;
}

/**
 * Makes an account with one post, opened by a one-time code.
 * @param hash of the code
 * @returns the account's id
 * @throws Refusal beside the field
 */
export async function makeAccount(scope: KeepScope, input: NewAccountInput, hash: string): Promise<string> {
  const { db, actor, now } = scope;
  if (!isAccountName(input.account)) throw new Refusal("accounts.badAccount", "account");
  const name = normaliseName(input.name);
  const wrong = nameProblem(name);
  if (wrong) throw new Refusal(wrong, "name");
  const id = newId();
  await db.user.createMany({
    data: [
      {
        id,
        account: input.account,
        name,
        nameEn: input.nameEn || romanise(name),
        passwordHash: hash,
        oneTimeUntil: codeUntil(now),
      },
    ],
  });
  const given = await insertPost(scope, id, input);
  await auditNetwork(db, "ACCOUNT_MADE", id, actor.id, given);
  return id;
}

/** Gives an account a new one-time code in place of its password, and ends its sign-ins. @param hash of the code */
export async function resetAccount(scope: KeepScope, id: string, hash: string): Promise<void> {
  const { ended } = await changeable(scope, id);
  if (ended) throw new Refusal("accounts.isEnded");
  await giveCode(scope, id, hash);
  await endSignIns(scope, id, "RESET");
  await auditNetwork(scope.db, "ACCOUNT_RESET", id, scope.actor.id);
}

/** Ends an account from today on: its posts, its sign-ins, and the account itself. What it wrote stays under its name. */
export async function endAccount(scope: KeepScope, id: string): Promise<void> {
  const { db, actor, now, today } = scope;
  const { ended } = await changeable(scope, id);
  if (ended) throw new Refusal("accounts.isEnded");
  await db.$executeRaw`UPDATE "User" SET "endedAt" = ${now}::timestamptz WHERE "id" = ${id}::uuid`;
  await endSignIns(scope, id, "ENDED");
  await db.$executeRaw`UPDATE "Grant" SET "toOn" = greatest(${today}::date, "fromOn") WHERE "userId" = ${id}::uuid AND ("toOn" IS NULL OR "toOn" > ${today}::date)`;
  await auditNetwork(db, "ACCOUNT_ENDED", id, actor.id);
}

/**
 * Takes an ended account into use again: a new post and a new code. What ended stays ended, and shows.
 * @param hash of the code
 */
export async function reviveAccount(
  scope: KeepScope,
  input: PostInput & { id: string },
  hash: string,
): Promise<string> {
  const { db, actor } = scope;
  const { ended } = await changeable(scope, input.id);
  if (!ended) throw new Refusal("accounts.notEnded");
  await giveCode(scope, input.id, hash);
  await db.$executeRaw`UPDATE "User" SET "endedAt" = NULL WHERE "id" = ${input.id}::uuid`;
  const given = await insertPost(scope, input.id, input);
  await auditNetwork(db, "ACCOUNT_REVIVED", input.id, actor.id, given);
  return input.id;
}

/** Ends one sign-in of somebody else's. @param signIn the hash of its key */
export async function cutSignIn(scope: KeepScope, id: string, signIn: string): Promise<void> {
  await changeable(scope, id);
  const ended = await scope.db
    .$executeRaw`UPDATE "SignIn" SET "endedAt" = clock_timestamp(), "endReason" = 'CUT' WHERE "userId" = ${id}::uuid AND "keyHash" = ${signIn} AND "endedAt" IS NULL`;
  if (ended > 0) await auditNetwork(scope.db, "SIGN_IN_ENDED", id, scope.actor.id);
}
