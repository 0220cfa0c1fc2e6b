import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase } from "@/tests/factories/database";
import { asOwner } from "@/tests/factories/owner";
import type { FreshDatabase } from "../fresh";
import { isolationProblems, tenantTables } from "./problems";

let database: FreshDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());

test("every tenant table has forced row-level security, its policies, rights, keys and references", async () => {
  expect((await asOwner(tenantTables)).length).toBeGreaterThan(30);
  expect(await asOwner(isolationProblems)).toEqual([]);
});

// The check must bite: each of these is undone before the next.
test.each([
  ["a dropped policy", `DROP POLICY reader ON "Person"`, "Person: policy missing: reader"],
  [
    "a policy that shows too much",
    `CREATE POLICY extra ON "Person" FOR SELECT TO station_reader USING (true)`,
    "Person: policy too much: extra",
  ],
  [
    "a policy that has grown an OR",
    `ALTER POLICY worker ON "Activity" USING ("stationId" > 0)`,
    "Activity: policy too much: worker",
  ],
  [
    "security no longer forced",
    `ALTER TABLE "Posting" NO FORCE ROW LEVEL SECURITY`,
    "Posting: row-level security is not forced",
  ],
  [
    "a right too much",
    `GRANT DELETE ON "ServiceRecord" TO station_worker`,
    "ServiceRecord: right too much: station_worker DELETE",
  ],
  [
    "a column too much",
    `GRANT UPDATE ("minutes") ON "ServiceRecord" TO station_worker`,
    "ServiceRecord: right too much: station_worker UPDATE minutes",
  ],
  [
    "a reader who may write",
    `GRANT INSERT ON "Draft" TO station_reader`,
    "Draft: right too much: station_reader INSERT",
  ],
  [
    "people in the network's reach",
    `GRANT SELECT ON "Person" TO network_reader`,
    "Person: right too much: network_reader SELECT",
  ],
  ["the public door", `GRANT SELECT ON "Person" TO public_reader`, "Person: public_reader may read or write it"],
  ["everybody", `GRANT SELECT ON "User" TO PUBLIC`, "User: public may read or write it"],
  ["passwords in a worker's reach", `GRANT SELECT ON "User" TO station_worker`, "User: right too much"],
  ["a head who reads hashes", `GRANT SELECT ("passwordHash") ON "User" TO station_admin`, "User: right too much"],
  [
    "a door that may add to totals",
    `GRANT EXECUTE ON FUNCTION rebuild_totals() TO station_worker`,
    "rebuild_totals(): right too much: station_worker",
  ],
  ["a view too much", `CREATE VIEW "Peek" AS SELECT * FROM "Person"`, "Peek: in no list"],
  [
    "a table that is in no list",
    `CREATE TABLE "Forgotten" ("stationId" int PRIMARY KEY)`,
    "Forgotten: row-level security is not forced",
  ],
  [
    "an index across stations",
    `CREATE INDEX across ON "Person" ("name")`,
    "Person: index across does not begin with stationId",
  ],
  [
    "a reference across stations",
    `ALTER TABLE "Draft" ADD COLUMN "visit" int REFERENCES "AuditHead" ("stationId") ON DELETE RESTRICT ON UPDATE RESTRICT`,
    "does not carry the station",
  ],
  [
    "a reference that empties",
    `ALTER TABLE "Draft" ADD FOREIGN KEY ("stationId") REFERENCES "Station" ON DELETE SET NULL`,
    "may empty or hang",
  ],
  [
    "a search column without C",
    `ALTER TABLE "Person" ALTER COLUMN "pinyin" TYPE text COLLATE "default"`,
    "Person: pinyin is searched",
  ],
])("it reports %s", async (_what, breach, report) => {
  await asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query("RESET ROLE; GRANT CREATE ON SCHEMA public TO table_owner; SET ROLE table_owner");
    await client.query(breach);
    expect((await isolationProblems(client)).filter((problem) => problem.includes(report))).not.toEqual([]);
    await client.query("ROLLBACK");
  });
  expect(await asOwner(isolationProblems)).toEqual([]);
});
