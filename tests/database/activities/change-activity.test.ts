import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changeActivity, reverseActivity, undoSave } from "@/lib/activities/commands/change";
import { cancelPlanned } from "@/lib/activities/commands/put-off";
import { saveIds } from "@/lib/activities/commands/record";
import { activityFilter } from "@/lib/activities/input";
import { readDetail, readRevisions } from "@/lib/activities/queries/detail";
import { listActivities } from "@/lib/activities/queries/list";
import type { StationPlace } from "@/lib/auth/doors";
import { momentOf } from "@/lib/clock";
import { anActivityInput, aPlan, type Typed } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { differences, linesOf, logged, refusedWith, writtenAt } from "@/tests/factories/ledger";
import { numberOf, rowsOf } from "@/tests/factories/owner";
import { aVolunteer, type Somebody } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import { aServiceUnit } from "@/tests/factories/teams";
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
const at = (minute: number) => ({ now: momentOf("2018-04-10", minute) });
const log = (typed: Typed, moment?: Moment) => logged(station, anActivityInput({ serving: [ann], ...typed }), moment);
const change = (id: string, typed: Typed, moment?: Moment) =>
  asWorkerOf(
    station,
    (scope) => changeActivity(scope, saveIds(id), anActivityInput({ serving: [ann], version: 1, ...typed })),
    moment,
  );
const reverse = (id: string, reason: string) =>
  asWorkerOf(station, (scope) => reverseActivity(scope, saveIds(id), reason));
const undo = (id: string, no: number, moment?: Moment) =>
  asWorkerOf(station, (scope) => undoSave(scope, saveIds(id), no), moment);
const inForce = () =>
  numberOf('SELECT coalesce(sum("sign"), 0) FROM "ServiceRecord" WHERE "stationId" = $1', [station.id]);
const stateOf = async (id: string) =>
  (await rowsOf('SELECT "state", "personTimes", "minutes", "version" FROM "Activity" WHERE "id" = $1', [id]))[0];
const short = async (id: string) =>
  (await linesOf(id)).map((line) => `${line.name} ${line.entry} ${line.bookedMonth.slice(0, 7)} ${line.minutes}`);

test("a change takes the old line back and counts the new one; what is equal stays alone", async () => {
  const id = await log({ serving: [ann, ben] });
  await change(id, { serving: [ann, ben], minutes: { [ben.id]: "60" } });
  expect(await short(id)).toEqual(["安兰 1 2018-04 90", "毕强 1 2018-04 90", "毕强 2 2018-04 90", "毕强 3 2018-04 60"]);
  expect(await stateOf(id)).toEqual({ state: "RECORDED", personTimes: 2, minutes: 150, version: 2 });
  await change(id, { serving: [ben], version: 2, minutes: { [ben.id]: "60" } });
  expect(await short(id)).toContain("安兰 2 2018-04 90");
  expect(await inForce()).toBe(1);
  expect(await differences()).toEqual([]);
});

test("a change of words alone posts nothing, and a change into a meeting takes everything back", async () => {
  const id = await log({});
  await change(id, { place: "东门" });
  expect(await numberOf('SELECT count(*) FROM "Posting" WHERE "activityId" = $1', [id])).toBe(1);
  await change(id, { kind: "MEETING", serving: [], attending: [ann], version: 2 });
  expect(await inForce()).toBe(0);
  expect(await rowsOf('SELECT "category", "people", "personTimes" FROM "Activity" WHERE "id" = $1', [id])).toEqual([
    { category: null, people: 1, personTimes: 0 },
  ]);
});

test("the history counts who came, not who stands on the sheet; the registration keeps its moment through changes", async () => {
  const id = await log({ serving: [ann], excused: [ben.id] }, at(500));
  await change(id, { serving: [ann, ben] }, at(520));
  const read = await asWorkerOf(station, async (scope) => ({
    history: await readRevisions(scope, id),
    detail: await readDetail(scope, id),
  }));
  expect(read.history.map(({ kind, before, people }) => [kind, before, people])).toEqual([
    ["CHANGED", 1, 2],
    ["LOGGED", null, 1],
  ]);
  expect(read.detail?.loggedAt).toEqual(at(500).now);
});

