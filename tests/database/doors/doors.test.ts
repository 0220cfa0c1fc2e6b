import { afterAll, beforeAll, expect, test } from "vitest";
import type { StationPlace } from "@/lib/auth/doors";
import { client } from "@/lib/db/client";
import { openDoor, type Scope, takeScope, withScope } from "@/lib/db/doors";
import { newId } from "@/lib/db/ids";
import { aDatabase } from "@/tests/factories/database";
import { asApp, numberOf } from "@/tests/factories/owner";
import { aVolunteer } from "@/tests/factories/people";
import { asReaderOf, asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import { NOW } from "@/tests/factories/time";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let station: StationPlace;
beforeAll(async () => {
  database = await aDatabase();
  station = await aStation();
  await aVolunteer(station);
  await aVolunteer();
});
afterAll(() => database.drop());

const worker = (): Scope => ({ role: "station_worker", stations: [station.id], actor: newId(), moment: NOW });

test("inside a door a station sees its own people, though the query names none", async () => {
  expect(await numberOf('SELECT count(*) FROM "Person"')).toBeGreaterThan(1);
  expect(await asWorkerOf(station, ({ db }) => db.person.count())).toBe(1);
});

test("a query outside a door is refused loudly, on the app's connection and through its client", async () => {
  await expect(asApp((app) => app.query('SELECT FROM "Person" LIMIT 1'))).rejects.toThrow("permission denied");
  await expect(client().person.count()).rejects.toThrow("permission denied");
  await expect(openDoor((db) => db.person.count())).rejects.toThrow("permission denied");
});

test("after the doors have closed, the pool's connections are back outside", async () => {
  await Promise.all(Array.from({ length: 12 }, () => asWorkerOf(station, ({ db }) => db.person.count())));
  for (let nth = 0; nth < 12; nth++) await expect(client().person.count()).rejects.toThrow("permission denied");
  const [row] = await client().$queryRaw<
    { station: string }[]
  >`SELECT coalesce(current_setting('app.station', true), '') AS station`;
  expect(row?.station).toBe("");
});

test("a door that was left by an error leaves nothing open either", async () => {
  await expect(asWorkerOf(station, () => Promise.reject(new Error("gone wrong")))).rejects.toThrow("gone wrong");
  await expect(client().person.count()).rejects.toThrow("permission denied");
});

test("a door inside a door is an error", async () => {
  await expect(asWorkerOf(station, () => asWorkerOf(station, ({ db }) => db.person.count()))).rejects.toThrow(
    "door inside a door",
  );
});

test("a scope is taken on once a transaction", async () => {
  const twice = withScope(worker(), (db) => takeScope(db, { ...worker(), role: "network_reader", stations: [] }));
  await expect(twice).rejects.toThrow("one door a transaction");
});

test.each<[string, Partial<Scope>]>([
  ["a worker of two stations", { stations: [1, 2] }],
  ["a worker of no station", { stations: [] }],
  ["a worker without a name", { actor: null }],
  ["a network reader of one station", { role: "network_reader" }],
  ["the public of a station", { role: "public_reader" }],
  ["the owner of the tables", { role: "table_owner" as Scope["role"] }],
  ["the functions that cross", { role: "crossing" as Scope["role"], stations: [] }],
])("there is no door for %s", async (_who, odd) => {
  await expect(withScope({ ...worker(), ...odd }, async () => undefined)).rejects.toThrow("no such door");
});

test("a reader's door lets nothing be changed", async () => {
  const change = asReaderOf(station, ({ db }) => db.person.updateMany({ data: { name: "改名" } }));
  await expect(change).rejects.toThrow("permission denied");
});

test("a station's worker has no list of accounts, and the accounts' door none of people", async () => {
  await expect(asWorkerOf(station, ({ db }) => db.user.count())).rejects.toThrow("permission denied");
  const accounts = withScope({ role: "account_keeper", stations: [], actor: newId(), moment: NOW }, (db) =>
    db.person.count(),
  );
  await expect(accounts).rejects.toThrow("permission denied");
});

test("a door runs again after a deadlock, and gives up on anything that is no passing failure", async () => {
  let runs = 0;
  const passing = Object.assign(new Error("deadlock detected"), { code: "40P01" });
  const answer = await openDoor(async () => {
    runs += 1;
    if (runs < 3) throw passing;
    return "done";
  });
  expect([answer, runs]).toEqual(["done", 3]);
  runs = 0;
  const failing = openDoor(async () => {
    runs += 1;
    throw new Error("a bug");
  });
  await expect(failing).rejects.toThrow("a bug");
  expect(runs).toBe(1);
});

test("a door comes back after its connection was cut in the middle", async () => {
  let runs = 0;
  const people = await asWorkerOf(station, async ({ db }) => {
    runs += 1;
    const [backend] = await db.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    if (runs === 1) await asApp((app) => app.query("SELECT pg_terminate_backend($1, 5000)", [backend?.pid]));
    return db.person.count();
  });
  expect([people, runs]).toEqual([1, 2]);
});

test("a board's snapshot refuses to post", async () => {
  const posting = withScope(
    worker(),
    (
      db,
    ) => db.$executeRaw`INSERT INTO "ServiceRecord" ("stationId", "activityId", "personId", "entry", "postingId", "servedOn", "category", "minutes")
      VALUES (${station.id}, ${newId()}::uuid, ${newId()}::uuid, 1, ${newId()}::uuid, '2018-04-09', 'PATROL', 90)`,
    { steady: true },
  );
  await expect(posting).rejects.toThrow("READ COMMITTED");
});
