import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StationPlace } from "@/lib/auth/doors";
import { anActivityInput, aPlan, aTemplate } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { differences, linesOf, logged, refusedWith, writtenAt } from "@/tests/factories/ledger";
import { numberOf, rowsOf } from "@/tests/factories/owner";
import { aMember, aResident, aVolunteer, type Somebody } from "@/tests/factories/people";
import { aStation } from "@/tests/factories/stations";
import { aServiceUnit } from "@/tests/factories/teams";
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

const line = (name: string, more: object = {}) => ({
  name,
  entry: 1,
  servedOn: "2018-04-09",
  bookedMonth: "2018-04-01",
  category: "PATROL",
  minutes: 90,
  ...more,
});
const total = (statement: string) =>
  numberOf(`SELECT coalesce(sum("personTimes"), 0) FROM ${statement} "stationId" = $1`, [station.id]);

test("one line a volunteer, and every total rises by exactly that", async () => {
  const id = await logged(station, anActivityInput({ serving: [ann, ben], minutes: { [ben.id]: "40" } }));
  expect(await linesOf(id)).toEqual([line("安兰"), line("毕强", { minutes: 40 })]);
  expect(
    await rowsOf('SELECT "state", "people", "personTimes", "minutes", "version" FROM "Activity" WHERE "id" = $1', [id]),
  ).toEqual([{ state: "RECORDED", people: 2, personTimes: 2, minutes: 130, version: 1 }]);
  expect(await total(`"StationYear" WHERE "year" = 2018 AND "category" = 'PATROL' AND "source" = 'LEDGER' AND`)).toBe(
    2,
  );
  expect(await total(`"StationMonth" WHERE "month" = '2018-04-01' AND`)).toBe(2);
  expect(await rowsOf('SELECT "personTimes", "minutes" FROM "PersonMonth" WHERE "personId" = $1', [ben.id])).toEqual([
    { personTimes: 1, minutes: 40 },
  ]);
  expect(await differences()).toEqual([]);
});

test("a meeting posts nothing; its people are attendance", async () => {
  const id = await logged(
    station,
    anActivityInput({ kind: "MEETING", title: "主题党日", attending: [ann, await aMember(station)] }),
  );
  expect(await linesOf(id)).toEqual([]);
  expect(await numberOf('SELECT count(*) FROM "Posting" WHERE "activityId" = $1', [id])).toBe(0);
  expect(await rowsOf('SELECT "category", "people", "personTimes" FROM "Activity" WHERE "id" = $1', [id])).toEqual([
    { category: null, people: 2, personTimes: 0 },
  ]);
});

test.each(["CLASS", "CULTURE"])("in a %s those who serve count, those who take part do not", async (kind) => {
  const pupils = [await aResident(station), await aMember(station), ben];
  const id = await logged(station, anActivityInput({ kind, category: "ARTS", serving: [ann], attending: pupils }));
  expect(await linesOf(id)).toEqual([line("安兰", { category: "ARTS" })]);
  expect(await rowsOf('SELECT "people", "personTimes" FROM "Activity" WHERE "id" = $1', [id])).toEqual([
    { people: 4, personTimes: 1 },
  ]);
});

test("a unit that counts by the day has one activity a day; the refusal names the one to open", async () => {
  const unit = await aServiceUnit(station, { countingUnit: "DAY" });
  const rounds = (day: string, more = {}) =>
    anActivityInput({ serving: [ann], serviceUnitId: unit.id, heldOn: day, ...more });
  const first = await logged(station, rounds("2018-04-09"));
  const second = logged(station, rounds("2018-04-09", { serving: [ben], start: "21:30", end: "22:00" }));
  await expect(second).rejects.toMatchObject({
    problems: [{ messageKey: "errors.dayLogged", field: "heldOn", values: { activity: first } }],
  });
  expect(await numberOf('SELECT count(*) FROM "Activity" WHERE "serviceUnitId" = $1', [unit.id])).toBe(1);
  await logged(station, rounds("2018-04-08"));
  await logged(station, rounds("2018-04-09", { category: "ARTS" }));
  const bySession = await aServiceUnit(station, { countingUnit: "SESSION" });
  for (const start of ["08:00", "10:00"])
    await logged(station, anActivityInput({ serving: [ben], serviceUnitId: bySession.id, start, end: "11:00" }));
  expect(await total(`"StationMonth" WHERE`)).toBe(5);
});

