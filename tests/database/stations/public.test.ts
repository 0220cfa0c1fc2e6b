import { afterAll, beforeAll, expect, test } from "vitest";
import { listComing, readPublicActivity } from "@/lib/activities/queries/public";
import type { PublicScope } from "@/lib/auth/public-door";
import { withScope } from "@/lib/db/doors";
import { newId } from "@/lib/db/ids";
import { listNotices, readNotice } from "@/lib/notices/queries/public";
import { listMilestones, listStations, listUnits, readStation } from "@/lib/stations/queries/public";
import { aMove, aPlan } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { aNotice, anOpenDoor } from "@/tests/factories/notices";
import { put } from "@/tests/factories/owner";
import { aStation } from "@/tests/factories/stations";
import { at, NOW } from "@/tests/factories/time";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());

/** Asks as anybody does, on 10 April 2018. */
function asPublic<T>(work: (scope: PublicScope) => Promise<T>): Promise<T> {
  const moment = at(NOW);
  return withScope({ role: "public_reader", stations: [], actor: null, moment: NOW }, (db) => work({ db, ...moment }));
}

test("a station's page is its place, hours, coming activities, notices, teams and story", async () => {
  const station = await aStation();
  await anOpenDoor(station);
  const plan = await aPlan(station, { audience: "PUBLIC", heldOn: "2018-04-21", place: "活动室", bring: "剪刀" });
  await aMove(station, plan);
  await aPlan(station, { audience: "PUBLIC", heldOn: "2018-04-09" });
  const notice = await aNotice(station);
  await put("ServiceUnit", {
    stationId: station.id,
    id: newId(),
    kind: "TEAM",
    name: "一队",
    nameEn: "Team 1",
    pinyin: "yidui",
    initials: "yd",
    foundedYear: 2014,
  });
  const seen = await asPublic(async (scope) => {
    const place = await readStation(scope, station.slug);
    if (!place) throw new Error("no station");
    return {
      place,
      coming: await listComing(scope, place),
      notices: await listNotices(scope, place),
      units: await listUnits(scope, place),
      milestones: await listMilestones(scope, place),
      one: await readPublicActivity(scope, place, plan.id),
      hanging: await readNotice(scope, place, notice.id),
    };
  });
  expect(seen.place).toMatchObject({ slug: station.slug, closedOn: null, next: null, way: "西门进" });
  expect(seen.place.hours).toEqual([{ weekday: 1, from: 510, to: 690 }]);
  expect(seen.coming.map(({ id, heldOn, movedFromOn }) => [id, heldOn, movedFromOn])).toEqual([
    [plan.id, "2018-04-21", "2018-04-14"],
  ]);
  expect(seen.one).toEqual(seen.coming[0]);
  expect(seen.notices).toEqual([seen.hanging]);
  expect(seen.units).toMatchObject([{ name: "一队", members: 0 }]);
  expect(seen.milestones).toEqual([]);
});

test("a station's activities and notices are not found at its neighbour", async () => {
  const [ours, theirs] = [await aStation(), await aStation()];
  const plan = await aPlan(ours, { audience: "PUBLIC", heldOn: "2018-04-21" });
  const notice = await aNotice(ours);
  const found = await asPublic(async (scope) => [
    await readPublicActivity(scope, ours, plan.id),
    await readNotice(scope, ours, notice.id),
    await readPublicActivity(scope, theirs, plan.id),
    await readNotice(scope, theirs, notice.id),
  ]);
  expect(found.map((one) => one !== null)).toEqual([true, true, false, false]);
});

test("a closed station names its successor and is listed no more from its last day on", async () => {
  const next = await aStation();
  const closing = { closedOn: "2018-04-10" };
  const closed = await aStation(closing);
  const later = await aStation({ closedOn: "2018-04-11" });
  await put("StationDetail", { stationId: closed.id });
  const { all, one, open } = await asPublic(async (scope) => ({
    all: await listStations(scope),
    one: await readStation(scope, closed.slug),
    open: await readStation(scope, later.slug),
  }));
  const listed = all.map(({ slug }) => slug);
  expect(listed).toContain(next.slug);
  expect(listed).toContain(later.slug);
  expect(listed).not.toContain(closed.slug);
  expect(one).toMatchObject({ closedOn: "2018-04-10", next: null });
  expect(open?.closedOn).toBeNull();
  expect(await asPublic((scope) => readStation(scope, "nowhere"))).toBeNull();
});
