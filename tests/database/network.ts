import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate } from "@/lib/cli/migrate";
import { SYSTEM_POSTGRES } from "@/lib/cli/test";
import { projectRoot } from "@/prisma/install.mjs";
import { openPostgres } from "@/prisma/postgres.mjs";
import { setTestEnvironment } from "./environment";

export interface ThrowAwayNetwork {
  ownerUrl: string;
  appUrl: string;
  /** Stops the cluster and removes every trace. */
  remove(): Promise<void>;
}

/** A cluster of its own in a temporary folder, migrated, with the `ci` network. TEST_PG=15 takes the system's PostgreSQL. */
export async function throwAwayNetwork(): Promise<ThrowAwayNetwork> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pmss-test-"));
  fs.chmodSync(folder, 0o755); // PostgreSQL's own user goes in too
  const bin = process.env.TEST_PG === "15" ? SYSTEM_POSTGRES : undefined;
  const { ownerUrl, appUrl, stop } = await openPostgres(folder, { bin, throwaway: true });
  const remove = async () => {
    await stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  const before = { ...process.env };
  try {
    setTestEnvironment(ownerUrl, appUrl);
    await migrate(ownerUrl, appUrl);
    await load(ownerUrl);
  } catch (error) {
    await remove();
    throw error;
  } finally {
    process.env = before; // workers inherit ours: no test shall reach the template by accident
  }
  return { ownerUrl, appUrl, remove };
}

async function load(ownerUrl: string): Promise<void> {
  if (!fs.existsSync(path.join(projectRoot, "lib/demo/load.ts"))) return;
  const { loadDemo } = await import("@/lib/demo/load");
  await loadDemo(ownerUrl, { profile: "ci", progress: () => undefined });
}