test("somebody who is no volunteer is asked once: left out of the count, or a volunteer from that day on", async () => {
  const [cai, deng] = [await aResident(station, { name: "蔡敏" }), await aMember(station, { name: "邓华" })];
  const people = { serving: [ann, cai, deng] };
  const asked = await refusedWith(logged(station, anActivityInput(people)));
  expect(asked).toEqual([{ field: "serving", messageKey: "errors.noVolunteer" }]);
  const id = await logged(
    station,
    anActivityInput({ ...people, answers: { [cai.id]: "UNCOUNTED", [deng.id]: "VOLUNTEER" } }),
  );
  expect((await linesOf(id)).map((one) => one.name)).toEqual(["安兰", "邓华"]);
  expect(
    await rowsOf('SELECT "part" FROM "Attendance" WHERE "activityId" = $1 AND "personId" = $2', [id, cai.id]),
  ).toEqual([{ part: "TAKING_PART" }]);
  expect(
    await rowsOf('SELECT "fromOn"::text FROM "Volunteer" WHERE "personId" = ANY ($1)', [[cai.id, deng.id]]),
  ).toEqual([{ fromOn: "2018-04-09" }]);
  await logged(station, anActivityInput({ serving: [deng], heldOn: "2018-04-10", start: "07:00", end: "08:00" })); // asked no more
});

test("new volunteers' numbers run on within the station, each another one", async () => {
  const guests = [await aResident(station), await aResident(station), await aResident(station)];
  const answers = Object.fromEntries(guests.map((guest) => [guest.id, "VOLUNTEER"]));
  const before = await numberOf(
    `SELECT max(substring("volunteerNo" FROM '[0-9]+$')::int) FROM "Volunteer" WHERE "stationId" = $1`,
    [station.id],
  );
  await logged(station, anActivityInput({ serving: guests.slice(0, 2), answers }));
  await logged(station, anActivityInput({ serving: guests.slice(2), answers, heldOn: "2018-04-08" }));
  const rows = await rowsOf<{ no: string }>(
    'SELECT "volunteerNo" AS no FROM "Volunteer" WHERE "stationId" = $1 AND "personId" = ANY ($2) ORDER BY no',
    [station.id, guests.map((guest) => guest.id)],
  );
  expect(rows.map((row) => row.no)).toEqual(
    [1, 2, 3].map((nth) => `${station.slug}-${String(before + nth).padStart(4, "0")}`),
  );
});

test("a late entry for somebody who became a volunteer since makes the volunteering begin that day, not twice", async () => {
  const late = await aVolunteer(station, { name: "冯春", fromOn: "2018-04-05" });
  const input = anActivityInput({ serving: [late], heldOn: "2018-04-02", answers: { [late.id]: "VOLUNTEER" } });
  const id = await logged(station, input);
  expect(await linesOf(id)).toHaveLength(1);
  expect(await rowsOf('SELECT "fromOn"::text FROM "Volunteer" WHERE "personId" = $1', [late.id])).toEqual([
    { fromOn: "2018-04-02" },
  ]);
  expect(await differences()).toEqual([]);
});

test("what was planned is recorded, not doubled; whoever was expected and did not come to a meeting is absent", async () => {
  const duty = await aPlan(station, { expected: [ann, ben] });
  expect(await logged(station, anActivityInput({ activityId: duty.id, serving: [ann] }))).toBe(duty.id);
  expect((await linesOf(duty.id)).map((one) => one.name)).toEqual(["安兰"]);
  const meeting = await aPlan(station, { kind: "MEETING", category: null, expected: [ann, ben] });
  await logged(station, anActivityInput({ kind: "MEETING", activityId: meeting.id, attending: [ann] }));
  expect(
    await rowsOf('SELECT "status" FROM "Attendance" WHERE "activityId" = $1 AND "personId" = $2', [meeting.id, ben.id]),
  ).toEqual([{ status: "ABSENT" }]);
  const again = refusedWith(logged(station, anActivityInput({ activityId: duty.id, serving: [ben] })));
  expect(await again).toEqual([{ field: "", messageKey: "errors.alreadyRecorded" }]);
});

