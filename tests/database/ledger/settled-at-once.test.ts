import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { saveIds } from "@/lib/activities/commands/record";
import { settleName } from "@/lib/activities/commands/settle-name";
import { settleNameInput } from "@/lib/activities/input";
import type { StationPlace } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { anActivityInput } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { differences, linesOf, logged, refusedWith } from "@/tests/factories/ledger";
import { asOwner, numberOf, rowsOf } from "@/tests/factories/owner";
import { aVolunteer, type Somebody } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
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

/** Comes back once two sessions of this database wait for locks. */
async function bothWait(): Promise<void> {
  const waiting = () =>
    numberOf(
      "SELECT count(DISTINCT l.pid) FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()",
    );
  while ((await waiting()) < 2);
}

test("two names of one activity settled at once: both people are on the sheet and in force", async () => {
  const [ben, cat] = [await aVolunteer(station), await aVolunteer(station)];
  const unsettled = ["老毕", "老陈"].map((name) => ({ name, line: name }));
  const id = await logged(station, anActivityInput({ serving: [ann], unsettled }));
  const names = await rowsOf<{ id: string }>('SELECT "id" FROM "UnsettledName" WHERE "activityId" = $1', [id]);
  const settle = (nameId: string | undefined, pick: string) =>
    asWorkerOf(station, (scope) =>
      settleName(scope, saveIds(id), settleNameInput.parse({ key: newId(), id, nameId, pick })),
    );
  await asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query('SELECT FROM "Activity" WHERE "id" = $1 FOR UPDATE', [id]);
    const both = Promise.all([settle(names[0]?.id, ben.id), settle(names[1]?.id, cat.id)]);
    await bothWait();
    await client.query("COMMIT");
    await both;
  });
  expect((await linesOf(id)).map((line) => line.entry)).toEqual([1, 1, 1]);
  expect(await numberOf('SELECT count(*) FROM "Attendance" WHERE "activityId" = $1', [id])).toBe(3);
  expect(await differences()).toEqual([]);
});

test("one name settled by two people at once registers one person", async () => {
  const id = await logged(station, anActivityInput({ serving: [ann], unsettled: [{ name: "毕强", line: "毕强" }] }));
  const [name] = await rowsOf<{ id: string }>('SELECT "id" FROM "UnsettledName" WHERE "activityId" = $1', [id]);
  const settle = () =>
    refusedWith(
      asWorkerOf(station, (scope) =>
        settleName(scope, saveIds(id), settleNameInput.parse({ key: newId(), id, nameId: name?.id, pick: "new" })),
      ),
    );
  const answers = await Promise.all([settle(), settle()]);
  expect(answers).toContainEqual([{ field: "", messageKey: "activities.settle.already" }]);
  expect(await linesOf(id)).toHaveLength(2);
  expect(
    await rowsOf(`SELECT "detail" FROM "AuditEvent" WHERE "stationId" = $1 AND "kind" = 'PERSON_REGISTERED'`, [
      station.id,
    ]),
  ).toEqual([{ detail: { kind: "VOLUNTEER" } }]);
});
