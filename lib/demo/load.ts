import { hash } from "@node-rs/argon2";
import pg from "pg";
import { DEMO_PASSWORD } from "./accounts";
import { type Column, sharedColumns, stationColumns } from "./columns";
import { insertRows } from "./insert";
import { sharedTables, stationNetworks } from "./network";
import { BUSINESS_NOW, type Profile } from "./profile";
import { ivOf } from "./random";
import { sealed } from "./sealing";

export type LoadOptions = { profile: Profile; progress?: (line: string) => void; clock?: boolean };

/** After so many stations the progress is told. */
const TOLD_EVERY = 8;

/**
 * Loads the demo network into a migrated, empty database, through its triggers: the shared tables in one transaction, then
 * each station in its own (the month locks of all of them at once would fill the server's lock table), the clock last.
 * @param ownerUrl address of the deploy role, which may become table_owner
 * @param options clock: whether business time is set to the morning of 10 April 2018 (default yes)
 * @returns how many rows each table got
 * @throws Error if the database already has stations
 */
export async function loadDemo(
  ownerUrl: string,
  { profile, progress = () => undefined, clock = true }: LoadOptions,
): Promise<{ counts: Record<string, number> }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SET ROLE ${client.escapeIdentifier(`${process.env.ROLE_PREFIX ?? ""}table_owner`)}`);
    const { rows } = await client.query<{ used: boolean }>('SELECT EXISTS (SELECT FROM "Station") AS used');
    if (rows[0]?.used) throw new Error("The database already has stations: the demo is loaded into an empty one only.");
    const counts: Record<string, number> = {};
    // argon2id by default; the salt repeats so that a load does, and the password is public anyway
    const demoHash = await hash(DEMO_PASSWORD, {
      memoryCost: 19_456,
      timeCost: 2,
      parallelism: 1,
      salt: ivOf("password"),
    });
    const shared = sharedTables(profile, demoHash);
    await inOneTransaction(client, () => insertTables(client, sharedColumns, shared, counts));
    let loaded = 0;
    for (const { tables } of stationNetworks(profile)) {
      await inOneTransaction(client, () => insertTables(client, stationColumns, sealed(tables), counts));
      if (++loaded % TOLD_EVERY === 0 || loaded === shared.Station.length)
        progress(lineOf(loaded, shared.Station.length, counts));
    }
    await client.query("ANALYZE");
    if (clock)
      await client.query('INSERT INTO "Clock" ("id", "business", "machine") VALUES (1, $1, now())', [BUSINESS_NOW]);
    return { counts };
  } finally {
    await client.end();
  }
}

async function inOneTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  try {
    await work();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined); // the connection may be gone; the first error is the one that matters
    throw error;
  }
}

async function insertTables(
  client: pg.Client,
  list: readonly { table: string; columns: Column[] }[],
  rows: Record<string, readonly object[]>,
  counts: Record<string, number>,
): Promise<void> {
  for (const { table, columns } of list) {
    counts[table] = (counts[table] ?? 0) + (await insertRows(client, table, columns, rows[table] ?? []));
  }
}

function lineOf(loaded: number, stations: number, counts: Record<string, number>): string {
  const number = (table: string) => (counts[table] ?? 0).toLocaleString("en");
  return `stations ${loaded} of ${stations}, people ${number("Person")}, activities ${number("Activity")}, service records ${number("ServiceRecord")}`;
}
