import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelPlanned } from "@/lib/activities/commands/put-off";
import { saveIds } from "@/lib/activities/commands/record";
import { readDetail } from "@/lib/activities/queries/detail";
import type { Typed } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { differences, refusedWith, writtenAt } from "@/tests/factories/ledger";
import { numberOf } from "@/tests/factories/owner";
import { asWorkerOf } from "@/tests/factories/scope";
import type { FreshDatabase } from "../fresh";
import {
  ann,
  at,
  audits,
  ben,
  cancel,
  change,
  kinds,
  move,
  plan,
  postings,
  setStage,
  sheetOf,
  stands,
  station,
  undo,
} from "./planning";

let database: FreshDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());
beforeEach(setStage);

test("a plan is moved, cancelled and both undone; both times are kept, the ledger is untouched", async () => {
  const id = await plan({}, true, at(500));
  expect(await stands(id)).toMatchObject({ state: "PUBLISHED", audience: "PUBLIC", version: 1, recordedAt: null });
  expect(await sheetOf(id)).toEqual(["安兰 EXPECTED", "毕强 EXPECTED"]);

  await move(id, {}, at(501));
  expect(await stands(id)).toMatchObject({ state: "PUBLISHED", heldOn: "2018-04-26", version: 2 });
  const detail = () => asWorkerOf(station, (scope) => readDetail(scope, id));
  expect((await detail())?.moved).toEqual({
    heldOn: "2018-04-19",
    startMinute: 540,
    endMinute: 630,
    place: "活动室",
    reason: "VENUE",
    publicLine: "活动室检修，地点不变。",
  });

  await cancel(id, {}, at(502));
  expect(await stands(id)).toMatchObject({
    state: "CANCELLED",
    cancelReason: "HOST",
    publicLine: "这一次不办了。",
    version: 3,
  });
  expect(await sheetOf(id)).toHaveLength(2);

  await undo(id, 3, at(503));
  expect(await stands(id)).toMatchObject({ state: "PUBLISHED", cancelReason: null, publicLine: "", version: 4 });
  expect((await detail())?.moved).not.toBeNull();
  expect(await kinds(id)).toEqual(["PUBLISHED", "MOVED", "CANCELLED", "UNDONE"]);
  expect(await audits(id)).toEqual(["ACTIVITY_PUBLISHED", "ACTIVITY_MOVED", "ACTIVITY_CANCELLED", "ACTIVITY_UNDONE"]);
  expect(await postings()).toBe(0);
  expect(await differences()).toEqual([]);
});

test("a move that is undone is none, though its row stays; the next one counts from where the plan stands", async () => {
  const id = await plan({}, true, at(500));
  await move(id, {}, at(501));
  await undo(id, 2, at(502));
  const detail = () => asWorkerOf(station, (scope) => readDetail(scope, id));
  expect(await detail()).toMatchObject({ heldOn: "2018-04-19", moved: null, version: 3 });
  expect(await numberOf('SELECT count(*) FROM "ActivityMove" WHERE "activityId" = $1', [id])).toBe(1);
  await move(id, { version: 3, heldOn: "2018-04-20", reason: "WEATHER" }, at(503));
  expect(await detail()).toMatchObject({ heldOn: "2018-04-20", moved: { heldOn: "2018-04-19", reason: "WEATHER" } });
  await move(id, { version: 4, heldOn: "2018-04-27" }, at(504));
  await undo(id, 5, at(505));
  expect(await detail()).toMatchObject({ heldOn: "2018-04-20", moved: { heldOn: "2018-04-19" } });
});

test("a draft is kept, changed and published; publishing undone leaves the draft, and nobody reads of it", async () => {
  const id = await plan({ intent: "draft" }, false, at(500));
  expect(await stands(id)).toMatchObject({ state: "DRAFT" });
  await change(id, { version: 1, heldOn: "2018-04-20", invited: "本社党员", attending: [ann] });
  expect(await kinds(id)).toEqual(["PLANNED", "PUBLISHED"]);
  expect(await stands(id)).toMatchObject({ state: "PUBLISHED", heldOn: "2018-04-20" });
  await undo(id, 2);
  expect(await stands(id)).toMatchObject({ state: "DRAFT", heldOn: "2018-04-19" });
  expect(await sheetOf(id)).toHaveLength(2);

  const fresh = await plan({}, true, at(500));
  await undo(fresh, 1, at(501));
  expect(await stands(fresh)).toMatchObject({ state: "DRAFT" });
  expect(await sheetOf(fresh)).toHaveLength(2);
  const shown = await numberOf('SELECT count(*) FROM "Activity" WHERE "stationId" = $1 AND "state" <> $2', [
    station.id,
    "DRAFT",
  ]);
  expect(shown).toBe(0);
});

test("a draft that is dropped is never told of as cancelled", async () => {
  const id = await plan({ intent: "draft" }, false);
  await asWorkerOf(station, (scope) => cancelPlanned(scope, saveIds(id), ""));
  expect(await stands(id)).toMatchObject({ state: "CANCELLED", audience: "MEMBERS", cancelReason: null });
});

test("what a published plan keeps: its time is moved, not changed; stale saves are refused", async () => {
  const id = await plan();
  expect(await refusedWith(change(id, { version: 1, heldOn: "2018-04-20" }))).toEqual([
    { field: "heldOn", messageKey: "errors.moveInstead" },
  ]);
  await change(id, { version: 1, bring: "老花镜", attending: [ben] }, false);
  expect(await stands(id)).toMatchObject({ state: "PUBLISHED", version: 2 });
  expect(await sheetOf(id)).toEqual(["毕强 EXPECTED"]);
  for (const attempt of [change(id, { version: 1 }), move(id)])
    expect(await refusedWith(attempt)).toEqual([{ field: "", messageKey: "errors.changedMeanwhile" }]);
});

test.each<[string, Typed, boolean, string, string]>([
  ["a time that has passed", { heldOn: "2018-04-10", start: "08:30", end: "09:00" }, true, "heldOn", "errors.planPast"],
  ["yesterday", { heldOn: "2018-04-09" }, false, "heldOn", "errors.planPast"],
  ["years ahead", { heldOn: "2021-04-09" }, true, "heldOn", "errors.planFar"],
  ["end before start", { start: "11:00" }, true, "end", "errors.endBeforeStart"],
  ["risk without insurance", { hazard: "on" }, true, "insuranceRef", "errors.insurance"],
  [
    "an unknown person",
    { attending: [{ id: "0199f000-0000-7000-8000-000000000001" }] },
    true,
    "attending",
    "errors.unknownPerson",
  ],
])("%s is refused beside its field, and nothing is written", async (_what, typed, publish, field, messageKey) => {
  const before = await writtenAt(station);
  expect(await refusedWith(plan(typed, publish))).toEqual([{ field, messageKey }]);
  expect(await writtenAt(station)).toEqual(before);
});
