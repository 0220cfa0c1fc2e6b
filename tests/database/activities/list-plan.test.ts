import { afterAll, beforeAll, expect, test } from "vitest";
import { activityFilter } from "@/lib/activities/input";
import { listActivities } from "@/lib/activities/queries/list";
import type { StationPlace } from "@/lib/auth/doors";
import { Prisma } from "@/lib/db/generated/client";
import { asNetworkReader, asReaderOf, asWorkerOf } from "@/tests/factories/scope";
import { type FreshDatabase, freshDatabase } from "../fresh";
import { expectTenantIndex, explained, planOf } from "../plans";
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

const FILTERS: [name: string, query: Record<string, string>][] = [
  ["newest", {}],
  ["a later page", { page: "4" }],
  ["of a category", { category: "PATROL" }],
  ["of a month", { from: "2018-03-01", to: "2018-03-31" }],
  ["of a kind", { kind: "SERVICE" }],
  ["of a state", { state: "PUBLISHED" }],
  ["of a unit", { unit: "0163c1f2-0000-7000-8000-000000000000" }],
];

test.each(FILTERS)("the list of activities, %s: rows and sums by the station's own index", async (_name, query) => {
  for (const as of [asWorkerOf, asReaderOf]) {
    const plans = await as(station, async (scope) => {
      const seen = explained(scope.db);
      await listActivities({ ...scope, db: seen.db }, activityFilter.parse(query));
      return seen.plans;
    });
    expect(plans).toHaveLength(2);
    for (const plan of plans) expectTenantIndex(plan, "Activity");
  }
});

test("a question that no tenant index serves is seen", async () => {
  const plan = await asNetworkReader(null, ({ db }) =>
    planOf(db, Prisma.sql`SELECT "id" FROM "Activity" WHERE "startMinute" = 600`),
  );
  expect(() => expectTenantIndex(plan, "Activity")).toThrow();
});
