import pg from "pg";
import { inject } from "vitest";
import { disconnect } from "@/lib/db/client";
import { setTestEnvironment } from "./environment";

export interface FreshDatabase {
  ownerUrl: string;
  appUrl: string;
  /** Closes the app's pool and removes the database. Call it in afterAll. */
  drop(): Promise<void>;
}

let made = 0;

/**
 * A database of a test file's own: a copy of the migrated template with the `ci` network. Also what lib/env.ts reads from
 * then on, so call it before anything opens a door.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${process.pid}_${Date.now()}_${++made}`;
  const template = new URL(inject("ownerUrl")).pathname.slice(1);
  await asOwner(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const ownerUrl = at(inject("ownerUrl"), name);
  const appUrl = at(inject("appUrl"), name);
  setTestEnvironment(ownerUrl, appUrl);
  const drop = async () => {
    await disconnect();
    await asOwner(`DROP DATABASE "${name}"`);
  };
  return { ownerUrl, appUrl, drop };
}

/** Nobody may be in the template while it is copied, so commands about databases come from another one. */
async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: at(inject("ownerUrl"), "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function at(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}
