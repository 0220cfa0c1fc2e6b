import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/db/ids";
import { type Account, aCoordinator, aSignIn, aUser, grant } from "@/tests/factories/accounts";
import { aDatabase } from "@/tests/factories/database";
import { asApp, rowsOf } from "@/tests/factories/owner";
import { aStation } from "@/tests/factories/stations";
import type { FreshDatabase } from "../fresh";
import { attempt, enterAs } from "./tables";

const DENIED = "42501";

let database: FreshDatabase;
let ours: { id: number };
let head: Account;
let ourCoordinator: Account;
let theirCoordinator: Account;
let ofBoth: Account;
let hq: Account;
beforeAll(async () => {
  database = await aDatabase();
  ours = await aStation();
  const theirs = await aStation();
  head = await aUser();
  await grant(head, "STATION_HEAD", { station: ours });
  ourCoordinator = await aCoordinator(ours);
  theirCoordinator = await aCoordinator(theirs);
  ofBoth = await aCoordinator(ours);
  await grant(ofBoth, "COORDINATOR", { station: theirs });
  hq = await aUser();
  await grant(hq, "HQ_STAFF");
  for (const user of [head, ourCoordinator, theirCoordinator, ofBoth, hq]) await aSignIn(user);
});
afterAll(() => database.drop());

/** Tries something as the head of our station: rows met, or the SQLSTATE of the refusal. Nothing stays. */
async function asHead(statement: string, values: unknown[] = []): Promise<number | string> {
  return asApp(async (client) => {
    await client.query("BEGIN");
    await enterAs(client, "station_admin", ours.id);
    const outcome = await attempt(client, () => client.query(statement, values));
    await client.query("ROLLBACK");
    return outcome;
  });
}

test("a head sees who works at the station and nobody else", async () => {
  expect(await asHead(`SELECT "id" FROM "User"`)).toBe(3);
  expect(await asHead(`SELECT FROM "Grant"`)).toBe(3);
  expect(await asHead(`SELECT FROM "SignIn"`)).toBe(3);
  expect(await asHead(`SELECT "passwordHash" FROM "User"`)).toBe(DENIED);
});

test("a head changes the coordinators of this station alone: no head, nobody from elsewhere, nobody who works elsewhere too", async () => {
  const reset = (user: Account) =>
    asHead(`UPDATE "User" SET "passwordHash" = 'x', "oneTimeUntil" = now() WHERE "id" = $1`, [user.id]);
  expect(await reset(ourCoordinator)).toBe(1);
  for (const user of [head, theirCoordinator, ofBoth, hq]) expect(await reset(user)).toBe(0);
  const cut = (user: Account) =>
    asHead(`UPDATE "SignIn" SET "endedAt" = now(), "endReason" = 'CUT' WHERE "userId" = $1`, [user.id]);
  expect(await cut(ourCoordinator)).toBe(1);
  for (const user of [head, theirCoordinator, ofBoth, hq]) expect(await cut(user)).toBe(0);
});

test("a head gives the coordinator's role at this station and no other", async () => {
  const give = (user: string, role: string, station: number | null, centre: number | null = null) =>
    asHead(
      `INSERT INTO "Grant" ("id", "userId", "role", "placeStationId", "centreId", "fromOn") VALUES ($1, $2, $3, $4, $5, '2018-04-10')`,
      [newId(), user, role, station, centre],
    );
  const fresh = (await aUser()).id;
  const [neighbour] = await rowsOf<{ id: number }>(`SELECT "placeStationId" AS id FROM "Grant" WHERE "userId" = $1`, [
    theirCoordinator.id,
  ]);
  expect(await give(fresh, "COORDINATOR", ours.id)).toBe(1);
  expect(await give(fresh, "COORDINATOR", neighbour?.id ?? 0)).toBe(DENIED);
  expect(await give(fresh, "STATION_HEAD", ours.id)).toBe(DENIED);
  expect(await give(fresh, "HQ_STAFF", null)).toBe(DENIED);
  // Whoever is something elsewhere would come within a head's reach by it.
  expect(await give(hq.id, "COORDINATOR", ours.id)).toBe(DENIED);
});

test("one's own door changes one's own row alone, and what has ended stays ended", async () => {
  const [ended] = await Promise.all([aSignIn(head, { endedAt: "2018-04-01", endReason: "SIGNED_OUT" })]);
  await asApp(async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT app_scope('account_keeper', '{}', $1, NULL, now())", [head.id]);
    const locale = (user: Account) =>
      attempt(client, () => client.query(`UPDATE "User" SET "locale" = 'en' WHERE "id" = $1`, [user.id]));
    expect(await locale(head)).toBe(1);
    expect(await locale(hq)).toBe(0);
    const revive = `UPDATE "SignIn" SET "endedAt" = NULL, "endReason" = NULL WHERE "keyHash" = $1`;
    expect(await attempt(client, () => client.query(revive, [ended?.keyHash]))).toBe(0);
    await client.query("ROLLBACK");
  });
});
