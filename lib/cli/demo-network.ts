import type pg from "pg";
import { type Database, roleName, withClient } from "@/lib/cli/database";
import { migrate, report } from "@/lib/cli/migrate";
import type { Profile } from "@/lib/cli/options";
import { say, step } from "@/lib/cli/report";
import { codeOf, Stop } from "@/lib/cli/stop";

const DEMO_NOW = "2018-04-10 08:30+08";
const DEMO_END = "2018-06-15 24:00+08";

/** What the database says of its demo network: nothing, whole, half-loaded, or that it holds other people's data. */
export type DemoState = { is: "EMPTY" } | { is: "LOADED" | "HALF"; profile: string } | { is: "FOREIGN" };

/** Migrates, and loads the demo network once. What was loaded by half is thrown away, other data never. */
export async function prepareNetwork(
  database: Database,
  wanted: { profile: Profile | null; reset: boolean },
): Promise<void> {
  await aloneAt(database.ownerUrl, () => prepareAlone(database, wanted));
}

async function prepareAlone(
  { ownerUrl, appUrl, sharedWith }: Database,
  wanted: { profile: Profile | null; reset: boolean },
): Promise<void> {
  const before = await withClient(ownerUrl, demoState);
  if (before.is === "FOREIGN")
    throw new Stop(
      "This database holds data that `npm run demo` did not load. It is left alone: give the demo a database of its own.",
    );
  if (wanted.reset && sharedWith.length > 0)
    throw new Stop(`The demo is in use by process ${sharedWith.join(", ")}: stop it, then run the command again.`);
  if (before.is === "HALF") say(`The first load (profile ${before.profile}) was interrupted: starting it over.`);
  if (before.is !== "EMPTY" && (before.is === "HALF" || wanted.reset)) {
    await step("Removing the demo network", () => recreateDatabase(ownerUrl));
  }
  await step("Migrating", async () => report(await migrate(ownerUrl, appUrl)));
  if (before.is === "LOADED" && !wanted.reset) {
    if (wanted.profile && wanted.profile !== before.profile)
      throw new Stop(
        `The profile "${before.profile}" is loaded. To load "${wanted.profile}" instead: npm run demo -- --profile ${wanted.profile} --reset`,
      );
    return;
  }
  await loadNetwork(ownerUrl, wanted.profile ?? (before.is === "EMPTY" ? "demo" : asProfile(before.profile)));
}

async function loadNetwork(ownerUrl: string, profile: Profile): Promise<void> {
  const { loadDemo } = await import("@/lib/demo/load");
  await withClient(ownerUrl, (client) =>
    client.query(`CREATE SCHEMA IF NOT EXISTS install;
    CREATE TABLE IF NOT EXISTS install."DemoLoad" (profile text NOT NULL, "startedAt" timestamptz NOT NULL DEFAULT now(), "finishedAt" timestamptz);
    INSERT INTO install."DemoLoad" (profile) VALUES ('${profile}')`),
  );
  await step(`Loading the demo network (profile ${profile})`, () =>
    loadDemo(ownerUrl, { profile, progress: (line) => say(`  ${line}`) }),
  );
  await withClient(ownerUrl, (client) => client.query('UPDATE install."DemoLoad" SET "finishedAt" = now()'));
}

function asProfile(text: string): Profile {
  return text === "ci" || text === "perf" ? text : "demo";
}

/** Looks without changing anything; also before the first migration. */
export async function demoState(client: pg.Client): Promise<DemoState> {
  if (await exists(client, 'install."DemoLoad"')) {
    const { rows } = await client.query<{ profile: string; finished: boolean }>(
      'SELECT profile, "finishedAt" IS NOT NULL AS finished FROM install."DemoLoad"',
    );
    const [load] = rows;
    if (load) return { is: load.finished ? "LOADED" : "HALF", profile: load.profile };
  }
  if (!(await exists(client, '"Station"')) || !(await exists(client, "install"))) return { is: "EMPTY" };
  await client.query(`SET ROLE ${client.escapeIdentifier(roleName("table_owner"))}`).catch((error: unknown) => {
    if (codeOf(error) !== "22023") throw error; // no such role yet: the tables are still the owner's
  });
  const { rows } = await client.query<{ used: boolean }>(
    'SELECT EXISTS (SELECT FROM "Station") OR EXISTS (SELECT FROM "User") AS used',
  );
  return { is: rows[0]?.used ? "FOREIGN" : "EMPTY" };
}

/** @param name a table, or "install" for that schema */
async function exists(client: pg.Client, name: string): Promise<boolean> {
  const found = name === "install" ? "to_regnamespace('install')" : `to_regclass('${name}')`;
  const { rows } = await client.query<{ there: boolean }>(`SELECT ${found} IS NOT NULL AS there`);
  return rows[0]?.there ?? false;
}

/** One command at a time prepares a network; the lock is kept apart from its database, which may be dropped meanwhile. */
async function aloneAt(ownerUrl: string, work: () => Promise<void>): Promise<void> {
  const { maintenance, name } = besideDatabase(ownerUrl);
  await withClient(maintenance, async (client) => {
    const { rows } = await client.query<{ got: boolean }>(
      "SELECT pg_try_advisory_lock(hashtext('demo'), hashtext($1)) AS got",
      [name],
    );
    if (!rows[0]?.got) {
      say("Another command is preparing this network: waiting for it …");
      await client.query("SELECT pg_advisory_lock(hashtext('demo'), hashtext($1))", [name]);
    }
    await work();
  });
}

/** Drops the database and makes an empty one of the same name. */
async function recreateDatabase(ownerUrl: string): Promise<void> {
  const { maintenance, name } = besideDatabase(ownerUrl);
  await withClient(maintenance, async (client) => {
    try {
      // Statements of a killed loader run on; the app's own sessions are another role's and stay.
      await client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user",
        [name],
      );
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)}`);
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    } catch (error) {
      if (codeOf(error) === "55006") {
        throw new Stop(
          "The demo is in use. Stop what runs on it (the other npm run demo, dev or start), then run the command again.",
        );
      }
      if (codeOf(error) === "42501") {
        throw new Stop(
          `The owner may not drop or create the database "${name}". Drop and create it as its administrator, then run the command again.`,
        );
      }
      throw error;
    }
  });
}

/** The way to the same server beside a database, for commands about the database itself. */
function besideDatabase(ownerUrl: string): { maintenance: string; name: string } {
  const url = new URL(ownerUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = "/postgres";
  return { maintenance: url.href, name };
}

/** Sets the demo's business clock back to its first morning once it has run past its last day; says so. */
export async function wakeClock(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(`SET ROLE ${client.escapeIdentifier(roleName("table_owner"))}`);
    const { rowCount } = await client.query(
      `UPDATE "Clock" SET business = $1, machine = now() WHERE id = 1 AND business + (now() - machine) >= $2`,
      [DEMO_NOW, DEMO_END],
    );
    if (rowCount) say("The demo's clock had run out: it is 10 April 2018, 8:30, again.");
  });
}
