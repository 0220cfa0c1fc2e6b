import { afterAll, beforeAll, expect, test } from "vitest";
import { changeActivity } from "@/lib/activities/commands/change";
import { saveIds } from "@/lib/activities/commands/record";
import type { StationPlace } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { anActivityInput, aPlan, aTemplate, type Typed } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { logged, refusedWith, writtenAt } from "@/tests/factories/ledger";
import { aResident, aVolunteer, type Somebody } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import { aServiceUnit } from "@/tests/factories/teams";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let station: StationPlace;
let neighbour: StationPlace;
let ann: Somebody;
let recorded: string;
beforeAll(async () => {
  database = await aDatabase();
  station = await aStation({ openedOn: "2012-07-01" });
  neighbour = await aStation();
  ann = await aVolunteer(station);
  recorded = await logged(station, anActivityInput({ serving: [ann] }));
});
afterAll(() => database.drop());

type Wrong = [what: string, typed: () => Typed | Promise<Typed>, field: string, messageKey: string];
const cases: Wrong[] = [
  ["end before start", () => ({ start: "20:00", end: "19:00" }), "end", "errors.endBeforeStart"],
  ["end at the start", () => ({ start: "20:00", end: "20:00" }), "end", "errors.endBeforeStart"],
  ["nobody", () => ({ serving: [] }), "serving", "errors.nobody"],
  ["nobody at a meeting", () => ({ kind: "MEETING", serving: [], attending: [] }), "attending", "errors.nobody"],
  ["tomorrow", () => ({ heldOn: "2018-04-11" }), "heldOn", "errors.future"],
  ["later today", () => ({ heldOn: "2018-04-10", start: "08:31", end: "09:00" }), "heldOn", "errors.future"],
  [
    "joined later than the day",
    async () => ({ serving: [await aVolunteer(station, { registeredOn: "2018-04-10" })], answers: {} }),
    "serving",
    "errors.joinedLater",
  ],
  [
    "left before the day",
    async () => ({ serving: [await aVolunteer(station, { endedOn: "2018-04-09" })] }),
    "serving",
    "errors.leftBefore",
  ],
  ["hazard without insurance", () => ({ hazard: "on" }), "insuranceRef", "errors.insurance"],
  ["one person twice", () => ({ serving: [ann, ann] }), "serving", "errors.twice"],
  [
    "one person serving and taking part",
    () => ({ kind: "CLASS", category: "ARTS", serving: [ann], attending: [ann] }),
    "serving",
    "errors.twice",
  ],
  ["before the station opened", () => ({ heldOn: "2012-06-30" }), "heldOn", "errors.beforeOpening"],
  ["longer than the activity", () => ({ minutes: { [ann.id]: "91" } }), "minutes", "errors.minutesTooLong"],
  ["an end after midnight", () => ({ start: "23:00", end: "24:30" }), "end", "errors.badEnd"],
  ["an unknown person", () => ({ serving: [{ id: newId() }] }), "serving", "errors.unknownPerson"],
  [
    "the neighbour's person",
    async () => ({ serving: [await aVolunteer(neighbour)] }),
    "serving",
    "errors.unknownPerson",
  ],
  [
    "the neighbour's person excused",
    async () => ({ excused: [(await aVolunteer(neighbour)).id] }),
    "serving",
    "errors.unknownPerson",
  ],
  ["an unknown unit", () => ({ serviceUnitId: newId() }), "serviceUnitId", "errors.unknownUnit"],
  [
    "the neighbour's unit",
    async () => ({ serviceUnitId: (await aServiceUnit(neighbour)).id }),
    "serviceUnitId",
    "errors.unknownUnit",
  ],
  ["an unknown frequent activity", () => ({ templateId: newId() }), "title", "errors.unknownTemplate"],
  [
    "the neighbour's frequent activity",
    async () => ({ templateId: (await aTemplate(neighbour)).id }),
    "title",
    "errors.unknownTemplate",
  ],
  ["an unknown category", () => ({ category: "NO_SUCH" }), "category", "errors.noCategory"],
  ["the paper era's category", () => ({ category: "UNKNOWN" }), "category", "errors.noCategory"],
];

