import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { draftForm, earlierForm, fillMissing, keepDraft, missingIn } from "@/lib/activities/commands/draft";
import { logActivity } from "@/lib/activities/commands/log";
import { saveIds } from "@/lib/activities/commands/record";
import { draftOf } from "@/lib/activities/queries/drafts";
import type { StationPlace } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { once } from "@/lib/db/once";
import { anActivityInput } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { put } from "@/tests/factories/owner";
import { aVolunteer, type Somebody } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let station: StationPlace;
let ann: Somebody;
let actor: { id: string };
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  station = await aStation();
  ann = await aVolunteer(station, { name: "安兰" });
  actor = { id: newId() };
});

const form = draftForm(null);
const keep = (body: Record<string, unknown>) => asWorkerOf(station, (scope) => keepDraft(scope, form, body), { actor });
const offered = async () => (await asWorkerOf(station, (scope) => draftOf(scope, form), { actor }))?.body ?? null;
/** Saves a form under its key, as the action does. */
const save = (key: string) => {
  const input = anActivityInput({ serving: [ann], key });
  return asWorkerOf(
    station,
    (scope) => once(scope, { key, action: "activity.log", input }, () => logActivity(scope, saveIds(), input)),
    { actor },
  );
};

test("what the last field sends after the save is no draft; the next form's is one", async () => {
  const key = newId();
  await keep({ key: [key], place: ["东门"] });
  expect(await offered()).toEqual({ key: [key], place: ["东门"] });
  await save(key);
  await keep({ key: [key], place: ["东门"] });
  expect(await offered()).toBeNull();
  const next = { key: [newId()], place: ["西门"] };
  await keep(next);
  expect(await offered()).toEqual(next);
});

test("another form does not write over what one left unfinished; going on with it, or saving it, keeps the other", async () => {
  const [old, other] = [
    { key: [newId()], place: ["东门"] },
    { key: [newId()], place: ["西门"] },
  ];
  const earlier = async () =>
    (await asWorkerOf(station, (scope) => draftOf(scope, earlierForm(form)), { actor }))?.body ?? null;
  await keep(old);
  await keep(other);
  expect([await offered(), await earlier()]).toEqual([other, old]);
  await keep({ ...old, place: ["南门"] });
  expect([await offered(), await earlier()]).toEqual([{ ...old, place: ["南门"] }, other]);
  await save(newId()); // a third form, too quick to have left a draft
  expect([await offered(), await earlier()]).toEqual([{ ...old, place: ["南门"] }, other]);
  await save(String(other.key));
  expect([await offered(), await earlier()]).toEqual([{ ...old, place: ["南门"] }, null]);
});

test("one that arrived in the very moment of the save is written, and not offered", async () => {
  const key = newId();
  await save(key);
  const body = JSON.stringify({ key: [key], place: ["东门"] });
  await put("Draft", { stationId: station.id, actorId: actor.id, form, body });
  expect(await offered()).toBeNull();
});

test("a save that was refused leaves the draft", async () => {
  const key = newId();
  await keep({ key: [key], place: ["东门"] });
  const input = anActivityInput({ serving: [ann], key, start: "21:00", end: "19:00" });
  const attempt = asWorkerOf(
    station,
    (scope) => once(scope, { key, action: "activity.log", input }, () => logActivity(scope, saveIds(), input)),
    { actor },
  );
  await expect(attempt).rejects.toThrow("errors.endBeforeStart");
  expect(await offered()).toEqual({ key: [key], place: ["东门"] });
});

test("a body whose key is none, and characters that no text has, are kept as far as they can be", async () => {
  await keep({ key: ["x'; --"], place: ["东\u0000门\ud800"] });
  expect(await offered()).toEqual({ key: ["x'; --"], place: ["东门"] });
  await keep({ place: ["西门"] });
  expect(await offered()).toEqual({ place: ["西门"] });
});

test.each([
  ["the activity's day", { heldOn: ["2018-04-09"] }, "2018-04-09"],
  ["another day typed beside", { heldOn: ["other"], heldOnOther: ["2018-03-02"] }, "2018-03-02"],
  ["today for a day to come", { heldOn: ["2018-04-12"] }, "2018-04-10"],
  ["today for a day before the station opened", { heldOn: ["2009-01-01"] }, "2018-04-10"],
  ["today without a day", {}, "2018-04-10"],
])("somebody whom a form misses is registered from %s on", (_what, day, from) => {
  const place = { station, today: "2018-04-10" };
  expect(missingIn({ "missing[attending]": ["无此人"], ...day }, place)).toEqual({
    name: "无此人",
    field: "attending",
    from,
  });
  expect(missingIn(day, place)).toBeNull();
});

test("whoever was registered stands on the list that missed them, after the others, and nothing else changes", async () => {
  const id = newId();
  const rest = { title: ["义务巡逻"], "serving[]": [ann.id] };
  await asWorkerOf(
    station,
    (scope) =>
      fillMissing(scope, form, { ...rest, "missing[serving]": ["无此人"] }, { field: "serving", personId: id }),
    { actor },
  );
  expect(await offered()).toEqual({ ...rest, "serving[]": [ann.id, id] });
});
