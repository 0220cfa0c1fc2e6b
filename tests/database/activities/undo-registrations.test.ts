import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changeActivity, undoSave } from "@/lib/activities/commands/change";
import { logActivity } from "@/lib/activities/commands/log";
import { saveIds } from "@/lib/activities/commands/record";
import { settleInput } from "@/lib/activities/commands/settle-input";
import { reopenNames, settleName } from "@/lib/activities/commands/settle-name";
import { activityInput, settleNameInput } from "@/lib/activities/input";
import type { StationPlace } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { aForm, anActivityInput, type Typed } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { differences, linesOf, logged } from "@/tests/factories/ledger";
import { numberOf, put, rowsOf } from "@/tests/factories/owner";
import { aResident, aVolunteer, type Somebody } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import { aServiceUnit, joinUnit } from "@/tests/factories/teams";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let station: StationPlace;
let ann: Somebody;
let cai: Somebody;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  station = await aStation();
  ann = await aVolunteer(station, { name: "安兰" });
  cai = await aResident(station, { name: "蔡敏" });
});

const DAY = "2018-04-09";
/** Logs a patrol at which 蔡敏, no volunteer yet, becomes one. */
const withCai = (typed: Typed = {}) =>
  logged(station, anActivityInput({ serving: [ann, cai], answers: { [cai.id]: "VOLUNTEER" }, heldOn: DAY, ...typed }));
const undo = (id: string, no = 1) =>
  asWorkerOf(station, async (scope) => {
    await undoSave(scope, saveIds(id), no);
    await reopenNames(scope, id);
  });
const times = (person: Somebody) =>
  rowsOf<{ no: string; from: string; to: string | null }>(
    'SELECT "volunteerNo" AS no, "fromOn"::text AS from, "toOn"::text AS to FROM "Volunteer" WHERE "stationId" = $1 AND "personId" = $2 ORDER BY "volunteerNo"',
    [station.id, person.id],
  );
/** How many the roll-up and the register's rows count; the two are equal, always. */
async function counted(metric: "VOLUNTEERS" | "PEOPLE" | "MEMBERS") {
  return numberOf('SELECT coalesce(sum("value"), 0) FROM "RegisterTotal" WHERE "stationId" = $1 AND "metric" = $2', [
    station.id,
    metric,
  ]);
}
const registers = async () => [await counted("PEOPLE"), await counted("VOLUNTEERS"), await counted("MEMBERS")];

test("whom a save made a volunteer is none any more when it is undone, and the register counts as before", async () => {
  const before = await registers();
  const id = await withCai();
  expect(await counted("VOLUNTEERS")).toBe((before[1] ?? 0) + 1);
  await undo(id);
  expect(await registers()).toEqual(before);
  expect(await times(cai)).toMatchObject([{ from: DAY, to: DAY }]);
  expect(await linesOf(id)).toHaveLength(4);
  expect(await differences()).toEqual([]);
});

test("registered again after that, on whatever day, the person keeps the number", async () => {
  await undo(await withCai());
  const [first] = await times(cai);
  const early = await withCai({ heldOn: "2018-04-02" });
  expect(await times(cai)).toEqual([{ no: first?.no, from: "2018-04-02", to: null }]);
  await undo(early);
  const late = await withCai({ heldOn: "2018-04-10", start: "07:00", end: "08:00" });
  expect(await times(cai)).toEqual([{ no: first?.no, from: "2018-04-10", to: null }]);
  expect((await linesOf(late)).map(({ name }) => name)).toEqual(["安兰", "蔡敏"]);
  expect(await differences()).toEqual([]);
});

test("with another line in force, or in a team since, the person stays a volunteer", async () => {
  const id = await withCai();
  await logged(station, anActivityInput({ serving: [cai], heldOn: "2018-04-10", start: "07:00", end: "08:00" }));
  await undo(id);
  expect(await times(cai)).toMatchObject([{ from: DAY, to: null }]);

  const dan = await aResident(station, { name: "邓华" });
  const [unit, old] = [await aServiceUnit(station), await aServiceUnit(station)];
  await joinUnit(old, cai); // long before: nothing that came of this save
  const second = await withCai({ serving: [dan], answers: { [dan.id]: "VOLUNTEER" } });
  const member = { stationId: station.id, unitId: unit.id, personId: dan.id };
  await put("UnitMember", { ...member, id: newId(), fromOn: "2018-04-10" });
  await undo(second);
  expect(await times(dan)).toMatchObject([{ from: DAY, to: null }]);
  expect(await differences()).toEqual([]);
});

test("a line of another activity that has been taken back keeps nobody", async () => {
  const id = await withCai();
  const later = { serving: [cai], heldOn: "2018-04-10", start: "07:00", end: "08:00" };
  await undo(await logged(station, anActivityInput(later)));
  await undo(id);
  expect(await times(cai)).toMatchObject([{ from: DAY, to: DAY }]);
});

test("a time that a late entry let begin earlier begins as late as before", async () => {
  const eve = await aVolunteer(station, { name: "易红", registeredOn: "2012-01-01", fromOn: "2018-04-05" });
  const before = await registers();
  const id = await logged(
    station,
    anActivityInput({ serving: [eve], heldOn: "2018-03-20", answers: { [eve.id]: "VOLUNTEER" } }),
  );
  expect(await times(eve)).toMatchObject([{ from: "2018-03-20", to: null }]);
  await undo(id);
  expect(await times(eve)).toMatchObject([{ from: "2018-04-05", to: null }]);
  expect(await registers()).toEqual(before);
  expect(await differences()).toEqual([]);
});

