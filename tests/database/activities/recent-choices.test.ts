import { afterAll, beforeAll, expect, test } from "vitest";
import { draftForm } from "@/lib/activities/commands/draft";
import { formOffers } from "@/lib/activities/queries/form-offers";
import { momentOf } from "@/lib/clock";
import { anActivityInput, aTemplate } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { logged } from "@/tests/factories/ledger";
import { aVolunteer } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());

test("the last activity of each title fills in, newest title first", async () => {
  const station = await aStation();
  const ann = await aVolunteer(station, { name: "安兰" });
  const moment = { now: momentOf("2018-04-10", 1200) };
  const log = (title: string, heldOn: string, place: string) =>
    logged(station, anActivityInput({ serving: [ann], title, heldOn, place }), moment);
  await log("清扫楼道", "2018-04-05", "一号楼");
  const last = await log("清扫楼道", "2018-04-06", "二号楼");
  await log("义务理发", "2018-04-08", "活动室");
  const offered = async (at = moment) =>
    (await asWorkerOf(station, (scope) => formOffers(scope, draftForm(null)), at)).choices;
  const recent = await offered();
  expect(recent.map(({ title, place, lastOn }) => ({ title, place, lastOn }))).toEqual([
    { title: "义务理发", place: "活动室", lastOn: "2018-04-08" },
    { title: "清扫楼道", place: "二号楼", lastOn: "2018-04-06" },
  ]);
  expect(recent[1]).toMatchObject({ id: "", lastId: last, slot: null, initials: "qsld", pinyin: "qingsaoloudao" });
  expect(await offered({ now: momentOf("2018-12-31", 1200) })).toEqual([]);
  const [second, first] = [
    await aTemplate(station, { slot: 2, title: "义务理发" }),
    await aTemplate(station, { slot: 1, title: "门前清扫" }),
  ];
  expect((await offered()).map(({ id, title }) => id || title)).toEqual([first.id, second.id, "清扫楼道"]);
});
