import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { momentOf } from "@/lib/clock";
import { openDoor } from "@/lib/db/doors";
import { type Account, aCoordinator, aSignIn, aUser, grant } from "@/tests/factories/accounts";
import { aDatabase } from "@/tests/factories/database";
import { asOwner, rowsOf } from "@/tests/factories/owner";
import { aCentre, aStation } from "@/tests/factories/stations";
import { setClock } from "@/tests/factories/time";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let user: Account;
beforeAll(async () => {
  database = await aDatabase();
  await setClock(momentOf("2018-04-10", 510));
});
afterAll(() => database.drop());
beforeEach(async () => {
  user = await aCoordinator();
});

type Entry = {
  now: string;
  ended?: string;
  user?: { id: string };
  grants?: { role: string }[];
  station?: { id: number } | null;
  centre?: { stations: number[] } | null;
};
const enter = (key: string | null, station: string | null = null, centre: string | null = null) =>
  openDoor(async (db) => {
    const [row] = await db.$queryRaw<{ entry: Entry }[]>`SELECT enter(${key}, ${station}, ${centre}) AS entry`;
    return row?.entry ?? { now: "" };
  });
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const signInRow = async (keyHash: string) =>
  (
    await rowsOf(
      'SELECT "endReason", "endedAt" IS NOT NULL AS ended, "lastSeenAt" FROM "SignIn" WHERE "keyHash" = $1',
      [keyHash],
    )
  )[0];

test("a running sign-in says who it is and what he may be where", async () => {
  const { keyHash } = await aSignIn(user);
  const entry = await enter(keyHash);
  expect(entry).toMatchObject({ user: { id: user.id }, grants: [{ role: "COORDINATOR" }] });
  expect(entry).not.toHaveProperty("ended");
  expect(Math.abs(new Date(entry.now).getTime() - momentOf("2018-04-10", 510).getTime())).toBeLessThan(120_000);
});

test.each([
  ["29 minutes idle", { lastSeenAt: ago(29) }, undefined],
  ["31 minutes idle", { lastSeenAt: ago(31) }, "IDLE"],
  ["11 hours and 59 minutes in all", { startedAt: ago(719), lastSeenAt: ago(1) }, undefined],
  ["12 hours and a minute in all", { startedAt: ago(721), lastSeenAt: ago(1) }, "TOO_LONG"],
  ["signed out", { endedAt: ago(1), endReason: "SIGNED_OUT" }, "SIGNED_OUT"],
])("%s", async (_what, given, ended) => {
  const { keyHash } = await aSignIn(user, given);
  const entry = await enter(keyHash);
  expect(entry.ended).toBe(ended);
  expect(entry.user?.id).toBe(ended ? undefined : user.id);
  expect(await signInRow(keyHash)).toMatchObject({ endReason: ended ?? null, ended: ended !== undefined });
  if (ended) expect((await enter(keyHash)).ended).toBe(ended); // and it stays so
});

test("whoever has left is out at the next request", async () => {
  const { keyHash } = await aSignIn(user);
  await asOwner((client) => client.query('UPDATE "User" SET "endedAt" = now() WHERE "id" = $1', [user.id]));
  expect(await enter(keyHash)).toMatchObject({ ended: "ENDED" });
});

test("an unknown key and none are nobody, without a word why", async () => {
  for (const key of ["made-up", null]) {
    const entry = await enter(key);
    expect(Object.keys(entry)).toEqual(["now"]);
  }
});

test("each request counts as seen, written at most once a minute", async () => {
  const { keyHash } = await aSignIn(user, { lastSeenAt: ago(5) });
  await enter(keyHash);
  const first = await signInRow(keyHash);
  expect(Number(first?.lastSeenAt)).toBeGreaterThan(ago(1).getTime());
  await enter(keyHash);
  expect(await signInRow(keyHash)).toEqual(first);
});

test("grants count on their days of the business clock", async () => {
  const staff = await aUser();
  await grant(staff, "HQ_STAFF");
  const { keyHash } = await aSignIn(staff);
  const held = async (from: string, to: string | null) => {
    await asOwner((client) =>
      client.query('UPDATE "Grant" SET "fromOn" = $2, "toOn" = $3 WHERE "userId" = $1', [staff.id, from, to]),
    );
    return (await enter(keyHash)).grants?.length;
  };
  expect(await held("2018-04-10", null)).toBe(1);
  expect(await held("2018-04-11", null)).toBe(0);
  expect(await held("2018-01-01", "2018-04-11")).toBe(1);
  expect(await held("2018-01-01", "2018-04-10")).toBe(0);
});

test("a station and a centre are found by their addresses, the centre with its stations of today", async () => {
  const centre = await aCentre();
  const [first, second] = [await aStation({ centre }), await aStation({ centre })];
  const entry = await enter(null, first.slug, centre.slug);
  expect(entry.station?.id).toBe(first.id);
  expect(entry.centre?.stations).toEqual([first.id, second.id]);
  await asOwner((client) =>
    client.query(`UPDATE "StationPlacement" SET "toOn" = '2018-01-01' WHERE "placeStationId" = $1`, [second.id]),
  );
  expect((await enter(null, null, centre.slug)).centre?.stations).toEqual([first.id]);
  expect(await enter(null, "no-such-station", "no-such-centre")).toMatchObject({ station: null, centre: null });
});