test("undoing a change takes back whom the change registered, and nobody else", async () => {
  const id = await withCai();
  const dan = await aResident(station, { name: "邓华" });
  const input = anActivityInput({
    serving: [ann, cai, dan],
    answers: { [dan.id]: "VOLUNTEER" },
    heldOn: DAY,
    version: 1,
  });
  await asWorkerOf(station, (scope) => changeActivity(scope, saveIds(id), input));
  await undo(id, 2);
  expect(await times(dan)).toMatchObject([{ from: DAY, to: DAY }]);
  expect(await times(cai)).toMatchObject([{ from: DAY, to: null }]);
  expect(await differences()).toEqual([]);
});

/** Logs a list in which names are registered on the spot, each as the kind given. */
function withNewcomers(kinds: Record<string, string>) {
  const doubts = Object.entries(kinds).map(([name, kind]) => ({ name, kind, part: "SERVING", pick: "new" }));
  const input = activityInput.parse(aForm({ serving: [ann], heldOn: DAY, doubts }));
  return asWorkerOf(station, async (scope) => logActivity(scope, saveIds(), await settleInput(scope, input)));
}
const newcomers = () =>
  rowsOf(
    `SELECT p."name", p."endedOn"::text AS to, m."state", m."endedOn"::text AS "memberTo" FROM "Person" p LEFT JOIN "Membership" m ON m."stationId" = p."stationId" AND m."personId" = p."id"
     WHERE p."stationId" = $1 AND p."name" LIKE '新%' ORDER BY p."name" COLLATE "C"`,
    [station.id],
  );

test("people registered on the spot leave the register with the save that brought them", async () => {
  const before = await registers();
  const id = await withNewcomers({ 新来甲: "VOLUNTEER", 新来乙: "RESIDENT", 新来丙: "MEMBER" });
  expect((await newcomers()).map(({ to }) => to)).toEqual([null, null, null]);
  expect(await counted("PEOPLE")).toBe((before[0] ?? 0) + 3);
  await undo(id);
  expect(await newcomers()).toEqual([
    { name: "新来丙", to: DAY, state: "WITHDRAWN", memberTo: DAY },
    { name: "新来乙", to: DAY, state: null, memberTo: null },
    { name: "新来甲", to: DAY, state: null, memberTo: null },
  ]);
  expect(await registers()).toEqual(before);
  const taken = `SELECT count(*) FROM "AuditEvent" WHERE "stationId" = $1 AND "kind" = 'PERSON_TAKEN_BACK'`;
  expect(await numberOf(taken, [station.id])).toBe(3);
  expect(await differences()).toEqual([]);
});

test("whoever of them is on another sheet by now, or has a telephone on the card, stays", async () => {
  const id = await withNewcomers({ 新来甲: "VOLUNTEER", 新来乙: "RESIDENT", 新来丁: "RESIDENT" });
  const [jia, yi, ding] = await Promise.all(
    ["新来甲", "新来乙", "新来丁"].map(async (name) => {
      const [row] = await rowsOf<{ id: string }>('SELECT "id" FROM "Person" WHERE "stationId" = $1 AND "name" = $2', [
        station.id,
        name,
      ]);
      return { id: row?.id ?? "", name, stationId: station.id };
    }),
  );
  if (!jia || !yi || !ding) throw new Error("Nobody was registered");
  await logged(station, anActivityInput({ serving: [jia], heldOn: "2018-04-10", start: "07:00", end: "08:00" }));
  const number = { number: "sealed", numberIndex: "index", last4: "5678" };
  await put("PersonContact", { stationId: station.id, id: newId(), personId: yi.id, ...number });
  await undo(id);
  expect((await newcomers()).map(({ name, to }) => ({ name, to }))).toEqual([
    { name: "新来丁", to: DAY },
    { name: "新来乙", to: null },
    { name: "新来甲", to: null },
  ]);
  expect(await times(jia)).toMatchObject([{ to: null }]);
  expect(await differences()).toEqual([]);
});

test("undoing the settling of a name asks for it again and takes back who was registered for it", async () => {
  const before = await registers();
  const id = await logged(
    station,
    anActivityInput({ serving: [ann], unsettled: [{ name: "新来甲", line: "第 3 行" }] }),
  );
  const [name] = await rowsOf<{ id: string }>('SELECT "id" FROM "UnsettledName" WHERE "activityId" = $1', [id]);
  const input = settleNameInput.parse({ key: newId(), id, nameId: name?.id, pick: "new", part: "SERVING" });
  await asWorkerOf(station, (scope) => settleName(scope, saveIds(id), input));
  expect(await counted("VOLUNTEERS")).toBe((before[1] ?? 0) + 1);
  await undo(id, 2);
  expect(await rowsOf('SELECT "state" FROM "UnsettledName" WHERE "activityId" = $1', [id])).toEqual([
    { state: "OPEN" },
  ]);
  expect(await registers()).toEqual(before);
  expect(await newcomers()).toMatchObject([{ to: DAY }]);
  expect(await differences()).toEqual([]);
});
