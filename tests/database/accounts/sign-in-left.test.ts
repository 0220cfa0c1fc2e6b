import { afterAll, beforeAll, expect, test } from "vitest";
import { readSignInLeft } from "@/lib/accounts/queries/own";
import { IDLE_MINUTES, LONGEST_HOURS } from "@/lib/accounts/rules/sign-in-end";
import { beforeSignIn } from "@/lib/auth/doors";
import { openDoor } from "@/lib/db/doors";
import { type Account, aCoordinator, aSignIn, aUser } from "@/tests/factories/accounts";
import { aDatabase } from "@/tests/factories/database";
import { asOwner, rowsOf } from "@/tests/factories/owner";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let user: Account;
beforeAll(async () => {
  database = await aDatabase();
  user = await aCoordinator();
});
afterAll(() => database.drop());

const left = (keyHash: string | null) => beforeSignIn((scope) => readSignInLeft(scope, keyHash));
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
const IDLE = IDLE_MINUTES * 60;
const LONGEST = LONGEST_HOURS * 3600;
/** What the door itself makes of a sign-in: why it has ended, or undefined. */
const endedBy = (keyHash: string) =>
  openDoor(async (db) => {
    const [row] = await db.$queryRaw<{ entry: { ended?: string } }[]>`SELECT enter(${keyHash}, NULL, NULL) AS entry`;
    return row?.entry.ended;
  });

// Half a minute is more than a statement takes, and less than anybody would notice.
test.each([
  ["half a minute before the idle end", () => ({ lastSeenAt: ago(IDLE - 30) }), 30, true, undefined],
  ["just seen", () => ({ lastSeenAt: ago(0) }), IDLE, true, undefined],
  ["half a minute before the longest time", () => ({ startedAt: ago(LONGEST - 30) }), 30, false, undefined],
  ["idle too long", () => ({ lastSeenAt: ago(IDLE + 1) }), 0, true, "IDLE"],
  ["signed in too long", () => ({ startedAt: ago(LONGEST + 1) }), 0, false, "TOO_LONG"],
  ["signed out", () => ({ endedAt: ago(1), endReason: "SIGNED_OUT" }), 0, false, "SIGNED_OUT"],
])("%s: what a page is told is what the door does", async (_what, given, seconds, idle, ended) => {
  const { keyHash } = await aSignIn(user, given());
  const told = await left(keyHash);
  expect(told).toMatchObject({ who: user.id, idle });
  expect(told.seconds).toBeLessThanOrEqual(seconds);
  expect(told.seconds).toBeGreaterThanOrEqual(Math.max(0, seconds - 20));
  expect(await endedBy(keyHash)).toBe(ended);
});

test("to ask how long is left is not to be there", async () => {
  const { keyHash } = await aSignIn(user, { lastSeenAt: ago(600) });
  const seen = () => rowsOf('SELECT "lastSeenAt" FROM "SignIn" WHERE "keyHash" = $1', [keyHash]);
  const before = await seen();
  await left(keyHash);
  expect(await seen()).toEqual(before);
  await endedBy(keyHash); // what entering does is to count as seen
  expect(await seen()).not.toEqual(before);
});

test("an account that has been closed has nothing left; of an unknown key nobody is known", async () => {
  const gone = await aUser();
  const { keyHash } = await aSignIn(gone);
  await asOwner((client) => client.query('UPDATE "User" SET "endedAt" = now() WHERE "id" = $1', [gone.id]));
  expect(await left(keyHash)).toEqual({ who: gone.id, seconds: 0, idle: false });
  for (const key of [null, "unknown"]) expect(await left(key)).toEqual({ who: null, seconds: 0, idle: false });
});
