import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StationPlace } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { unseal } from "@/lib/db/secret";
import { registerPerson } from "@/lib/people/commands/register";
import { keepSearch } from "@/lib/people/commands/search";
import { personInput } from "@/lib/people/input";
import { findPeople } from "@/lib/people/queries/find";
import { listPeople } from "@/lib/people/queries/list";
import { countRegister } from "@/lib/people/queries/register-counts";
import { aDatabase } from "@/tests/factories/database";
import { differences, refusedWith } from "@/tests/factories/ledger";
import { numberOf, put, rowsOf } from "@/tests/factories/owner";
import { asReaderOf, asWorkerOf } from "@/tests/factories/scope";
import { aBranch, aStation, nextId } from "@/tests/factories/stations";
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

const register = (typed: Record<string, unknown> = {}) => {
  const input = personInput.parse({ key: newId(), name: "王秀英", sex: "2", kind: "RESIDENT", ...typed });
  return asWorkerOf(station, (scope) => registerPerson(scope, { personId: newId(), identityId: newId() }, input));
};
const count = async (metric: string) =>
  numberOf('SELECT coalesce(sum("value"), 0) FROM "RegisterTotal" WHERE "stationId" = $1 AND "metric" = $2', [
    station.id,
    metric,
  ]);
const people = () => numberOf('SELECT count(*) FROM "Person" WHERE "stationId" = $1', [station.id]);

test("a resident is registered from today on, found by pinyin, with the phone sealed", async () => {
  const id = await register({ birth: "1950-03-02", phone: "138 0013 5678", building: "280" });
  expect(
    await rowsOf(
      'SELECT "name", "pinyin", "initials", "birthYear", "building", "registeredOn"::text AS since FROM "Person" WHERE "id" = $1',
      [id],
    ),
  ).toEqual([
    { name: "王秀英", pinyin: "wangxiuying", initials: "wxy", birthYear: 1950, building: "280", since: "2018-04-10" },
  ]);
  const [contact] = await rowsOf<{ number: string; last4: string }>(
    'SELECT "number", "last4" FROM "PersonContact" WHERE "personId" = $1',
    [id],
  );
  expect(contact?.number).not.toContain("5678");
  expect([contact?.last4, unseal(contact?.number ?? "")]).toEqual(["5678", "13800135678"]);
  expect([await count("PEOPLE"), await count("MEMBERS"), await count("VOLUNTEERS")]).toEqual([1, 0, 0]);
});

test("a member with a known formal branch counts, one without waits", async () => {
  await register({ kind: "MEMBER", branchId: String(await aBranch()) });
  const waiting = await register({ kind: "MEMBER", volunteer: "on" });
  expect(await rowsOf('SELECT "state" FROM "Membership" WHERE "personId" = $1', [waiting])).toEqual([
    { state: "PENDING" },
  ]);
  expect([await count("PEOPLE"), await count("MEMBERS"), await count("VOLUNTEERS")]).toEqual([2, 1, 1]);
  expect(await differences()).toEqual([]);
});

test("the register follows whoever comes and goes, by the month of each", async () => {
  const id = await register({ kind: "VOLUNTEER" });
  const key = { stationId: station.id, personId: id };
  await asWorkerOf(station, ({ db }) =>
    db.volunteer.updateMany({ where: key, data: { toOn: new Date("2018-05-03") } }),
  );
  await asWorkerOf(station, ({ db }) =>
    db.person.updateMany({ where: { stationId: station.id, id }, data: { endedOn: new Date("2018-06-01") } }),
  );
  const months = await rowsOf(
    'SELECT "month"::text, "metric", "entered", "left" FROM "RegisterMonth" WHERE "stationId" = $1 ORDER BY "metric", "month"',
    [station.id],
  );
  expect(months).toEqual([
    { month: "2018-04-01", metric: "PEOPLE", entered: 1, left: 0 },
    { month: "2018-06-01", metric: "PEOPLE", entered: 0, left: 1 },
    { month: "2018-04-01", metric: "VOLUNTEERS", entered: 1, left: 0 },
    { month: "2018-05-01", metric: "VOLUNTEERS", entered: 0, left: 1 },
  ]);
  expect([await count("PEOPLE"), await count("VOLUNTEERS")]).toEqual([0, 0]);
  expect(await differences()).toEqual([]);
});

