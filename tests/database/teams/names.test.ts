import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StationPlace } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { changeTeam, makeTeam, renameTeam } from "@/lib/teams/commands/team";
import { renameInput, teamChangeInput, teamInput } from "@/lib/teams/input";
import { listTeams, readTeam } from "@/lib/teams/queries";
import { anActivityInput } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { differences, linesOf, logged, refusedWith } from "@/tests/factories/ledger";
import { put, rowsOf } from "@/tests/factories/owner";
import { aResident, aVolunteer } from "@/tests/factories/people";
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

const typed = { kind: "TEAM", countingUnit: "SESSION", founded: "2014-01", namingType: "PLAIN" };
const make = async (more: Record<string, unknown> = {}) => {
  const id = newId();
  const input = teamInput.parse({ key: newId(), name: "“常青”维修队", ...typed, ...more });
  await asWorkerOf(station, (scope) => makeTeam(scope, id, input));
  return id;
};
const rename = (id: string, more: Record<string, unknown>) => {
  const input = renameInput.parse({ key: newId(), version: 1, namingType: "SYMBOL", from: "2016-05-01", ...more });
  return asWorkerOf(station, (scope) => renameTeam(scope, id, input));
};
const read = (id: string) => asWorkerOf(station, (scope) => readTeam(scope, id, "2018-04-10"));

test("a team is found under its name's sound, with its first name dated from the founding", async () => {
  const id = await make();
  expect(await rowsOf('SELECT "pinyin", "nameEn" FROM "ServiceUnit" WHERE "id" = $1', [id])).toEqual([
    { pinyin: "changqingweixiudui", nameEn: "Changqingweixiudui" },
  ]);
  expect((await read(id))?.names).toMatchObject([{ name: "“常青”维修队", fromOn: "2014-01-01", toOn: null }]);
  const { rows, count } = await asWorkerOf(station, (scope) => listTeams(scope, { ended: false, page: 1 }));
  expect([count, rows.map(({ name, members, leader }) => [name, members, leader])]).toEqual([
    1,
    [["“常青”维修队", 0, null]],
  ]);
});

test("a new name begins on its day; the one before stays, with who decided and why", async () => {
  const id = await make();
  await rename(id, { name: "绿叶维修队", nameEn: "Green Leaf", decidedBy: "社务会", reason: "大家投票" });
  expect(await read(id)).toMatchObject({
    name: "绿叶维修队",
    version: 2,
    names: [
      { name: "绿叶维修队", fromOn: "2016-05-01", toOn: null, decidedBy: "社务会", reason: "大家投票" },
      { name: "“常青”维修队", fromOn: "2014-01-01", toOn: "2016-05-01" },
    ],
  });
  expect(await refusedWith(rename(id, { name: "另一队" }))).toMatchObject([{ messageKey: "teams.stale" }]);
  const again = { version: 2, name: "另一队", from: "2016-05-01" };
  expect(await refusedWith(rename(id, again))).toMatchObject([{ messageKey: "teams.namedSince", field: "from" }]);
});

test("a team from before names were kept has one from then on", async () => {
  const unit = await aServiceUnit(station);
  await rename(unit.id, { name: "夜巡队" });
  expect((await read(unit.id))?.names).toMatchObject([
    { name: "夜巡队", fromOn: "2016-05-01" },
    { name: "巡逻队", fromOn: "2012-01-01", toOn: "2016-05-01" },
  ]);
});

test("two names never hold on one day", async () => {
  const id = await make();
  const row = { stationId: station.id, id: newId(), unitId: id, name: "别名", nameEn: "Other", namingType: "PLAIN" };
  await expect(put("ServiceUnitName", { ...row, fromOn: "2015-01-01", toOn: "2015-02-01" })).rejects.toThrow(
    /ServiceUnitName_one/,
  );
});

test("somebody of the register in a team's public name is pointed out, and may be meant as a word", async () => {
  await aResident(station, { name: "常青" });
  expect(await refusedWith(make())).toMatchObject([{ messageKey: "people.namedInPublic", field: "name" }]);
  expect(await make({ meant: ["常青"] })).toBeTruthy();
});

test("counting by the day holds from the next activity on: what was counted stays", async () => {
  const id = await make();
  const people = [await aVolunteer(station), await aVolunteer(station)];
  const on = { serving: people, serviceUnitId: id, heldOn: "2018-04-03" };
  const first = await logged(station, anActivityInput(on));
  await logged(station, anActivityInput({ ...on, start: "15:00", end: "16:00" }));
  const before = await linesOf(first);
  const input = teamChangeInput.parse({ key: newId(), version: 1, ...typed, countingUnit: "DAY" });
  await asWorkerOf(station, (scope) => changeTeam(scope, id, input));
  expect(await linesOf(first)).toEqual(before);
  expect(await differences()).toEqual([]);
  await logged(station, anActivityInput({ ...on, heldOn: "2018-04-05" }));
  const again = logged(station, anActivityInput({ ...on, heldOn: "2018-04-05", start: "15:00", end: "16:00" }));
  expect(await refusedWith(again)).toMatchObject([{ messageKey: "errors.dayLogged" }]);
});

test("a founding after somebody belonged is refused", async () => {
  const id = await make();
  const person = await aResident(station);
  await put("UnitMember", {
    stationId: station.id,
    id: newId(),
    unitId: id,
    personId: person.id,
    fromOn: "2014-03-01",
  });
  const input = teamChangeInput.parse({ key: newId(), version: 1, ...typed, founded: "2015" });
  expect(await refusedWith(asWorkerOf(station, (scope) => changeTeam(scope, id, input)))).toMatchObject([
    { messageKey: "teams.foundedAfter", field: "founded" },
  ]);
});
