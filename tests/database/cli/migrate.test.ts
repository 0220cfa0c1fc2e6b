import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "@/lib/cli/database";
import { drift, migrate } from "@/lib/cli/migrate";
import { applyRepeatableSql } from "@/lib/cli/repeatable-sql";
import { rowsOf } from "@/lib/cli/sql";
import { type FreshDatabase, freshDatabase } from "@/tests/database/fresh";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test("the migrations are what the schema says", async () => {
  expect(await drift(database.ownerUrl)).toBe("");
});

test("the database itself is what the migrations say: a second run changes nothing", async () => {
  const { rows } = await rowsOf(database.ownerUrl, "select count(*) from pg_tables where schemaname = 'public'", false);
  expect(Number(rows[0]?.[0])).toBeGreaterThan(20);
  expect(await migrate(database.ownerUrl, database.appUrl)).toEqual({ migrations: [], repeatable: [] });
});

test("the owner is no superuser, and the app by itself may read nothing", async () => {
  const { rows } = await rowsOf(database.ownerUrl, "select rolsuper from pg_roles where rolname = session_user", false);
  expect(rows).toEqual([[false]]);
  const attempt = withClient(database.appUrl, (client) => client.query('select 1 from "Station"'));
  await expect(attempt).rejects.toMatchObject({ code: "42501" });
});

test("of a repeatable file that fails nothing stays, and the right file is named", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pmss-sql-"));
  fs.writeFileSync(path.join(folder, "security.sql"), "CREATE TABLE left_over (id int);\nSELECT nowhere;\n");
  const attempt = withClient(database.ownerUrl, (client) => applyRepeatableSql(client, "", folder));
  await expect(attempt).rejects.toThrow('prisma/security.sql, line 2: column "nowhere" does not exist');
  const { rows } = await rowsOf(database.ownerUrl, "select to_regclass('left_over')", false);
  expect(rows).toEqual([[null]]);
  fs.rmSync(folder, { recursive: true });
});

test("two migrations at once wait for each other", async () => {
  await withClient(database.ownerUrl, (client) => client.query(`DELETE FROM install."RepeatableSql"`));
  const both = await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)]);
  expect(both.map((one) => one.repeatable.length > 0).sort()).toEqual([false, true]);
});
