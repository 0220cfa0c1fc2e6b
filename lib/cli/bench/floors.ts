import { spawn } from "node:child_process";
import fs from "node:fs";
import type http from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Case } from "@/lib/cli/bench/cases";
import { freePort, type Network } from "@/lib/cli/bench/network";
import { freshIds, inTurn, ownStatements, readRecording, type Statement } from "@/lib/cli/bench/statements";
import { ask } from "@/lib/cli/bench/visitor";
import { startApp } from "@/lib/cli/serve";
import { Stop } from "@/lib/cli/stop";
import { projectRoot } from "@/prisma/install.mjs";

/** The statements of a few requests of one case, and in each the ids that another one must have anew. */
export interface Floor {
  requests: Statement[][];
  fresh: string[][];
}

/** So many requests of each case are taken down. */
const TAKEN = 3;

const moduleUrl = (name: string) => new URL(name, import.meta.url).href;

/** Starts the app with its statements taken down, asks for each case a few times and gives what it sent to the database. */
export async function takeDown(
  network: Network,
  env: Record<string, string>,
  folder: string,
  agent: http.Agent,
  casesAt: (address: string) => Promise<Case[]>,
): Promise<Record<string, Floor>> {
  const file = path.join(folder, "recording.jsonl");
  const port = await freePort();
  const recorder = { NODE_OPTIONS: `--import ${moduleUrl("./recording.mjs")}`, BENCH_RECORDING: file };
  const own = { DATABASE_URL: network.appUrl, NEXTAUTH_URL: `http://localhost:${port}` };
  const app = await startApp("start", port, { ...env, ...recorder, ...own }, path.join(folder, "recording.log"));
  try {
    const floors: Record<string, Floor> = {};
    for (const one of await casesAt(app.address)) {
      if (one.name === "floor: route handler") continue; // made of what is taken down here
      const floor: Floor = { requests: [], fresh: [] };
      // The first request of a process also fills its caches: it is not taken down.
      for (let nth = 0; nth <= TAKEN; nth++) {
        fs.writeFileSync(file, "");
        const since = Date.now();
        const { keys = [], ...asking } = one.make(nth);
        const { status, body } = await ask(app.address, agent, asking);
        if (status !== one.status)
          throw new Stop(`${one.name}: ${status} instead of ${one.status}\n${body.slice(0, 500)}`);
        const sent = inTurn(readRecording(fs.readFileSync(file, "utf8")));
        if (nth === 0) continue;
        floor.requests.push(sent);
        floor.fresh.push(freshIds(sent, since, keys));
      }
      floors[one.name] = floor;
    }
    return floors;
  } finally {
    await app.stop();
  }
}

/** The most statements of its own that a request of this case sent. */
export function mostStatements({ requests }: Floor): number {
  return Math.max(...requests.map((sent) => ownStatements(sent).length));
}

/** Starts the process that answers with the floors. */
export async function startFloors(
  network: Network,
  file: string,
): Promise<{ address: string; pid: number; stop(): void }> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), BENCH_FLOORS: file, DATABASE_URL: network.appUrl };
  const script = path.join(projectRoot, "lib/cli/bench/floor-server.ts");
  const args = ["--conditions=react-server", "--import", "tsx", script];
  const child = spawn(process.execPath, args, { cwd: projectRoot, env, stdio: ["ignore", "inherit", "inherit"] });
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(`${address}/livez`).catch(() => null))?.ok; tries++) {
    if (tries > 200) throw new Stop("The floors' process did not come up.");
    await wait(100);
  }
  return { address, pid: child.pid ?? 0, stop: () => child.kill("SIGKILL") };
}
