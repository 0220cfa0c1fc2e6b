import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StationPlace } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { changeFrequent, endFrequent, makeFrequent, resumeFrequent } from "@/lib/frequent/commands";
import { frequentInput } from "@/lib/frequent/input";
import { listFrequent } from "@/lib/frequent/queries";
import { keepPublicDetail } from "@/lib/settings/commands";
import { publicDetailInput } from "@/lib/settings/input";
import { readPublicDetail } from "@/lib/settings/queries";
import { aDatabase } from "@/tests/factories/database";
import { refusedWith } from "@/tests/factories/ledger";
import { rowsOf } from "@/tests/factories/owner";
import { aResident } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import { aServiceUnit } from "@/tests/factories/teams";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let station: StationPlace;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  station = await aStation();
});

const keep = (more: Record<string, unknown>) =>
  asWorkerOf(station, (scope) => keepPublicDetail(scope, publicDetailInput.parse({ key: newId(), ...more })));
const detail = () => asWorkerOf(station, readPublicDetail);

test("words and hours are kept as one whole, and kept anew they replace what was there", async () => {
  const morning = { from1: "08:30", to1: "11:30" };
  await keep({ version: 0, way: "西门进", all: "on", hours: { 1: morning } });
  expect(await detail()).toMatchObject({ way: "西门进", version: 1 });
  expect((await detail()).spans).toHaveLength(7);
  await keep({ version: 1, way: "东门进", hours: { 1: morning, 3: { ...morning, from2: "14:30", to2: "17:30" } } });
  expect(await detail()).toEqual({
    way: "东门进",
    hoursNote: "",
    introduction: "",
    version: 2,
    spans: [
      { weekday: 1, from: 510, to: 690 },
      { weekday: 3, from: 510, to: 690 },
      { weekday: 3, from: 870, to: 1050 },
    ],
  });
});

test("a second first save, and a save over a newer version, are refused and leave the hours", async () => {
  await keep({ version: 0, way: "西门进", hours: { 1: { from1: "08:30", to1: "11:30" } } });
  for (const version of [0, 7])
    expect(await refusedWith(keep({ version, way: "别的" }))).toMatchObject([{ messageKey: "settings.stale" }]);
  expect((await detail()).spans).toHaveLength(1);
});

test("the introduction names nobody of the register", async () => {
  await aResident(station, { name: "王秀英" });
  expect(await refusedWith(keep({ introduction: "王秀英任社长" }))).toMatchObject([
    { messageKey: "people.namedInPublic", field: "introduction" },
  ]);
});

const typed = { title: "楼道维修", kind: "SERVICE", category: "PATROL", start: "08:30", end: "10:00" };
const make = async (more: Record<string, unknown> = {}) => {
  const id = newId();
  const input = frequentInput.parse({ key: newId(), ...typed, ...more });
  await asWorkerOf(station, (scope) => makeFrequent(scope, id, input));
  return id;
};
const change = (id: string, more: Record<string, unknown>) =>
  asWorkerOf(station, (scope) =>
    changeFrequent(scope, id, frequentInput.parse({ key: newId(), version: 1, ...typed, ...more })),
  );
const keys = async () =>
  Object.fromEntries((await asWorkerOf(station, listFrequent)).map(({ title, slot }) => [title, slot]));

test("a new one takes a key from whoever has it; two change places; ending frees the key", async () => {
  const first = await make({ title: "巡逻", slot: "1" });
  const second = await make({ title: "合唱", slot: "2" });
  expect(await keys()).toEqual({ 巡逻: 1, 合唱: 2 });
  await change(first, { title: "巡逻", slot: "2" });
  expect(await keys()).toEqual({ 巡逻: 2, 合唱: 1 });
  await make({ title: "剪纸", slot: "1" });
  expect(await keys()).toEqual({ 巡逻: 2, 合唱: null, 剪纸: 1 });
  expect(await refusedWith(change(second, { title: "合唱" }))).toMatchObject([
    { messageKey: "settings.frequent.stale" },
  ]);
  await asWorkerOf(station, (scope) => endFrequent(scope, first));
  expect(await keys()).toEqual({ 合唱: null, 剪纸: 1 });
  await asWorkerOf(station, (scope) => resumeFrequent(scope, first));
  expect(await keys()).toEqual({ 巡逻: 2, 合唱: null, 剪纸: 1 });
});

test("one taken up again after its key was given away has none", async () => {
  const first = await make({ title: "巡逻", slot: "1" });
  await asWorkerOf(station, (scope) => endFrequent(scope, first));
  await make({ title: "合唱", slot: "1" });
  await asWorkerOf(station, (scope) => resumeFrequent(scope, first));
  expect(await keys()).toEqual({ 巡逻: null, 合唱: 1 });
});

test("two who move keys at the same moment go one after the other: every key is somebody's once", async () => {
  const ids = [];
  for (const slot of [1, 2, 3]) ids.push(await make({ title: `活动${slot}`, slot: String(slot) }));
  await Promise.allSettled([
    change(ids[0] ?? "", { title: "活动1", slot: "2" }),
    change(ids[1] ?? "", { title: "活动2", slot: "3" }),
    change(ids[2] ?? "", { title: "活动3", slot: "1" }),
  ]);
  expect(Object.values(await keys()).sort()).toEqual([1, 2, 3]);
});

test("it is found by its sound, and a neighbour's team or an unknown category is refused", async () => {
  const id = await make();
  expect(await rowsOf('SELECT "pinyin", "initials" FROM "ActivityTemplate" WHERE "id" = $1', [id])).toEqual([
    { pinyin: "loudaoweixiu", initials: "ldwx" },
  ]);
  const theirs = await aServiceUnit();
  expect(await refusedWith(make({ serviceUnitId: theirs.id }))).toMatchObject([{ field: "serviceUnitId" }]);
  expect(await refusedWith(make({ category: "NONSENSE" }))).toMatchObject([{ field: "category" }]);
});
