import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/db/ids";
import { recordsSql } from "@/lib/totals/queries/records";
import type { Place } from "@/lib/totals/rules/records";
import { asNetworkReader } from "@/tests/factories/scope";
import { type FreshDatabase, freshDatabase } from "../fresh";
import { expectTenantIndex, nodesOf, planOf } from "../plans";
import { centreOf, plain } from "./recount";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const after: Place = { heldOn: "2018-01-15", startMinute: 600, id: newId() };
const QUESTIONS = [
  ["newest", {}, undefined],
  ["after a page", {}, after],
  ["of a category", { category: "PATROL" }, undefined],
  ["of a year, after a page", { from: "2016-01-01", to: "2016-12-31" }, { ...after, heldOn: "2016-06-01" }],
  ["of a city", { city: "3705" }, undefined],
] as const;

describe.each(["network", "centre"])("records as a reader of the %s", (reader) => {
  test.each(QUESTIONS)(
    "%s: each station's own index gives its rows, nothing scans the network",
    async (_name, question, place) => {
      const [busy] = await plain<{ slug: string; rows: number }>(
        `SELECT c."slug", count(*)::int AS "rows" FROM "Activity" a JOIN "StationPlacement" p ON p."placeStationId" = a."stationId" AND p."toOn" IS NULL JOIN "ManagementCentre" c ON c."id" = p."centreId" GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
      );
      expect(busy?.rows).toBeGreaterThan(100);
      const centre = reader === "centre" ? await centreOf(busy?.slug ?? "") : null;
      const plan = await asNetworkReader(centre, (scope) => planOf(scope.db, recordsSql(scope, question, place, 26)));
      expectTenantIndex(plan, "Activity");
      const conditions = nodesOf(plan).filter((node) => node["Index Name"]?.startsWith("Activity_"));
      for (const node of conditions) expect(node["Index Cond"]).toContain('"stationId" = s.id');
    },
  );
});
