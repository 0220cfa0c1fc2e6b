import pg from "pg";
import type { Options } from "@/lib/cli/options";
import { codeOf, Stop } from "@/lib/cli/stop";
import { openPostgres } from "@/prisma/postgres.mjs";

export interface Database {
  /** Tables, migrations, verify: the deploy role, no superuser. */
  ownerUrl: string;
  /** What the running app uses. */
  appUrl: string;
  /** Whether it is the embedded one of the data folder. */
  embedded: boolean;
  /** Other commands' processes that use the embedded one at the moment. */
  sharedWith: number[];
  /** Stops the embedded server if this command started it. */
  stop(): Promise<void>;
}

/**
 * The database of DATABASE_URL and DATABASE_OWNER_URL if they are set, else the embedded one of the data folder.
 * @throws Stop that says what to do if it cannot be reached
 */
export async function openDatabase(options: Pick<Options, "data">): Promise<Database> {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (!appUrl && !ownerUrl) {
    // On the error stream: what a command prints may be read by a machine.
    const server = await openPostgres(options.data, { report: (line) => process.stderr.write(`${line}\n`) });
    return {
      ownerUrl: server.ownerUrl,
      appUrl: server.appUrl,
      embedded: true,
      sharedWith: server.sharedWith,
      stop: server.stop,
    };
  }
  if (!appUrl || !ownerUrl) {
    throw new Stop(
      `${appUrl ? "DATABASE_OWNER_URL" : "DATABASE_URL"} is missing: an own PostgreSQL takes both (see .env.example).`,
    );
  }
  await withClient(ownerUrl, async () => undefined);
  return { ownerUrl, appUrl, embedded: false, sharedWith: [], stop: async () => undefined };
}

/** Opens the database, works with it and leaves it as it was. */
export async function withDatabase<T>(
  options: Pick<Options, "data">,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(options);
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

/**
 * One connection of its own.
 * @throws Stop if nobody answers at the address
 */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // a lost connection is met by the query that needs it
  await client.connect().catch((error: unknown) => {
    const { host, pathname, username } = new URL(url);
    throw new Stop(
      `PostgreSQL at ${host}${pathname} does not let "${username}" in (${codeOf(error) ?? error}). Check that it runs and the address in DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A role's name in this installation: roles belong to the whole cluster. */
export function roleName(name: string): string {
  return `${process.env.ROLE_PREFIX ?? ""}${name}`;
}
