import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StationPlace } from "@/lib/auth/doors";
import { addDays, type Day } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { handTeamOver, letGoFromTeam, takeIntoTeam } from "@/lib/teams/commands/members";
import { endTeam, makeTeam } from "@/lib/teams/commands/team";
import { takeInInput, teamInput } from "@/lib/teams/input";
import { listMembers, readTeam } from "@/lib/teams/queries";
import { aDatabase } from "@/tests/factories/database";
import { refusedWith } from "@/tests/factories/ledger";
import { put, rowsOf } from "@/tests/factories/owner";
import { aResident, type Somebody } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let station: StationPlace;
let team: string;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  station = await aStation();
  team = newId();
  const input = teamInput.parse({
    key: newId(),
    name: "楼道维修队",
    kind: "TEAM",
    countingUnit: "SESSION",
    founded: "2014-01",
    namingType: "PLAIN",
  });
  await asWorkerOf(station, (scope) => makeTeam(scope, team, input));
});

const join = (people: Somebody[], from: Day, more: Record<string, unknown> = {}) => {
  const input = takeInInput.parse({ key: newId(), people: people.map(({ id }) => id), from, ...more });
  return asWorkerOf(station, (scope) => takeIntoTeam(scope, team, input));
};
const leave = (people: Somebody[], on: Day) =>
  asWorkerOf(station, (scope) =>
    letGoFromTeam(
      scope,
      team,
      people.map(({ id }) => id),
      on,
    ),
  );
const lead = (person: Somebody | null, since: Day) =>
  asWorkerOf(station, (scope) => handTeamOver(scope, team, person?.id ?? null, since));
const membersOn = (on: Day) =>
  asWorkerOf(station, async (scope) => {
    const { rows, count } = await listMembers(scope, team, on, 1);
    const found = await readTeam(scope, team, on);
    return {
      rows: rows.map(({ name, role, since }) => [name, role, since]),
      count,
      size: found?.sizes.at(-1)?.size,
      leader: found?.leader?.name ?? null,
    };
  });

test("people come, lead and go, each on a day; the size of any day is how many belonged then", async () => {
  const [an, bo, cai] = [
    await aResident(station, { name: "安大江" }),
    await aResident(station, { name: "柏小河" }),
    await aResident(station, { name: "蔡长湖" }),
  ];
  await join([an, bo, cai], "2014-03-01");
  await lead(an, "2014-03-01");
  await lead(bo, "2015-06-01");
  await leave([an], "2016-01-01");
  await join([an], "2017-01-01", { role: "DEPUTY" });
  expect(await membersOn("2014-02-28")).toEqual({ rows: [], count: 0, size: 0, leader: null });
  expect(await membersOn("2014-03-01")).toEqual({
    rows: [
      ["安大江", "LEADER", "2014-03-01"],
      ["柏小河", "MEMBER", "2014-03-01"],
      ["蔡长湖", "MEMBER", "2014-03-01"],
    ],
    count: 3,
    size: 3,
    leader: "安大江",
  });
  // Handing over leaves the day of joining what it was.
  expect(await membersOn("2015-06-01")).toMatchObject({
    rows: [
      ["柏小河", "LEADER", "2014-03-01"],
      ["安大江", "MEMBER", "2014-03-01"],
      ["蔡长湖", "MEMBER", "2014-03-01"],
    ],
    leader: "柏小河",
  });
  expect(await membersOn("2016-01-01")).toMatchObject({ count: 2, size: 2 });
  expect((await membersOn("2018-04-10")).rows).toContainEqual(["安大江", "DEPUTY", "2017-01-01"]);
});