test("a member who is confirmed later counts from the day of registration, one who left does not", async () => {
  const id = await register({ kind: "MEMBER" });
  const branchId = await aBranch();
  const key = { stationId: station.id, personId: id };
  await asWorkerOf(station, async ({ db }) => {
    await db.affiliation.createMany({ data: [{ ...key, id: newId(), branchId, fromOn: new Date("2018-04-10") }] });
    await db.membership.updateMany({ where: key, data: { state: "ACTIVE" } });
  });
  expect(await count("MEMBERS")).toBe(1);
  await asWorkerOf(station, ({ db }) =>
    db.membership.updateMany({ where: key, data: { state: "TRANSFERRED_OUT", endedOn: new Date("2018-04-20") } }),
  );
  expect(await count("MEMBERS")).toBe(0);
  expect(await differences()).toEqual([]);
});

test.each<[string, Record<string, unknown>, string]>([
  ["no name", { name: " " }, "name"],
  ["a name with digits", { name: "王5" }, "name"],
  ["a birth day that does not exist", { birth: "1950-02-30" }, "birth"],
  ["a birth day to come", { birth: "2019-01-01" }, "birth"],
  ["half a phone number", { phone: "1380013" }, "phone"],
  ["an estate that the station does not serve", { communityId: "1" }, "communityId"],
  ["a formal branch that is not there", { kind: "MEMBER", branchId: "999999" }, "branchId"],
])("%s is refused beside its field, and nobody is registered", async (_what, typed, field) => {
  if (field === "communityId")
    await put("Community", { id: nextId(), name: "别处", nameEn: "Elsewhere", pinyin: "biechu", countyCode: "370502" });
  const answer = (await refusedWith(register(typed))) as { field: string; messageKey: string }[];
  expect(answer.map((one) => one.field)).toEqual([field]);
  expect(await people()).toBe(0);
});

test("everything that is wrong is said at once", async () => {
  const answer = (await refusedWith(register({ name: "a1", sex: undefined, phone: "12345", birth: "1870" }))) as {
    field: string;
  }[];
  expect(answer.map((one) => one.field)).toEqual(["name", "sex", "birth", "phone"]);
});

test("a home is stored as its bare numbers", async () => {
  const id = await register({ building: "280栋", unitNo: "三单元" });
  expect(await rowsOf('SELECT "building", "unitNo" FROM "Person" WHERE "id" = $1', [id])).toEqual([
    { building: "280", unitNo: "3" },
  ]);
});

test("the counts of the heading sum to everybody, and each equals its list", async () => {
  await register({ kind: "MEMBER", branchId: String(await aBranch()), volunteer: "on" });
  await register({ kind: "MEMBER", volunteer: "on" });
  await register({ kind: "VOLUNTEER" });
  await register({ building: "280" });
  const { counts, lists } = await asWorkerOf(station, async (scope) => {
    const listed = async (kind?: "MEMBER" | "PENDING" | "VOLUNTEER" | "RESIDENT") =>
      (await listPeople(scope, { kind, sort: "name", page: 1 }, null)).count;
    return {
      counts: await countRegister(scope),
      lists: [
        await listed(),
        await listed("MEMBER"),
        await listed("PENDING"),
        await listed("VOLUNTEER"),
        await listed("RESIDENT"),
      ],
    };
  });
  const { people, members, pending, volunteers, both, residents } = counts;
  expect([people, members, pending, volunteers, residents]).toEqual(lists);
  expect(members + pending + volunteers - both + residents).toBe(people);
});

test("a building is found with its word, and with its unit", async () => {
  const id = await register({ building: "280栋", unitNo: "2" });
  await register({ building: "212" });
  const find = (text: string) =>
    asWorkerOf(station, async (scope) =>
      (await findPeople(scope, { text, last: null, unit: null, on: scope.today })).map((person) => person.id),
    );
  expect(await find("280栋")).toEqual([id]);
  expect(await find("280栋2单元")).toEqual([id]);
  expect(await find("280栋3单元")).toEqual([]);
});

test("two registrations at once have numbers of their own", async () => {
  await Promise.all(Array.from({ length: 6 }, () => register({ kind: "VOLUNTEER" })));
  expect(
    await numberOf('SELECT count(DISTINCT "volunteerNo") FROM "Volunteer" WHERE "stationId" = $1', [station.id]),
  ).toBe(6);
});

test("a search text is kept under an id that says nothing, and noted without it", async () => {
  const id = await asWorkerOf(station, (scope) => keepSearch(scope, "王秀英"));
  expect(id).toMatch(/^[a-z0-9]{10}$/);
  expect(await rowsOf('SELECT "text" FROM "SearchText" WHERE "id" = $1', [id])).toEqual([{ text: "王秀英" }]);
  const events = await rowsOf('SELECT "kind", "subject", "detail" FROM "AuditEvent" WHERE "stationId" = $1', [
    station.id,
  ]);
  expect(events).toEqual([{ kind: "ROSTER_SEARCHED", subject: null, detail: null }]);
  const other = asReaderOf(station, ({ db }) => db.person.count());
  expect(await other).toBe(0);
});
