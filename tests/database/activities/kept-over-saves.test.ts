import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changeActivity, undoSave } from "@/lib/activities/commands/change";
import { draftForm, keepDraft } from "@/lib/activities/commands/draft";
import { saveIds } from "@/lib/activities/commands/record";
import { settleName } from "@/lib/activities/commands/settle-name";
import { settleNameInput } from "@/lib/activities/input";
import { unsettledNames } from "@/lib/activities/queries/today";
import type { StationPlace } from "@/lib/auth/doors";
import { momentOf } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { anActivityInput, aPlan, type Typed } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { logged } from "@/tests/factories/ledger";
import { asOwner, rowsOf } from "@/tests/factories/owner";
import { aVolunteer, type Somebody } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import { lockMonth } from "@/tests/factories/time";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let station: StationPlace;
let ann: Somebody;
let ben: Somebody;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  station = await aStation();
  ann = await aVolunteer(station, { name: "安兰" });
  ben = await aVolunteer(station, { name: "毕强" });
});

type Moment = Parameters<typeof asWorkerOf>[2];
const log = (typed: Typed, moment?: Moment) => logged(station, anActivityInput({ serving: [ann], ...typed }), moment);
const change = (id: string, typed: Typed, moment?: Moment) =>
  asWorkerOf(
    station,
    (scope) => changeActivity(scope, saveIds(id), anActivityInput({ serving: [ann], version: 1, ...typed })),
    moment,
  );
const undo = (id: string, no: number, moment?: Moment) =>
  asWorkerOf(station, (scope) => undoSave(scope, saveIds(id), no), moment);

test("undoing the record of a plan drops the names that it left open", async () => {
  const { id } = await aPlan(station, { expected: [ann] });
  await log({ activityId: id, unsettled: [{ name: "老赵", line: "老赵" }] });
  const names = () => rowsOf('SELECT "name", "state" FROM "UnsettledName" WHERE "activityId" = $1', [id]);
  const asked = () => asWorkerOf(station, (scope) => unsettledNames(scope));
  expect([await names(), (await asked()).length]).toEqual([[{ name: "老赵", state: "OPEN" }], 1]);
  await undo(id, 1);
  expect([await names(), await asked()]).toEqual([[{ name: "老赵", state: "DISMISSED" }], []]);
});

test("a change keeps the names that it leaves open and forgets its draft", async () => {
  const id = await log({});
  const actor = { id: newId() };
  await asWorkerOf(station, (scope) => keepDraft(scope, draftForm(id), { place: "东门" }), { actor });
  const drafts = () =>
    rowsOf('SELECT "savedAt" = $2 AS "now" FROM "Draft" WHERE "stationId" = $1', [
      station.id,
      momentOf("2018-04-10", 510),
    ]);
  expect(await drafts()).toEqual([{ now: true }]);
  await change(id, { unsettled: [{ name: "老赵", line: "2. 老赵" }] }, { actor });
  expect(await rowsOf('SELECT "line", "state" FROM "UnsettledName" WHERE "activityId" = $1', [id])).toEqual([
    { line: "2. 老赵", state: "OPEN" },
  ]);
  expect(await drafts()).toEqual([]);
});

test("remarks stay through a change, an undo and the record of a plan", async () => {
  const remarked = async (id: string) =>
    (
      await rowsOf<{ remark: string }>('SELECT "remark" FROM "Attendance" WHERE "activityId" = $1 ORDER BY "remark"', [
        id,
      ])
    ).map((row) => row.remark);
  const remark = (id: string) =>
    asOwner((client) =>
      client.query(`UPDATE "Attendance" SET "remark" = '提前离开' WHERE "activityId" = $1 AND "personId" = $2`, [
        id,
        ann.id,
      ]),
    );
  const id = await log({ serving: [ann, ben] });
  await remark(id);
  await change(id, { serving: [ann, ben], place: "东门" });
  expect(await remarked(id)).toEqual(["", "提前离开"]);
  await change(id, { serving: [ben], version: 2 });
  expect(await remarked(id)).toEqual([""]);
  await undo(id, 3);
  expect(await remarked(id)).toEqual(["", "提前离开"]);
  const { id: plan } = await aPlan(station, { expected: [ann] });
  await remark(plan);
  await log({ activityId: plan });
  expect(await remarked(plan)).toEqual(["提前离开"]);
});

test("who is no longer excused in the form is off the sheet; who was absent stays on it", async () => {
  const cat = await aVolunteer(station);
  const { id } = await aPlan(station, { kind: "MEETING", category: null, expected: [ann, ben, cat] });
  const meeting = { kind: "MEETING", serving: [], attending: [ann] };
  await log({ ...meeting, activityId: id, excused: [ben.id] });
  await change(id, { ...meeting, version: 2 });
  expect(
    await rowsOf('SELECT "personId" AS id, "status" FROM "Attendance" WHERE "activityId" = $1 ORDER BY "nth"', [id]),
  ).toEqual([
    { id: ann.id, status: "PRESENT" },
    { id: cat.id, status: "ABSENT" },
  ]);
});

test("undone after the lock, the lines taken back carry the reason of the save undone", async () => {
  await lockMonth(station, "2018-02-01");
  const id = await log({ heldOn: "2018-02-14", reason: "纸质记录后补" });
  await undo(id, 1);
  const open = await log({});
  await undo(open, 1);
  const reasons = async (activityId: string) =>
    (await rowsOf<{ reason: string }>('SELECT "reason" FROM "Posting" WHERE "activityId" = $1', [activityId])).map(
      (row) => row.reason,
    );
  expect([await reasons(id), await reasons(open)]).toEqual([
    ["纸质记录后补", "纸质记录后补"],
    ["", ""],
  ]);
});

test("a name that is nobody is dropped, and noted without the name", async () => {
  const id = await log({ unsettled: [{ name: "老赵", line: "老赵" }] });
  const [name] = await rowsOf<{ id: string }>('SELECT "id" FROM "UnsettledName" WHERE "activityId" = $1', [id]);
  const input = settleNameInput.parse({ key: newId(), id, nameId: name?.id, pick: "none" });
  await asWorkerOf(station, (scope) => settleName(scope, saveIds(id), input));
  expect(
    await rowsOf(`SELECT "subject", "detail" FROM "AuditEvent" WHERE "stationId" = $1 AND "kind" = 'NAME_DISMISSED'`, [
      station.id,
    ]),
  ).toEqual([{ subject: name?.id, detail: null }]);
});