test("a record taken back is reversed in the list; a plan that was recorded, undone and not held is cancelled", async () => {
  const taken = await log({ title: "清扫楼道" });
  await reverse(taken, "记错了");
  const { id } = await aPlan(station, { expected: [ann, ben] });
  await log({ activityId: id }, at(500));
  await undo(id, 1, at(501));
  await asWorkerOf(station, (scope) => cancelPlanned(scope, saveIds(id), "下雨"));
  const filter = activityFilter.parse({ state: "CANCELLED" });
  const { rows } = await asWorkerOf(station, (scope) => listActivities(scope, filter));
  expect(Object.fromEntries(rows.map((row) => [row.id, row.reversed]))).toEqual({ [taken]: true, [id]: false });
});

test("a stale save is refused and changes nothing", async () => {
  const id = await log({});
  await change(id, { serving: [ben] });
  const before = await writtenAt(station);
  expect(await refusedWith(change(id, { serving: [ann, ben] }))).toEqual([
    { field: "", messageKey: "errors.changedMeanwhile" },
  ]);
  expect(await writtenAt(station)).toEqual(before);
});

test("a late entry for a locked month needs a reason and is booked in the first open one", async () => {
  await lockMonth(station, "2018-02-01");
  await lockMonth(station, "2018-03-01");
  const late = { heldOn: "2018-02-14" };
  const before = await writtenAt(station);
  expect(await refusedWith(log(late))).toEqual([{ field: "reason", messageKey: "errors.lateNeedsReason" }]);
  expect(await writtenAt(station)).toEqual(before);
  const id = await log({ ...late, reason: "纸质记录后补" });
  expect(await short(id)).toEqual(["安兰 1 2018-04 90"]);
  const months = await rowsOf(
    'SELECT "servedMonth"::text, "bookedMonth"::text, "personTimes"::int FROM "ServiceMonth" WHERE "stationId" = $1',
    [station.id],
  );
  expect(months).toEqual([{ servedMonth: "2018-02-01", bookedMonth: "2018-04-01", personTimes: 1 }]);
  expect(await refusedWith(log({ ...late, kind: "MEETING", serving: [], attending: [ann] }))).toHaveProperty("saved"); // posts nothing
});

test("after the lock a change is a reversal with a reason, booked in the first open month; the locked one stays as it was", async () => {
  const id = await log({ heldOn: "2018-03-20" });
  await lockMonth(station, "2018-03-01");
  expect(await refusedWith(change(id, { heldOn: "2018-03-20", minutes: { [ann.id]: "30" } }))).toEqual([
    { field: "reason", messageKey: "errors.lateNeedsReason" },
  ]);
  await change(id, { heldOn: "2018-03-20", minutes: { [ann.id]: "30" }, reason: "时长有误" });
  expect(await short(id)).toEqual(["安兰 1 2018-03 90", "安兰 2 2018-04 90", "安兰 3 2018-04 30"]);
  expect(
    await rowsOf('SELECT "kind", "reason" FROM "ActivityRevision" WHERE "activityId" = $1 AND "no" = 2', [id]),
  ).toEqual([{ kind: "REVERSED", reason: "时长有误" }]);
  expect(await differences()).toEqual([]);
});

test("a whole record taken back needs a reason; its sheet stays in the revision", async () => {
  const id = await log({ serving: [ann, ben] });
  expect(await refusedWith(reverse(id, ""))).toEqual([{ field: "reason", messageKey: "errors.noReason" }]);
  await reverse(id, "记错了日子");
  expect(await stateOf(id)).toEqual({ state: "CANCELLED", personTimes: 0, minutes: 0, version: 2 });
  expect(await inForce()).toBe(0);
  const [revision] = await rowsOf<{ before: { sheet: unknown[] } }>(
    'SELECT "before" FROM "ActivityRevision" WHERE "activityId" = $1 AND "no" = 2',
    [id],
  );
  expect(revision?.before.sheet).toHaveLength(2);
  expect(await refusedWith(reverse(id, "再来一次"))).toEqual([{ field: "", messageKey: "errors.notFound" }]);
  expect(await differences()).toEqual([]);
});

