import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StationPlace } from "@/lib/auth/doors";
import { withScope } from "@/lib/db/doors";
import { newId } from "@/lib/db/ids";
import { changeNotice, hangNotice, hangNoticeAgain, takeDownNotice } from "@/lib/notices/commands";
import { noticeInput } from "@/lib/notices/input";
import { currentNotices, pastNotices, readNotice } from "@/lib/notices/queries";
import { aDatabase } from "@/tests/factories/database";
import { refusedWith } from "@/tests/factories/ledger";
import { aNotice } from "@/tests/factories/notices";
import { rowsOf } from "@/tests/factories/owner";
import { aResident } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import { NOW } from "@/tests/factories/time";
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

const input = (more: Record<string, unknown> = {}) =>
  noticeInput.parse({ key: newId(), title: "停水通知", text: "4月12日上午停水。", fromOn: "2018-04-10", ...more });
const hang = async (more: Record<string, unknown> = {}) => {
  const id = newId();
  await asWorkerOf(station, (scope) => hangNotice(scope, id, input(more)));
  return id;
};
const change = (id: string, more: Record<string, unknown>) =>
  asWorkerOf(station, (scope) => changeNotice(scope, id, input(more)));
/** What everybody sees hanging. */
const hanging = () =>
  withScope({ role: "public_reader", stations: [], actor: null, moment: NOW }, async (db) => {
    const rows = await db.$queryRaw<
      { title: string }[]
    >`SELECT "title" FROM "PublicNotice" WHERE "stationId" = ${station.id}`;
    return rows.map(({ title }) => title);
  });
const kinds = async () =>
  (await rowsOf('SELECT "kind" FROM "AuditEvent" WHERE "stationId" = $1 ORDER BY "seq"', [station.id])).map(
    ({ kind }) => kind,
  );

test("a notice hangs for everybody, comes down, and hangs again; each is noted", async () => {
  const id = await hang();
  expect(await hanging()).toEqual(["停水通知"]);
  await asWorkerOf(station, (scope) => takeDownNotice(scope, id));
  expect(await hanging()).toEqual([]);
  const past = await asWorkerOf(station, (scope) => pastNotices(scope, 1));
  expect(past).toMatchObject({ count: 1, rows: [{ id, takenDown: true }] });
  await asWorkerOf(station, (scope) => hangNoticeAgain(scope, id));
  expect(await hanging()).toEqual(["停水通知"]);
  expect(await kinds()).toEqual(["NOTICE_HUNG", "NOTICE_TAKEN_DOWN", "NOTICE_HUNG_AGAIN"]);
});

test("taken down twice is taken down once; an unknown one is not found", async () => {
  const id = await hang();
  for (const _ of [1, 2]) await asWorkerOf(station, (scope) => takeDownNotice(scope, id));
  expect(await kinds()).toEqual(["NOTICE_HUNG", "NOTICE_TAKEN_DOWN"]);
  const other = await aNotice(await aStation());
  const attempt = asWorkerOf(station, (scope) => takeDownNotice(scope, other.id));
  expect(await refusedWith(attempt)).toMatchObject([{ messageKey: "errors.notFound" }]);
});

test("a change over a newer version is refused and changes nothing", async () => {
  const id = await hang();
  await change(id, { version: 1, title: "改期停水" });
  expect(await refusedWith(change(id, { version: 1, title: "又改" }))).toMatchObject([{ messageKey: "notices.stale" }]);
  expect(await asWorkerOf(station, (scope) => readNotice(scope, id))).toMatchObject({ title: "改期停水", version: 2 });
  await asWorkerOf(station, (scope) => takeDownNotice(scope, id));
  expect(await refusedWith(change(id, { version: 3, title: "又改" }))).toMatchObject([{ messageKey: "notices.stale" }]);
});

test("whoever is in the register is not named in public, however spaced; a common word may stay once it is said to be one", async () => {
  await aResident(station, { name: "王秀英" });
  await aResident(station, { name: "高明" });
  await aResident(await aStation(), { name: "李建国" });
  const named = await refusedWith(hang({ title: "高明的办法", text: "请问王 秀 英，或李建国。" }));
  expect(named).toMatchObject([
    { messageKey: "people.namedInPublic", field: "title" },
    { messageKey: "people.namedInPublic", field: "text" },
  ]);
  expect(await refusedWith(hang({ title: "高明的办法", text: "问王秀英", meant: ["高明"] }))).toHaveLength(1);
  expect(await hanging()).toEqual([]);
  await hang({ title: "高明的办法", text: "", meant: ["高明"] });
  expect(await hanging()).toEqual(["高明的办法"]);
});

test("a notice that would never hang is refused; one to come waits for its day", async () => {
  const past = hang({ fromOn: "2018-04-01", toOn: "2018-04-09" });
  expect(await refusedWith(past)).toMatchObject([{ messageKey: "notices.overAlready", field: "toOn" }]);
  await hang({ fromOn: "2018-04-11" });
  expect(await hanging()).toEqual([]);
  expect(await asWorkerOf(station, currentNotices)).toHaveLength(1);
});
