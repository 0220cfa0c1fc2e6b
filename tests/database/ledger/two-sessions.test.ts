import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changeActivity } from "@/lib/activities/commands/change";
import { logActivity } from "@/lib/activities/commands/log";
import { saveIds } from "@/lib/activities/commands/record";
import type { StationPlace } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { once } from "@/lib/db/once";
import { anActivityInput, aPlan } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { differences, linesOf, logged, refusedWith } from "@/tests/factories/ledger";
import { asOwner, numberOf, rowsOf } from "@/tests/factories/owner";
import { aResident, aVolunteer, type Somebody } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation, CATEGORIES } from "@/tests/factories/stations";
import { aServiceUnit } from "@/tests/factories/teams";
import { lockMonth } from "@/tests/factories/time";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let station: StationPlace;
let ann: Somebody;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  station = await aStation();
  ann = await aVolunteer(station);
});

/** Comes back once somebody in this database waits for a lock. */
async function somebodyWaits(): Promise<void> {
  const waiting = () =>
    numberOf(
      "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    );
  while ((await waiting()) === 0);
}

const february = { heldOn: "2018-02-14" };
const activities = () => numberOf('SELECT count(*) FROM "Activity" WHERE "stationId" = $1', [station.id]);

test("a save that meets the lock of its month waits for it and is booked in the next month", async () => {
  const save = await asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO "MonthLock" ("stationId", "month", "lockedAt", "lockedBy") VALUES ($1, '2018-02-01', now(), $2)`,
      [station.id, newId()],
    );
    const saving = logged(station, anActivityInput({ ...february, serving: [ann] }));
    await somebodyWaits();
    await client.query("COMMIT");
    return saving;
  });
  expect((await linesOf(save)).map((line) => line.bookedMonth)).toEqual(["2018-03-01"]);
  expect(await differences()).toEqual([]);
});

test("a lock waits for the save that is under way, which stays in its month", async () => {
  let locking: Promise<void> | undefined;
  const id = await asWorkerOf(station, async (scope) => {
    const saved = await logActivity(scope, saveIds(), anActivityInput({ ...february, serving: [ann] }));
    locking = lockMonth(station, "2018-02-01");
    await somebodyWaits();
    return saved;
  });
  await locking;
  expect((await linesOf(id)).map((line) => line.bookedMonth)).toEqual(["2018-02-01"]);
});

test("saves and locks at once: nothing is booked in a month after its lock", async () => {
  const locked = ["2018-02-01", "2018-03-01"];
  const saves = Array.from({ length: 12 }, (_, n) =>
    refusedWith(
      logged(
        station,
        anActivityInput({ heldOn: n % 2 ? "2018-02-10" : "2018-03-10", serving: [ann], reason: n % 3 ? "后补" : "" }),
      ),
    ),
  );
  await Promise.all([...saves.slice(0, 6), ...locked.map((month) => lockMonth(station, month)), ...saves.slice(6)]);
  const booked = () =>
    rowsOf(
      `SELECT "bookedMonth"::text, sum("personTimes")::int AS n FROM "ServiceMonth" WHERE "stationId" = $1 AND "bookedMonth" < '2018-04-01' GROUP BY 1 ORDER BY 1`,
      [station.id],
    );
  const before = await booked();
  const late = await logged(station, anActivityInput({ ...february, serving: [ann], reason: "后补" }));
  expect((await linesOf(late)).map((line) => line.bookedMonth)).toEqual(["2018-04-01"]);
  expect(await booked()).toEqual(before);
  expect(await differences()).toEqual([]);
});

test("the same key twice at once saves one activity and answers both with it", async () => {
  const input = anActivityInput({ serving: [ann] });
  const actor = { id: newId() };
  const save = () =>
    asWorkerOf(
      station,
      (scope) => once(scope, { key: input.key, action: "log", input }, () => logActivity(scope, saveIds(), input)),
      { actor },
    );
  const answers = await Promise.all([save(), save(), save()]);
  expect(new Set(answers).size).toBe(1);
  expect(await activities()).toBe(1);
  const other = asWorkerOf(
    station,
    (scope) => once(scope, { key: input.key, action: "log", input: { ...input, place: "别处" } }, async () => "new"),
    { actor },
  );
  expect(await refusedWith(other)).toEqual([{ field: "", messageKey: "errors.keyUsed" }]);
});

test("a key whose write was refused is free again", async () => {
  const input = anActivityInput({ serving: [ann] });
  const save = (typed: typeof input) =>
    asWorkerOf(station, (scope) =>
      once(scope, { key: input.key, action: "log", input: typed }, () => logActivity(scope, saveIds(), typed)),
    );
  expect(await refusedWith(save({ ...input, heldOn: "2018-05-01" }))).toEqual([
    { field: "heldOn", messageKey: "errors.future" },
  ]);
  expect(await refusedWith(save(input))).toHaveProperty("saved");
});

test("two changes of the same version at once: one is saved, the other told so", async () => {
  const id = await logged(station, anActivityInput({ serving: [ann] }));
  const change = (place: string) =>
    refusedWith(
      asWorkerOf(station, (scope) =>
        changeActivity(scope, saveIds(id), anActivityInput({ serving: [ann], version: 1, place })),
      ),
    );
  const answers = await Promise.all([change("东门"), change("西门")]);
  expect(answers.filter((answer) => !Array.isArray(answer))).toHaveLength(1);
  expect(answers).toContainEqual([{ field: "", messageKey: "errors.changedMeanwhile" }]);
});

test("one plan recorded by two people at once is recorded once", async () => {
  const { id } = await aPlan(station, { expected: [ann] });
  const record = () => refusedWith(logged(station, anActivityInput({ activityId: id, serving: [ann] })));
  const answers = await Promise.all([record(), record()]);
  expect(answers).toContainEqual({ saved: id });
  expect(answers).toContainEqual([{ field: "", messageKey: "errors.alreadyRecorded" }]);
  expect(await linesOf(id)).toHaveLength(1);
});

test("one day of a unit that counts by the day, logged twice at once, is logged once", async () => {
  const unit = await aServiceUnit(station, { countingUnit: "DAY" });
  const save = () => refusedWith(logged(station, anActivityInput({ serving: [ann], serviceUnitId: unit.id })));
  const answers = await Promise.all([save(), save(), save()]);
  expect(answers.filter((answer) => !Array.isArray(answer))).toHaveLength(1);
  expect(answers.filter(Array.isArray)).toEqual(Array(2).fill([{ field: "heldOn", messageKey: "errors.dayLogged" }]));
  expect(await activities()).toBe(1);
});

test("volunteers registered at once have numbers of their own", async () => {
  const guests = await Promise.all(Array.from({ length: 5 }, () => aResident(station)));
  await Promise.all(
    guests.map((guest) => logged(station, anActivityInput({ serving: [guest], answers: { [guest.id]: "VOLUNTEER" } }))),
  );
  expect(
    await numberOf('SELECT count(DISTINCT "volunteerNo") FROM "Volunteer" WHERE "stationId" = $1', [station.id]),
  ).toBe(6);
});

test("twenty saves at once over the same people and months: none had to be tried again", async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => aVolunteer(station)));
  let runs = 0;
  const save = (nth: number) => {
    const serving = nth % 2 ? people.slice(0, 4) : people.slice(2).reverse();
    const input = anActivityInput({
      serving,
      category: CATEGORIES[nth % CATEGORIES.length],
      heldOn: `2018-0${(nth % 4) + 1}-05`,
    });
    const ids = saveIds();
    return asWorkerOf(station, (scope) => {
      runs += 1;
      return logActivity(scope, ids, input);
    });
  };
  await Promise.all(Array.from({ length: 20 }, (_, nth) => save(nth)));
  expect([runs, await activities()]).toEqual([20, 20]);
  expect(await differences()).toEqual([]);
});

test("sessions that post to two stations in opposite order do not stop each other", async () => {
  const other = await aStation();
  const both = [station, other];
  const people = [ann, await aVolunteer(other)];
  const plans = await Promise.all(Array.from({ length: 16 }, async () => Promise.all(both.map((one) => aPlan(one)))));
  const post = (plan: { id: string }[], turned: boolean) =>
    asOwner(async (client) => {
      await client.query(`BEGIN; SET LOCAL app.now = '2018-04-10 08:30+08'; SET LOCAL app.actor = '${newId()}'`);
      const lines = both.map((one, n) => ({
        stationId: one.id,
        activityId: plan[n]?.id,
        personId: people[n]?.id,
        postingId: newId(),
      }));
      for (const line of lines)
        await client.query('INSERT INTO "Posting" ("stationId", "id", "activityId") VALUES ($1, $2, $3)', [
          line.stationId,
          line.postingId,
          line.activityId,
        ]);
      await client.query(
        `INSERT INTO "ServiceRecord" ("stationId", "activityId", "personId", "entry", "postingId", "servedOn", "category", "minutes")
         SELECT "stationId", "activityId", "personId", 1, "postingId", '2018-04-09', 'PATROL', 90 FROM jsonb_populate_recordset(NULL::"ServiceRecord", $1)`,
        [JSON.stringify(turned ? lines.reverse() : lines)],
      );
      await client.query("COMMIT");
    });
  await Promise.all(plans.map((plan, nth) => post(plan, nth % 2 === 1)));
  expect(
    await rowsOf('SELECT "personTimes"::int AS n FROM "StationMonth" WHERE "stationId" = ANY ($1)', [
      both.map((one) => one.id),
    ]),
  ).toEqual([{ n: 16 }, { n: 16 }]);
});
