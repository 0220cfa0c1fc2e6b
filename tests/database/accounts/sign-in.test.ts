import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { signIn } from "@/lib/accounts/commands/sign-in";
import { type Account, aCoordinator, aUser, PASSWORD } from "@/tests/factories/accounts";
import { aDatabase } from "@/tests/factories/database";
import { asOwner, numberOf, rowsOf } from "@/tests/factories/owner";
import { aStation } from "@/tests/factories/stations";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let user: Account;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  user = await aCoordinator();
});

const wrong = (account: string) => signIn(account, "not-the-password");
const answersTo = async (account: string, times: number) => {
  const answers: string[] = [];
  for (let n = 0; n < times; n++) answers.push((await wrong(account)).is);
  return answers;
};
/** Moves what is known of failures into the past, all of it or one column. */
const later = (minutes: number, columns = ["windowFrom", "lockedUntil"]) =>
  asOwner((client) =>
    client.query(
      `UPDATE "SignInFailure" SET ${columns.map((column) => `"${column}" = "${column}" - interval '${minutes} minutes'`).join(", ")}`,
    ),
  );

test("the right password opens a sign-in, of which the database keeps a hash alone", async () => {
  const station = await aStation();
  const coordinator = await aCoordinator(station);
  const answer = await signIn(`  ${coordinator.account.toUpperCase()} `, PASSWORD);
  expect(answer).toMatchObject({ is: "in", grants: [{ role: "COORDINATOR", station: station.slug, centre: null }] });
  const rows = await rowsOf<{ keyHash: string }>('SELECT "keyHash", "endedAt" FROM "SignIn" WHERE "userId" = $1', [
    coordinator.id,
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.keyHash).not.toContain(answer.is === "in" ? answer.key : "");
  expect(
    await numberOf(`SELECT count(*) FROM "NetworkAudit" WHERE "kind" = 'SIGNED_IN' AND "actorId" = $1`, [
      coordinator.id,
    ]),
  ).toBe(1);
});

test("a wrong password opens nothing and is noted without the account's name", async () => {
  expect(await wrong(user.account)).toEqual({ is: "wrong" });
  expect(await numberOf('SELECT count(*) FROM "SignIn" WHERE "userId" = $1', [user.id])).toBe(0);
  const events = await rowsOf<{ subject: string; actorId: string | null }>(
    `SELECT "subject", "actorId" FROM "NetworkAudit" WHERE "kind" = 'SIGN_IN_FAILED'`,
  );
  expect(events.length).toBeGreaterThan(0);
  expect(JSON.stringify(events)).not.toContain(user.account);
});

test("the sixth attempt within a quarter of an hour is locked out, even with the right password", async () => {
  expect(await answersTo(user.account, 5)).toEqual(Array(5).fill("wrong"));
  const answer = await signIn(user.account, PASSWORD);
  expect(answer.is).toBe("locked");
  const minutes = answer.is === "locked" ? (answer.until.getTime() - Date.now()) / 60_000 : 0;
  expect(minutes).toBeGreaterThan(13);
  expect(minutes).toBeLessThanOrEqual(15.1);
  expect(await numberOf('SELECT count(*) FROM "SignIn" WHERE "userId" = $1', [user.id])).toBe(0);
});

test("a locked attempt is noted too, by a hash alone", async () => {
  await answersTo(user.account, 6);
  const noted = await rowsOf<{ subject: string }>(
    `SELECT "subject" FROM "NetworkAudit" WHERE "kind" = 'SIGN_IN_LOCKED'`,
  );
  expect(noted.length).toBeGreaterThan(0);
  expect(JSON.stringify(noted)).not.toContain(user.account);
});

test("an account that does not exist answers the same, attempt by attempt", async () => {
  expect(await answersTo("nobody-here", 7)).toEqual(await answersTo(user.account, 7));
});

test("twenty wrong guesses at once: five are looked at", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => wrong(user.account)));
  expect(answers.filter((answer) => answer.is === "wrong")).toHaveLength(5);
  expect(answers.filter((answer) => answer.is === "locked")).toHaveLength(15);
});

test("four failures and a success count for nothing afterwards", async () => {
  await answersTo(user.account, 4);
  expect((await signIn(user.account, PASSWORD)).is).toBe("in");
  expect(await answersTo(user.account, 5)).toEqual(Array(5).fill("wrong"));
});

test("the lock ends after a quarter of an hour", async () => {
  await answersTo(user.account, 6);
  await later(14);
  expect((await signIn(user.account, PASSWORD)).is).toBe("locked");
  await later(2);
  expect((await signIn(user.account, PASSWORD)).is).toBe("in");
});

test("a lock that began late in the window lasts its whole quarter of an hour", async () => {
  await answersTo(user.account, 6);
  await later(14, ["windowFrom"]); // five failures spread over fourteen minutes, then the sixth
  await later(5);
  expect((await signIn(user.account, PASSWORD)).is).toBe("locked");
});

test("an ended account answers like a wrong password", async () => {
  const ended = await aUser({ endedAt: new Date() });
  expect(await signIn(ended.account, PASSWORD)).toEqual({ is: "wrong" });
});

test("an account locked by others' guesses leaves its neighbour alone", async () => {
  await answersTo(user.account, 6);
  expect((await signIn((await aCoordinator()).account, PASSWORD)).is).toBe("in");
});