test("a frequent activity finds its plan of that day", async () => {
  const template = await aTemplate(station);
  const plan = await aPlan(station, { templateId: template.id, expected: [ann] });
  expect(await logged(station, anActivityInput({ templateId: template.id, serving: [ann] }))).toBe(plan.id);
});

test("a name that nobody has settled is kept, whole, to be asked for", async () => {
  const id = await logged(
    station,
    anActivityInput({ serving: [ann], unsettled: [{ name: "老赵", line: "3. 老赵（下午来）" }] }),
  );
  expect(await rowsOf('SELECT "name", "line", "state" FROM "UnsettledName" WHERE "activityId" = $1', [id])).toEqual([
    { name: "老赵", line: "3. 老赵（下午来）", state: "OPEN" },
  ]);
});

test("a save writes one revision and one audit event", async () => {
  const before = await writtenAt(station);
  const id = await logged(station, anActivityInput({ serving: [ann] }));
  const after = await writtenAt(station);
  expect([after.ActivityRevision, after.AuditEvent]).toEqual([
    Number(before.ActivityRevision) + 1,
    Number(before.AuditEvent) + 1,
  ]);
  expect(await rowsOf('SELECT "kind", "subject" FROM "AuditEvent" WHERE "stationId" = $1', [station.id])).toEqual([
    { kind: "ACTIVITY_LOGGED", subject: id },
  ]);
});

test("a kind with one part takes everybody of both lists once; a kind with two keeps them apart", async () => {
  const both = { serving: [ann], attending: [ann, ben] };
  const service = await logged(station, anActivityInput(both));
  expect((await linesOf(service)).map(({ name }) => name)).toEqual(["安兰", "毕强"]);
  const meeting = await logged(station, anActivityInput({ ...both, kind: "MEETING", title: "主题党日" }));
  const parts = 'SELECT "part", count(*)::int AS n FROM "Attendance" WHERE "activityId" = $1 GROUP BY 1 ORDER BY 1';
  expect(await rowsOf(parts, [meeting])).toEqual([{ part: "TAKING_PART", n: 2 }]);
  const lesson = { kind: "CLASS", category: "ARTS" };
  expect(await refusedWith(logged(station, anActivityInput({ ...both, ...lesson })))).toEqual([
    { field: "serving", messageKey: "errors.twice" },
  ]);
  const id = await logged(station, anActivityInput({ ...lesson, serving: [ann], attending: [ben] }));
  expect(await rowsOf(parts, [id])).toEqual([
    { part: "SERVING", n: 1 },
    { part: "TAKING_PART", n: 1 },
  ]);
});

test.each<[string, boolean, "SESSION" | "DAY", boolean]>([
  ["neither", false, "SESSION", false],
  ["the frequent activity", true, "SESSION", true],
  ["the unit, though the frequent activity does not", false, "DAY", true],
])("counted by the day where it says so: %s", async (_what, countsByDay, countingUnit, expected) => {
  const unit = await aServiceUnit(station, { countingUnit });
  const template = await aTemplate(station, { countsByDay });
  const input = anActivityInput({ serving: [ann], serviceUnitId: unit.id, templateId: template.id });
  const id = await logged(station, input);
  expect(await rowsOf('SELECT "countsByDay" FROM "Activity" WHERE "id" = $1', [id])).toEqual([
    { countsByDay: expected },
  ]);
});

test("a late entry before a time as a volunteer that has ended begins that time earlier", async () => {
  const cat = await aVolunteer(station, { registeredOn: "2012-01-01", fromOn: "2018-03-01", toOn: "2018-04-01" });
  const early = { serving: [cat], answers: { [cat.id]: "VOLUNTEER" } };
  await logged(station, anActivityInput({ ...early, heldOn: "2018-02-10" }));
  const times = () =>
    rowsOf(
      'SELECT "fromOn"::text AS from, "toOn"::text AS to FROM "Volunteer" WHERE "personId" = $1 ORDER BY "fromOn"',
      [cat.id],
    );
  expect(await times()).toEqual([{ from: "2018-02-10", to: "2018-04-01" }]);
  await logged(station, anActivityInput({ ...early, heldOn: "2018-04-09" }));
  expect(await times()).toEqual([
    { from: "2018-02-10", to: "2018-04-01" },
    { from: "2018-04-09", to: null },
  ]);
  expect(await differences()).toEqual([]);
});
