import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startApp } from "@/lib/cli/serve";
import { setTestEnvironment } from "@/tests/database/environment";
import { throwAwayNetwork } from "@/tests/database/network";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built app answers. */
    address: string;
  }
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** The `ci` network and the built app in demo mode, for all browser tests of one run. */
export default async function setup(project: TestProject) {
  const { ownerUrl, appUrl, remove } = await throwAwayNetwork();
  const port = await freePort();
  const log = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "pmss-browser-")), "app.log");
  setTestEnvironment(ownerUrl, appUrl);
  const env = { ...(process.env as Record<string, string>), NEXTAUTH_URL: `http://localhost:${port}` };
  const app = await startApp("start", port, env, log).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  project.provide("address", app.address);
  project.provide("ownerUrl", ownerUrl);
  project.provide("appUrl", appUrl);
  return async () => {
    await app.stop();
    const differences = await recount(ownerUrl);
    await remove();
    const text = fs.readFileSync(log, "utf8");
    fs.mkdirSync("tests/artefacts", { recursive: true });
    fs.writeFileSync(`tests/artefacts/app-${process.pid}.log`, text);
    if (differences.length > 0) throw new Error(`After all tests the totals differ: ${JSON.stringify(differences)}`);
  };
}

/** What `verify` would find wrong after everything that the tests have done. */
async function recount(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SET ROLE table_owner");
    return (await client.query("SELECT * FROM verify_network() WHERE differences <> 0")).rows;
  } finally {
    await client.end();
  }
}
