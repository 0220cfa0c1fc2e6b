import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openActivity, openNew } from "@/app/(station)/desk/[station]/activities/open-form";
import { draftForm, keepDraft } from "@/lib/activities/commands/draft";
import type { StationPlace, StationScope } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { anActivityInput, aPlan, aTemplate } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { logged } from "@/tests/factories/ledger";
import { aVolunteer, type Somebody } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import { aServiceUnit } from "@/tests/factories/teams";
import { lockMonth } from "@/tests/factories/time";
import type { FreshDatabase } from "../fresh";

/** CONTRIBUTING.md: a page makes at most five statements beside those of its door. */
const MOST = 5;
const actor = { id: newId(), account: "a", name: "田晓云", nameEn: "Tian", locale: null, shortcuts: true, grants: [] };

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

/** Opens a form as its page does, and tells every statement that reached the database inside the door. */
async function opened<T>(open: (scope: StationScope) => Promise<T>): Promise<{ form: NonNullable<T>; sent: string[] }> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  const textOf = ([asked]: unknown[]) => (typeof asked === "string" ? asked : (asked as { text: string }).text);
  try {
    const { form, sent } = await asWorkerOf(
      station,
      async (scope) => {
        spy.mockClear();
        const answer = await open({ ...scope, actor, worker: true });
        return { form: answer, sent: spy.mock.calls.map(textOf) };
      },
      { actor },
    );
    if (!form) throw new Error("Nothing was opened");
    return { form, sent };
  } finally {
    spy.mockRestore();
  }
}
const named = (people: { name: string }[]) => people.map(({ name }) => name);
const keep = (activityId: string | null, body: Record<string, string[]>) =>
  asWorkerOf(station, (scope) => keepDraft(scope, draftForm(activityId), body), { actor });

/** A draft with everything that needs the register: people, a doubt that somebody was picked for, and pasted text. */
const fullDraft = () => ({
  title: ["清扫楼道"],
  heldOn: ["2018-04-08"],
  "serving[]": [ann.id],
  "doubts[0][name]": ["毕强"],
  "doubts[0][part]": ["SERVING"],
  "doubts[0][pick]": [ben.id],
  servingText: ["安兰\n孟常青"],
});

test("an empty form: everything that it offers, in two statements", async () => {
  const template = await aTemplate(station, { slot: 1 });
  const unit = await aServiceUnit(station);
  await lockMonth(station, "2018-03-01");
  await lockMonth(station, "2018-04-01");
  await logged(station, anActivityInput({ serving: [ann], title: "清扫楼道", reason: "补" }));
  const { form, sent } = await opened((scope) => openNew(scope, {}, "zh-CN"));
  expect(form.around.choices.map(({ id, title }) => id || title)).toEqual([template.id, "清扫楼道"]);
  expect(form.around.units).toEqual([{ id: unit.id, name: "巡逻队" }]);
  expect(form.around.categories).toContainEqual({ code: "PATROL", name: "义务巡逻" });
  expect(form.around).toMatchObject({ lockedMonths: ["2018-03-01", "2018-04-01"] });
  expect(form.start).toMatchObject({ heldOn: "2018-04-10", title: "" });
  expect(sent).toHaveLength(2);
});

test("a frequent activity fills the form in without another statement", async () => {
  const { id } = await aTemplate(station, { slot: 1 });
  const { form, sent } = await opened((scope) => openNew(scope, { template: id }, "zh-CN"));
  expect(form.start).toMatchObject({ title: "义务巡逻", heldOn: "2018-04-09", startMinute: 1170 });
  expect(sent).toHaveLength(2);
});

test("a draft gone on with, pasted text and all, stays within five", async () => {
  await keep(null, fullDraft());
  const offered = await opened((scope) => openNew(scope, {}, "zh-CN"));
  expect(offered.form.drafts.map(({ nth, body }) => ({ nth, body }))).toEqual([{ nth: "1", body: fullDraft() }]);
  const { form, sent } = await opened((scope) => openNew(scope, { draft: "1" }, "zh-CN"));
  const kept = form.initial?.kept;
  expect(named(kept?.serving ?? [])).toEqual(["安兰"]);
  expect(kept?.doubts.map(({ name, why, pick }) => ({ name, why, pick }))).toEqual([
    { name: "毕强", why: "UNSURE", pick: ben.id },
    { name: "孟常青", why: "UNKNOWN", pick: "" },
  ]);
  expect(sent.length).toBeLessThanOrEqual(MOST);
});

test("for the people of the activity just saved, with what is to be said of that save, it stays within five", async () => {
  await logged(station, anActivityInput({ serving: [ben], start: "20:00", end: "22:00", title: "清扫楼道" }));
  const id = await logged(station, anActivityInput({ serving: [ben, ann], place: "东门" }));
  const { form, sent } = await opened((scope) => openNew(scope, { like: id }, "zh-CN"));
  expect(form.start).toMatchObject({ activityId: null, title: "", place: "东门", heldOn: "2018-04-09", minutes: {} });
  expect(named(form.start.people.serving)).toEqual(["毕强", "安兰"]);
  expect(form.before?.saved).toEqual({ no: 1, undoable: true, overlaps: [{ name: "毕强", title: "清扫楼道" }] });
  expect(sent.length).toBeLessThanOrEqual(MOST);
});

test("a plan to be recorded takes those expected along, within five", async () => {
  const { id } = await aPlan(station, { expected: [ann, ben] });
  const { form, sent } = await opened((scope) => openActivity(scope, id, {}, "zh-CN"));
  expect(form.detail.state).toBe("PUBLISHED");
  expect(named(form.start.people.serving).sort()).toEqual(["安兰", "毕强"]);
  expect(sent.length).toBeLessThanOrEqual(MOST);
});

test("a record to be changed, and its draft gone on with, stay within five each", async () => {
  const own = { minutes: { [ann.id]: "45" }, excused: [] };
  const id = await logged(station, anActivityInput({ serving: [ben, ann], ...own }));
  const change = await opened((scope) => openActivity(scope, id, {}, "zh-CN"));
  expect(named(change.form.start.people.serving)).toEqual(["毕强", "安兰"]);
  expect(change.form.start.minutes).toEqual({ [ann.id]: 45 });
  expect(change.sent.length).toBeLessThanOrEqual(MOST);
  await keep(id, { ...fullDraft(), activityId: [id], version: ["0"] });
  const { form, sent } = await opened((scope) => openActivity(scope, id, { draft: "1" }, "zh-CN"));
  expect(named(form.initial?.kept?.serving ?? [])).toEqual(["安兰"]);
  expect(form.initial?.kept?.present).toMatchObject({ version: 1 });
  expect(sent.length).toBeLessThanOrEqual(MOST);
});

test("an unknown activity opens nothing", async () => {
  await expect(opened((scope) => openActivity(scope, newId(), {}, "zh-CN"))).rejects.toThrow("Nothing was opened");
  await expect(opened((scope) => openActivity(scope, "plan", {}, "zh-CN"))).rejects.toThrow("Nothing was opened");
  await expect(opened((scope) => openNew(scope, { like: newId() }, "zh-CN"))).rejects.toThrow("Nothing was opened");
});