test("undo within ten minutes leaves nothing in force and the names of that list settled", async () => {
  const id = await log({ serving: [ann, ben], unsettled: [{ name: "老赵", line: "老赵" }] }, at(500));
  await undo(id, 1, at(509));
  expect(await stateOf(id)).toMatchObject({ state: "CANCELLED", personTimes: 0 });
  expect(await inForce()).toBe(0);
  expect(await rowsOf('SELECT "state" FROM "UnsettledName" WHERE "activityId" = $1', [id])).toEqual([
    { state: "DISMISSED" },
  ]);
  expect(await refusedWith(undo(id, 2, at(509)))).toEqual([{ field: "", messageKey: "errors.undoTooLate" }]);
  expect(await differences()).toEqual([]);
});

test("undo is refused after ten minutes, and when somebody saved since", async () => {
  const id = await log({}, at(500));
  expect(await refusedWith(undo(id, 1, at(510)))).toEqual([{ field: "", messageKey: "errors.undoTooLate" }]);
  await change(id, { serving: [ben] }, at(505));
  expect(await refusedWith(undo(id, 1, at(506)))).toEqual([{ field: "", messageKey: "errors.undoTooLate" }]);
  expect(await inForce()).toBe(1);
});

test("undoing a change brings back the minutes and people from before, and it can be changed again", async () => {
  const id = await log({ serving: [ann, ben] });
  await change(id, { serving: [ben], minutes: { [ben.id]: "45" } });
  await undo(id, 2);
  expect(await stateOf(id)).toEqual({ state: "RECORDED", personTimes: 2, minutes: 180, version: 3 });
  await change(id, { serving: [ann], version: 3 });
  expect(await inForce()).toBe(1);
  expect(await differences()).toEqual([]);
});

test("undoing the record of a plan brings the plan back with those expected", async () => {
  const { id } = await aPlan(station, { expected: [ann, ben] });
  await log({ activityId: id, serving: [ann] });
  await undo(id, 1);
  expect(await stateOf(id)).toMatchObject({ state: "PUBLISHED", personTimes: 0 });
  expect(await rowsOf('SELECT "status" FROM "Attendance" WHERE "activityId" = $1', [id])).toEqual([
    { status: "EXPECTED" },
    { status: "EXPECTED" },
  ]);
  expect(await differences()).toEqual([]);
});

test("a plan that was not held is cancelled; a recorded one is not", async () => {
  const { id } = await aPlan(station, { expected: [ann] });
  const cancel = (activityId: string) =>
    asWorkerOf(station, (scope) => cancelPlanned(scope, saveIds(activityId), "下雨"));
  await cancel(id);
  expect(await stateOf(id)).toMatchObject({ state: "CANCELLED" });
  expect(await refusedWith(cancel(await log({})))).toEqual([{ field: "", messageKey: "errors.alreadyRecorded" }]);
});

test("the rule of one a day holds for changes and undos as well", async () => {
  const unit = await aServiceUnit(station, { countingUnit: "DAY" });
  const [monday, sunday] = [
    { serviceUnitId: unit.id, heldOn: "2018-04-09" },
    { serviceUnitId: unit.id, heldOn: "2018-04-08" },
  ];
  const first = await log(monday);
  const other = await log(sunday);
  await expect(change(other, monday)).rejects.toMatchObject({
    problems: [{ messageKey: "errors.dayLogged", values: { activity: first } }],
  });
  const loose = await log({ heldOn: "2018-04-09", start: "08:00", end: "09:00" });
  expect(await refusedWith(change(loose, monday))).toEqual([{ field: "heldOn", messageKey: "errors.dayLogged" }]);
  await reverse(first, "重复");
  await log(monday);
  expect(await refusedWith(undo(first, 2))).toEqual([{ field: "heldOn", messageKey: "errors.dayLogged" }]);
  expect(await differences()).toEqual([]);
});

test("the neighbour's record can be neither changed, undone nor taken back", async () => {
  const neighbour = await aStation();
  const id = await logged(neighbour, anActivityInput({ serving: [await aVolunteer(neighbour)] }));
  const before = await writtenAt(neighbour);
  for (const attempt of [() => change(id, {}), () => undo(id, 1), () => reverse(id, "不是我们的")])
    expect(await refusedWith(attempt())).toEqual([{ field: "", messageKey: "errors.notFound" }]);
  expect(await writtenAt(neighbour)).toEqual(before);
});
