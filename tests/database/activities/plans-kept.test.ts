import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aDatabase } from "@/tests/factories/database";
import { differences, refusedWith } from "@/tests/factories/ledger";
import { rowsOf } from "@/tests/factories/owner";
import { aMember, aResident, type Somebody } from "@/tests/factories/people";
import type { FreshDatabase } from "../fresh";
import {
  ann,
  at,
  ben,
  cancel,
  change,
  kinds,
  move,
  plan,
  postings,
  record,
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

test("a draft of risky work waits for its insurance, and names in it wait until it is published", async () => {
  const id = await plan({ hazard: "on", invited: "找安兰" }, false);
  expect(
    await refusedWith(change(id, { version: 1, hazard: "on", insuranceRef: "PICC-1", invited: "找安兰" })),
  ).toEqual([{ field: "invited", messageKey: "people.namedInPublic" }]);
  await change(id, { version: 1, hazard: "on", insuranceRef: "PICC-1", invited: "找安兰", meant: ["安兰"] });
  expect(await stands(id)).toMatchObject({ state: "PUBLISHED" });
});

test("for whom it is follows the kind; members alone may read names, and nobody needs a line to cancel", async () => {
  const id = await plan({ meetingKind: "BRANCH_MEETING", invited: "找安兰" });
  expect(await stands(id)).toMatchObject({ audience: "MEMBERS" });
  await move(id, { publicLine: "" });
  await cancel(id, { publicLine: "" });
  expect(await stands(id)).toMatchObject({ state: "CANCELLED", publicLine: "" });
  const open = await plan();
  expect(await refusedWith(cancel(open, { publicLine: "" }))).toEqual([
    { field: "publicLine", messageKey: "errors.noPublicLine" },
  ]);
  expect(await refusedWith(move(open, { publicLine: "安兰病了" }))).toEqual([
    { field: "publicLine", messageKey: "people.namedInPublic" },
  ]);
  expect(await refusedWith(move(open, { heldOn: "2018-04-19" }))).toEqual([
    { field: "heldOn", messageKey: "errors.sameTime" },
  ]);
  expect(await refusedWith(move(open, { heldOn: "2018-04-09" }))).toEqual([
    { field: "heldOn", messageKey: "errors.planPast" },
  ]);
});

test("a resident is expected like everybody else: nobody is made a volunteer by a plan", async () => {
  const resident = await aResident(station, { name: "程静" });
  const id = await plan({ kind: "SERVICE", category: "PATROL", serving: [resident, ann], attending: [] });
  expect(await sheetOf(id)).toEqual(["安兰 EXPECTED", "程静 EXPECTED"]);
});

test("the day's meeting is recorded from its plan in one step: marked, counted, nothing posted", async () => {
  const more = [];
  for (const name of ["程静", "丁一", "方远", "高明"]) more.push(await aMember(station, { name }));
  const [cheng, ding, fang, gao] = more as [Somebody, Somebody, Somebody, Somebody];
  const frail = await aMember(station, { name: "韩松", exemptFrom: "2017-01-01" });
  const id = await plan({ attending: [ann, ben, ...more, frail] });
  expect(await sheetOf(id)).toContain("韩松 EXEMPT");
  const walkIn = await aMember(station, { name: "贾冰" });
  const status = {
    [ann.id]: "PRESENT",
    [ben.id]: "ABSENT",
    [cheng.id]: "ABSENT",
    [ding.id]: "ABSENT",
    [fang.id]: "EXCUSED",
    [gao.id]: "HOME_STUDY",
    [frail.id]: "EXEMPT",
  };
  await record(id, { status, remark: { [fang.id]: "看病" }, attending: [walkIn] });
  expect(await sheetOf(id)).toEqual([
    "丁一 ABSENT",
    "安兰 PRESENT",
    "方远 EXCUSED 看病",
    "毕强 ABSENT",
    "程静 ABSENT",
    "贾冰 PRESENT",
    "韩松 EXEMPT",
    "高明 HOME_STUDY",
  ]);
  expect(await rowsOf('SELECT "state", "people", "personTimes" FROM "Activity" WHERE "id" = $1', [id])).toEqual([
    { state: "RECORDED", people: 2, personTimes: 0 },
  ]);
  expect(await kinds(id)).toEqual(["PUBLISHED", "LOGGED"]);
  expect(await postings()).toBe(0);
  expect(await differences()).toEqual([]);
});

test("only people on the list are marked; one taken off is off", async () => {
  const id = await plan();
  const stranger = await aMember(station, { name: "程静" });
  expect(await refusedWith(record(id, { attending: [ann], status: { [stranger.id]: "ABSENT" } }))).toEqual([
    { field: "attending", messageKey: "errors.unknownPerson" },
  ]);
  await record(id, { status: { [ann.id]: "PRESENT", [ben.id]: "OFF" } });
  expect(await sheetOf(id)).toEqual(["安兰 PRESENT"]);
});

test("a revision from before plans had words brings back what it knows and leaves the words", async () => {
  const id = await plan({ bring: "老花镜" }, true, at(500));
  await cancel(id, {}, at(501));
  await rowsOf(
    `UPDATE "ActivityRevision" SET "before" = "before" - '{audience,invited,bring,entrance,contact,cancelReason,publicLine}'::text[] WHERE "activityId" = $1 AND "no" = 2 RETURNING 1`,
    [id],
  );
  await undo(id, 2, at(502));
  expect(await stands(id)).toMatchObject({ state: "PUBLISHED", cancelReason: null, publicLine: "" });
  expect(await rowsOf('SELECT "bring" FROM "Activity" WHERE "id" = $1', [id])).toEqual([{ bring: "老花镜" }]);
});
