import { afterAll, beforeAll, expect, test } from "vitest";
import type { StationPlace } from "@/lib/auth/doors";
import { peopleFilter } from "@/lib/people/input";
import { findPeople } from "@/lib/people/queries/find";
import { listPeople } from "@/lib/people/queries/list";
import { asReaderOf, asWorkerOf } from "@/tests/factories/scope";
import { type FreshDatabase, freshDatabase } from "../fresh";
import { expectTenantIndex, explained, nodesOf } from "../plans";
import { plain } from "../totals/recount";

let database: FreshDatabase;
let station: StationPlace;
beforeAll(async () => {
  database = await freshDatabase();
  const [found] = await plain<StationPlace>(`SELECT "id", "slug" FROM "Station" WHERE "slug" = 'jinhua3'`);
  if (!found) throw new Error("No station");
  station = found;
});
afterAll(() => database.drop());

const LISTS: [name: string, query: Record<string, string>, text: string | null][] = [
  ["everybody", {}, null],
  ["a later page", { page: "3" }, null],
  ["members", { kind: "MEMBER" }, null],
  ["volunteers", { kind: "VOLUNTEER" }, null],
  ["residents", { kind: "RESIDENT" }, null],
  ["of a building", { building: "280" }, null],
  ["by building", { sort: "building" }, null],
  ["searched by letters", {}, "wang"],
  ["searched by characters", {}, "王"],
  ["searched by digits", {}, "28"],
];

test.each(LISTS)("the register, %s: rows and count by the station's own index", async (_name, query, text) => {
  for (const as of [asWorkerOf, asReaderOf]) {
    const plans = await as(station, async (scope) => {
      const seen = explained(scope.db);
      await listPeople({ ...scope, db: seen.db }, peopleFilter.parse(query), text);
      return seen.plans;
    });
    expect(plans).toHaveLength(2);
    for (const plan of plans) expectTenantIndex(plan, "Person");
  }
});

test.each(["wy", "王", "280 w", "0012"])("the picker, %s: by the station's own index", async (text) => {
  const plans = await asWorkerOf(station, async (scope) => {
    const seen = explained(scope.db);
    await findPeople({ ...scope, db: seen.db }, { text, last: null, unit: null, on: "2018-04-10" });
    return seen.plans;
  });
  expect(plans).toHaveLength(1);
  for (const plan of plans) expectTenantIndex(plan, "Person");
});

test("letters reach an index by themselves: a prefix is a range there, under the station's policy too", async () => {
  const plans = await asWorkerOf(station, async (scope) => {
    const seen = explained(scope.db);
    await listPeople({ ...scope, db: seen.db }, peopleFilter.parse({}), "wyg");
    return seen.plans;
  });
  const conditions = plans.flatMap((plan) => nodesOf(plan).map((node) => node["Index Cond"] ?? ""));
  expect(conditions.some((condition) => condition.includes("initials"))).toBe(true);
});
