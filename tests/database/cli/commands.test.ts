import { afterAll, beforeAll, expect, test } from "vitest";
import { createAdmin } from "@/lib/cli/create-admin";
import { withClient } from "@/lib/cli/database";
import { demoState, wakeClock } from "@/lib/cli/demo-network";
import { rowsOf } from "@/lib/cli/sql";
import { holds, recount } from "@/lib/cli/verify";
import { type FreshDatabase, freshDatabase } from "@/tests/database/fresh";

const PASSWORD = "Blue-Heron7Lake";
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const read = async (statement: string) => (await rowsOf(database.ownerUrl, statement, false)).rows;

test("the first account is made once, with an argon2id hash and a grant for the whole network", async () => {
  await createAdmin(database.ownerUrl, { account: "first-hq", name: "李明", password: PASSWORD });
  const rows = await read(
    `select role, "placeStationId", "centreId", "passwordHash" from "Grant" join "User" u on u.id = "userId" where account = 'first-hq'`,
  );
  expect(rows).toEqual([["HQ_STAFF", null, null, expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)]]);

  expect(await read(`select kind, detail ->> 'by' from "NetworkAudit" where kind = 'ACCOUNT_MADE'`)).toEqual([
    ["ACCOUNT_MADE", "create-admin"],
  ]);

  const again = createAdmin(database.ownerUrl, { account: "first-hq", name: "王芳", password: PASSWORD });
  await expect(again).rejects.toThrow("exists already");
  expect(await read(`select name from "User" where account = 'first-hq'`)).toEqual([["李明"]]);
});

test("sql reads; it changes rows only when asked to, and takes one statement", async () => {
  await expect(rowsOf(database.ownerUrl, `update "User" set name = 'x'`, false)).rejects.toThrow("--write");
  await expect(rowsOf(database.ownerUrl, `select 1; delete from "Grant"`, true)).rejects.toThrow("multiple commands");
  await rowsOf(database.ownerUrl, `insert into "ReferenceFigure" values ('TRIED', '2018-01-01', 5, 'test')`, true);
  expect(await read(`select value from "ReferenceFigure" where metric = 'TRIED'`)).toEqual([[5]]);
});

test("verify agrees with the loaded network, and finds a total that was changed behind its back", async () => {
  const [people] = await read('select count(*)::int from "ServiceRecord"');
  expect(people?.[0]).toBeGreaterThan(0);
  expect(holds(await recount(database.ownerUrl))).toBe(true);

  const change = (by: number) =>
    withClient(database.ownerUrl, (client) =>
      client.query(
        `SET ROLE table_owner; UPDATE "StationYear" SET "personTimes" = "personTimes" + ${by} WHERE "stationId" = (SELECT min("stationId") FROM "StationYear")`,
      ),
    );
  await change(1);
  const wrong = (await recount(database.ownerUrl)).filter((check) => check.differences > 0);
  expect(wrong.map((check) => check.name)).toEqual(["StationYear"]);
  await change(-1);
});

test.each([
  [
    "a policy too much",
    `CREATE POLICY leak ON "Person" TO network_reader USING (true)`,
    `DROP POLICY leak ON "Person"`,
  ],
  [
    "a right too much",
    `GRANT DELETE ON "ServiceRecord" TO station_worker`,
    `REVOKE DELETE ON "ServiceRecord" FROM station_worker`,
  ],
  [
    "a trigger that sleeps",
    `ALTER TABLE "ServiceRecord" DISABLE TRIGGER total`,
    `ALTER TABLE "ServiceRecord" ENABLE TRIGGER total`,
  ],
])("verify finds %s", async (_what, breach, mend) => {
  const run = (statement: string) =>
    withClient(database.ownerUrl, (client) => client.query(`SET ROLE table_owner; ${statement}`));
  await run(breach);
  const wrong = (await recount(database.ownerUrl)).filter((check) => check.differences > 0);
  expect(wrong.map((check) => check.name)).toEqual(["rights, policies, functions and roles as applied"]);
  await run(mend);
  expect(holds(await recount(database.ownerUrl))).toBe(true);
});

test("verify finds a ledger line that does not say what its activity was", async () => {
  const run = (to: string) =>
    withClient(database.ownerUrl, (client) =>
      client.query(
        `SET ROLE table_owner; UPDATE "Activity" SET "category" = '${to}' WHERE ("stationId", "id") = (SELECT "stationId", "id" FROM "Activity" WHERE "title" = '义务巡逻' AND "state" = 'RECORDED' ORDER BY "id" LIMIT 1)`,
      ),
    );
  await run("ARTS");
  const wrong = (await recount(database.ownerUrl)).filter((check) => check.differences > 0);
  expect(wrong.map((check) => check.name)).toEqual(["day and category of the activity"]);
  await run("PATROL");
});

test("a database with rows that the demo did not load is foreign to it", async () => {
  expect(await withClient(database.ownerUrl, demoState)).toEqual({ is: "FOREIGN" });
});

test("the business clock is set back only after the demo's last day", async () => {
  const setClock = (business: string) =>
    rowsOf(
      database.ownerUrl,
      `insert into "Clock" (id, business, machine) values (1, '${business}', now()) on conflict (id) do update set business = excluded.business, machine = now()`,
      true,
    );
  const clock = async () =>
    (await read(`select to_char(business at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from "Clock"`))[0]?.[0];
  await setClock("2018-06-15 23:58+08");
  await wakeClock(database.ownerUrl);
  expect(await clock()).toBe("2018-06-15 23:58");
  await setClock("2018-06-16 00:00+08");
  await wakeClock(database.ownerUrl);
  expect(await clock()).toBe("2018-04-10 08:30");
});