test("a random story, played by the commands: on every day the database and a plain book say the same", async () => {
  const people = [await aResident(station), await aResident(station), await aResident(station)];
  const book = new Map(people.map(({ id }) => [id, new Set<number>()]));
  let seed = 20180410;
  const below = (most: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  let done = 0;
  for (let step = 0; step < 40; step++) {
    const person = people[below(3)];
    if (!person) continue;
    const day = below(30);
    const on = addDays("2015-01-01", day);
    const act = (["in", "out", "lead"] as const)[below(3)];
    const played = act === "in" ? join([person], on) : act === "out" ? leave([person], on) : lead(person, on);
    const taken = await played.then(
      () => true,
      () => false,
    );
    if (!taken) continue;
    done++;
    for (let later = day; later < 40; later++) {
      if (act === "in") book.get(person.id)?.add(later);
      if (act === "out") book.get(person.id)?.delete(later);
    }
  }
  expect(done).toBeGreaterThan(5); // or the days below say nothing
  for (let day = 0; day < 40; day += 3) {
    const { count, size } = await membersOn(addDays("2015-01-01", day));
    const expected = [...book.values()].filter((days) => days.has(day)).length;
    expect([count, size], `day ${day}`).toEqual([expected, expected]);
  }
});

test("typed names mean the one who bears them; of namesakes and strangers it is asked, and nobody is taken in", async () => {
  const one = await aResident(station, { name: "安大江" });
  const [first] = [await aResident(station, { name: "王秀英" }), await aResident(station, { name: "王秀英" })];
  const typed = (peopleText: string, people: string[] = []) =>
    takeInInput.parse({ key: newId(), peopleText, people, from: "2014-03-01" });
  const take = (input: ReturnType<typeof typed>) => asWorkerOf(station, (scope) => takeIntoTeam(scope, team, input));
  expect(await refusedWith(take(typed("安大江、王秀英\n没有人")))).toMatchObject([
    { messageKey: "teams.unknownNames", field: "people" },
    { messageKey: "teams.sameNames", field: "people" },
  ]);
  expect((await membersOn("2014-03-01")).count).toBe(0);
  expect(await take(typed("安大江、王秀英", [first?.id ?? ""]))).toBe(2);
  expect((await rowsOf('SELECT "personId" FROM "UnitMember" WHERE "unitId" = $1', [team])).length).toBe(2);
  expect(one.id).toBeTruthy();
});

test.each<[string, (person: Somebody) => Promise<unknown>, string]>([
  ["a day to come", (person) => join([person], "2018-04-11"), "teams.future"],
  ["a day before the founding", (person) => join([person], "2013-12-31"), "teams.beforeFounding"],
  ["nobody", () => join([], "2014-03-01"), "teams.nobody"],
  ["leaving without belonging", (person) => leave([person], "2014-03-01"), "teams.notIn"],
])("%s is refused", async (_what, work, message) => {
  expect(await refusedWith(work(await aResident(station)))).toMatchObject([{ messageKey: message }]);
});

test("only who is in this station's register on the day is taken in", async () => {
  const late = await aResident(station, { registeredOn: "2016-01-01" });
  const neighbour = await aResident();
  expect(await refusedWith(join([late], "2015-01-01"))).toMatchObject([{ messageKey: "teams.notRegistered" }]);
  expect(await refusedWith(join([neighbour], "2015-01-01"))).toMatchObject([{ messageKey: "errors.unknownPerson" }]);
});

test("the database keeps apart what the commands never do: twice on a day, two leaders", async () => {
  const [an, bo] = [await aResident(station), await aResident(station)];
  await join([an, bo], "2014-03-01");
  await lead(an, "2014-03-01");
  const row = { stationId: station.id, unitId: team, fromOn: "2014-05-01", toOn: "2014-06-01" };
  await expect(put("UnitMember", { ...row, id: newId(), personId: an.id })).rejects.toThrow(/UnitMember_once/);
  const third = await aResident(station);
  await expect(put("UnitMember", { ...row, id: newId(), personId: third.id, role: "LEADER" })).rejects.toThrow(
    /UnitMember_leader/,
  );
});

test("a team that ends has no people and no name from that day on, and its frequent activities are nobody's", async () => {
  const an = await aResident(station);
  await join([an], "2014-03-01");
  const end = (on: Day, version = 1) => asWorkerOf(station, (scope) => endTeam(scope, team, { version, on }));
  expect(await refusedWith(end("2014-02-01"))).toMatchObject([{ messageKey: "teams.laterPeople" }]);
  expect(await refusedWith(end("2018-04-10", 7))).toMatchObject([{ messageKey: "teams.stale" }]);
  await end("2018-04-10");
  expect([(await membersOn("2018-04-09")).count, (await membersOn("2018-04-10")).count]).toEqual([1, 0]);
  expect(await refusedWith(join([an], "2018-04-10"))).toMatchObject([{ messageKey: "teams.hasEnded" }]);
});
