import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { withClient } from "@/lib/cli/database";
import { prepareNetwork } from "@/lib/cli/demo-network";
import { step } from "@/lib/cli/report";
import { openPostgres } from "@/prisma/postgres.mjs";

export type Size = "demo" | "perf";

/** A loaded network in a cluster of its own. */
export interface Network {
  size: Size;
  ownerUrl: string;
  appUrl: string;
  /** The database server's first process. */
  pid: number;
  stop(): Promise<void>;
}

/** Starts a cluster in `folder`, loads the network of that size unless it holds one, and leaves nothing to tidy up in it. */
export async function openNetwork(folder: string, size: Size): Promise<Network> {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755); // PostgreSQL's own user goes in too
  const server = await openPostgres(folder, { throwaway: true });
  const { ownerUrl, appUrl, stop } = server;
  try {
    Object.assign(process.env, { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl });
    await prepareNetwork({ ownerUrl, appUrl, embedded: true, sharedWith: [], stop }, { profile: size, reset: false });
    await step("Tidying up (VACUUM ANALYZE)", () => tidy(ownerUrl));
  } catch (error) {
    await stop();
    throw error;
  }
  const [pid] = fs.readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8").split("\n");
  return { size, ownerUrl, appUrl, pid: Number(pid), stop };
}

/** What the server would else do in the midst of a slice. */
async function tidy(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query("SET ROLE table_owner");
    await client.query("VACUUM ANALYZE");
    await client.query("RESET ROLE");
    await client.query("CHECKPOINT").catch(() => undefined); // a right of its own: what is due is then done later
  });
}

/** Rows as the tables' owner sees them: all of them. */
export async function ownerRows<T extends object>(ownerUrl: string, sql: string, values: unknown[] = []): Promise<T[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query("SET ROLE table_owner");
    return (await client.query<T>(sql, values)).rows;
  });
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