/** A wrong form may not even pass its schema; what the schema lets through, the command must refuse. */
async function answer(typed: Typed, save: (input: ReturnType<typeof anActivityInput>) => Promise<unknown>) {
  const { success, input, issues } = parsed(typed);
  return success ? refusedWith(save(input)) : issues;
}

function parsed(typed: Typed) {
  try {
    return { success: true as const, input: anActivityInput({ serving: [ann], ...typed }), issues: [] };
  } catch (error) {
    const { issues = [] } = error as { issues?: { path: PropertyKey[]; message: string }[] };
    const found = issues.map((issue) => ({ field: String(issue.path[0]), messageKey: issue.message }));
    if (found.length === 0) throw error;
    return { success: false as const, input: null, issues: found };
  }
}

test.each(cases)("logging: %s", async (_what, typed, field, messageKey) => {
  const form = await typed();
  const before = await writtenAt(station);
  expect(await answer(form, (input) => logged(station, input))).toEqual([{ field, messageKey }]);
  expect(await writtenAt(station)).toEqual(before);
});

test.each(cases)("changing a record: %s", async (_what, typed, field, messageKey) => {
  const form = await typed();
  const before = await writtenAt(station);
  const change = (input: ReturnType<typeof anActivityInput>) =>
    asWorkerOf(station, (scope) => changeActivity(scope, saveIds(recorded), input));
  expect(await answer({ ...form, version: 1 }, change)).toEqual([{ field, messageKey }]);
  expect(await writtenAt(station)).toEqual(before);
});

test("301 people", async () => {
  const crowd = await asWorkerOf(station, async ({ db }) => {
    const ids = Array.from({ length: 301 }, () => newId());
    await db.$executeRaw`INSERT INTO "Identity" ("id") SELECT unnest(${ids}::uuid[])`;
    await db.$executeRaw`INSERT INTO "Person" ("stationId", "id", "identityId", "name", "pinyin", "initials", "sex", "registeredOn")
      SELECT ${station.id}, p, p, '张三', 'zhangsan', 'zs', 1, '2013-01-01' FROM unnest(${ids}::uuid[]) p`;
    return ids.map((id) => ({ id }));
  });
  const meeting = (people: { id: string }[]) =>
    logged(station, anActivityInput({ kind: "MEETING", attending: people }));
  const before = await writtenAt(station);
  expect(await refusedWith(meeting(crowd))).toEqual([{ field: "attending", messageKey: "errors.tooMany" }]);
  expect(await writtenAt(station)).toEqual(before);
  expect(await refusedWith(meeting(crowd.slice(1)))).toHaveProperty("saved");
});

test("after the station closed, and on its last day still", async () => {
  const closed = await aStation({ closedOn: "2018-04-01" });
  const input = (heldOn: string) => anActivityInput({ serving: [volunteer], heldOn });
  const volunteer = await aVolunteer(closed);
  expect(await refusedWith(logged(closed, input("2018-04-01")))).toEqual([
    { field: "heldOn", messageKey: "errors.afterClosing" },
  ]);
  expect(await refusedWith(logged(closed, input("2018-03-31")))).toHaveProperty("saved");
});

test("several mistakes are said at once, each beside its field", async () => {
  const input = anActivityInput({
    serving: [await aResident(station)],
    start: "20:00",
    end: "19:00",
    heldOn: "2018-05-01",
    hazard: "on",
  });
  expect(await refusedWith(logged(station, input))).toEqual([
    { field: "end", messageKey: "errors.endBeforeStart" },
    { field: "heldOn", messageKey: "errors.future" },
    { field: "insuranceRef", messageKey: "errors.insurance" },
    { field: "serving", messageKey: "errors.noVolunteer" },
  ]);
});

test("the neighbour's plan and an unknown one are the same: not found", async () => {
  const { id } = await aPlan(neighbour);
  for (const activityId of [id, newId()]) {
    const before = await writtenAt(station);
    expect(await refusedWith(logged(station, anActivityInput({ serving: [ann], activityId })))).toEqual([
      { field: "", messageKey: "errors.notFound" },
    ]);
    const change = asWorkerOf(station, (scope) =>
      changeActivity(scope, saveIds(activityId), anActivityInput({ serving: [ann] })),
    );
    expect(await refusedWith(change)).toEqual([{ field: "", messageKey: "errors.notFound" }]);
    expect(await writtenAt(station)).toEqual(before);
  }
});
