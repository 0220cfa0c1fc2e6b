import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inNetwork, inStation, type StationPlace, type StationScope } from "@/lib/auth/doors";
import { Refusal } from "@/lib/db/refusal";
import { readPaper } from "@/lib/totals/queries/paper";
import { readStationSums } from "@/lib/totals/queries/station";
import { type Account, aSignIn, aUser, grant } from "@/tests/factories/accounts";
import { aPaperTotal } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { asOwner, numberOf } from "@/tests/factories/owner";
import { aStation } from "@/tests/factories/stations";
import type { FreshDatabase } from "../fresh";

// Whose request it is stands in a cookie, which only Next reads; everything behind it is real.
const request = vi.hoisted(() => ({ key: "" }));
vi.mock("@/lib/auth/sign-in-cookie", () => ({ readSignIn: async () => request.key }));

let database: FreshDatabase;
let leader: Account;
let station: StationPlace;
beforeAll(async () => {
  database = await aDatabase();
  leader = await aUser();
  await grant(leader, "HQ_LEADER");
  request.key = (await aSignIn(leader)).keyHash;
});
afterAll(() => database.drop());
beforeEach(async () => {
  station = await aStation();
  await aPaperTotal(station, { value: 10 });
});

const sums = async (scope: StationScope) => (await readStationSums(scope)).paper;
const parts = async (scope: StationScope) =>
  (await readPaper(scope, { page: 1 })).rows.reduce((s, r) => s + r.value, 0);
/** The sum and, after somebody else has added to it, the sum of the rows. */
const sumThenRows = (how?: { visit?: boolean }) =>
  inStation(
    station.slug,
    "total.read",
    async (scope) => {
      const before = await sums(scope);
      await aPaperTotal(station, { value: 7 });
      return [before, await parts(scope)];
    },
    how,
  );

test("a visited station's sums and rows are read from one snapshot", async () => {
  expect(await sumThenRows({ visit: true })).toEqual([10, 10]);
  expect(await sumThenRows({ visit: false })).toEqual([17, 24]); // what the snapshot keeps away
});

test("a save meanwhile does not make the visited page be read again, and the visit is noted once", async () => {
  let runs = 0;
  const read = await inStation(
    station.slug,
    "station.visit",
    async (scope) => {
      runs += 1;
      const sum = await sums(scope);
      if (runs === 1)
        await asOwner(async (client) => {
          await client.query("BEGIN");
          await client.query(`INSERT INTO "AuditHead" ("stationId", "seq", "hash") VALUES ($1, 0, '')`, [station.id]);
          await client.query("COMMIT");
        });
      return sum;
    },
    { visit: true },
  );
  expect([read, runs]).toEqual([10, 1]);
  const visits = `SELECT count(*) FROM "AuditEvent" WHERE "stationId" = $1 AND "kind" = 'STATION_VISITED'`;
  expect(await numberOf(visits, [station.id])).toBe(1);
});

test.each(["../dongli", "no-such-station", "\u0000", "", ["dongli"], { slug: "dongli" }, null, 7])(
  "%j is no place: not found, and no failure",
  async (slug) => {
    const found = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };
    await expect(inStation(slug as string, "station.visit", sums)).rejects.toMatchObject(found);
    if (slug !== null)
      await expect(inNetwork(slug as string, "centre.read", async () => 1)).rejects.toMatchObject(found);
  },
);

test("a bug in a door gets a number of its own each time; a refusal and a 404 get none", async () => {
  const thrown = (error: Error) =>
    inStation(station.slug, "station.visit", () => Promise.reject(error)).catch(
      (one: Error & { digest?: string }) => one,
    );
  const numbers = [await thrown(new Error("a bug")), await thrown(new Error("a bug"))].map(
    (one) => "digest" in one && one.digest,
  );
  for (const number of numbers) expect(number).toMatch(/^\d{8}$/);
  expect(numbers[0]).not.toBe(numbers[1]);
  expect(await thrown(new Refusal("errors.endBeforeStart"))).not.toHaveProperty("digest");
  await expect(inStation("nowhere", "station.visit", sums)).rejects.toMatchObject({
    digest: expect.stringContaining("404"),
  });
});
