import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase } from "@/tests/factories/database";
import { differences } from "@/tests/factories/ledger";
import { rowsOf } from "@/tests/factories/owner";
import type { FreshDatabase } from "../fresh";
import { aWorld, live, story } from "./story";

let database: FreshDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());

// Each roll-up beside the rows, counted another way than verify does: line by line, from those in force and those taken back.
const recounts: [what: string, rolledUp: string, fromRows: string][] = [
  [
    "years",
    `SELECT "year" AS a, "category" AS b, "personTimes"::int AS n, "minutes"::int AS m FROM "StationYear" WHERE "stationId" = $1 AND ("personTimes" <> 0 OR "minutes" <> 0) ORDER BY 1, 2`,
    `SELECT extract(year FROM "servedOn")::int AS a, "category" AS b, count(*)::int AS n, sum("minutes")::int AS m FROM "ServiceInForce" WHERE "stationId" = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    "months",
    `SELECT "month"::text AS a, "personTimes"::int AS n, "minutes"::int AS m FROM "StationMonth" WHERE "stationId" = $1 AND ("personTimes" <> 0 OR "minutes" <> 0) ORDER BY 1`,
    `SELECT to_char("servedOn", 'YYYY-MM-01') AS a, count(*)::int AS n, sum("minutes")::int AS m FROM "ServiceInForce" WHERE "stationId" = $1 GROUP BY 1 ORDER BY 1`,
  ],
  [
    "people's months",
    `SELECT "personId" AS a, "month"::text AS b, "personTimes" AS n, "minutes" AS m FROM "PersonMonth" WHERE "stationId" = $1 AND ("personTimes" <> 0 OR "minutes" <> 0) ORDER BY 1, 2`,
    `SELECT "personId" AS a, to_char("servedOn", 'YYYY-MM-01') AS b, count(*)::int AS n, sum("minutes")::int AS m FROM "ServiceInForce" WHERE "stationId" = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    "booked months",
    `SELECT "bookedMonth"::text AS a, sum("personTimes")::int AS n FROM "ServiceMonth" WHERE "stationId" = $1 GROUP BY 1 ORDER BY 1`,
    `SELECT "bookedMonth"::text AS a, (count(*) FILTER (WHERE "entry" % 2 = 1) - count(*) FILTER (WHERE "entry" % 2 = 0))::int AS n FROM "ServiceRecord" WHERE "stationId" = $1 GROUP BY 1 ORDER BY 1`,
  ],
  [
    "activities",
    `SELECT "id" AS a, "personTimes" AS n, "minutes" AS m FROM "Activity" WHERE "stationId" = $1 AND "personTimes" > 0 ORDER BY 1`,
    `SELECT "activityId" AS a, count(*)::int AS n, sum("minutes")::int AS m FROM "ServiceInForce" WHERE "stationId" = $1 GROUP BY 1 ORDER BY 1`,
  ],
];

test("whatever happens in whatever order, every total is the sum of the rows behind it", async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const world = await aWorld(outcomes);
      for (const now of steps) await live(world, now);
      expect(await differences()).toEqual([]);
      for (const { station } of world.places) {
        for (const [what, rolledUp, fromRows] of recounts)
          expect(await rowsOf(rolledUp, [station.id]), what).toEqual(await rowsOf(fromRows, [station.id]));
        const twice = `SELECT "activityId" FROM "ServiceRecord" WHERE "stationId" = $1 GROUP BY "activityId", "personId" HAVING sum("sign") NOT IN (0, 1) OR max("entry") <> count(*)`;
        expect(await rowsOf(twice, [station.id]), "in force twice").toEqual([]);
        const early = `SELECT "bookedMonth" FROM "ServiceRecord" WHERE "stationId" = $1 AND "bookedMonth" < date_trunc('month', "servedOn")`;
        expect(await rowsOf(early, [station.id])).toEqual([]);
      }
    }),
    { numRuns: 15, seed: 20_180_410 },
  );
  // The stories must have been eventful, or they prove nothing.
  for (const outcome of [
    "log: saved",
    "change: saved",
    "undo: saved",
    "reverse: saved",
    "cancel: saved",
    "lock: saved",
  ])
    expect(outcomes.get(outcome) ?? 0, outcome).toBeGreaterThan(2);
  for (const refusal of [
    "log: errors.lateNeedsReason",
    "change: errors.changedMeanwhile",
    "undo: errors.undoTooLate",
    "reverse: errors.noReason",
  ])
    expect(outcomes.get(refusal) ?? 0, refusal).toBeGreaterThan(0);
  const corrections = await rowsOf(
    `SELECT DISTINCT "kind" FROM "ActivityRevision" WHERE "kind" IN ('REVERSED', 'UNDONE', 'CHANGED', 'CANCELLED')`,
  );
  expect(corrections).toHaveLength(4);
}, 120_000);
