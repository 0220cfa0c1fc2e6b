import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { type Case, casesOf } from "@/lib/cli/bench/cases";
import { type Floor, startFloors, takeDown } from "@/lib/cli/bench/floors";
import { freePort, type Network } from "@/lib/cli/bench/network";
import type { Variant } from "@/lib/cli/bench/slices";
import { ask } from "@/lib/cli/bench/visitor";
import { startApp } from "@/lib/cli/serve";

/** One network with the app and the floors' process on it. */
export interface Stage {
  size: string;
  cases: readonly Case[];
  /** What the app asked the database, by case. */
  floors: Record<string, Floor>;
  /** Each page as it was sent, by case. */
  pages: Record<string, string>;
  variants: Variant[];
}

/** The key of a variant's figures. */
export function keyOf(size: string, name: string): string {
  return `${size} ${name}`;
}

/**
 * Takes the statements of each case down, then starts the app that is measured, and its floors.
 * @param closing gets what ends them, to be done in reverse order
 */
export async function openStage(network: Network, folder: string, closing: (() => Promise<unknown>)[]): Promise<Stage> {
  const agent = new http.Agent({ keepAlive: true });
  closing.push(async () => agent.destroy());
  const floors = await takeDown(network, {}, folder, agent, (address) => casesOf(network, address, agent));
  const file = path.join(folder, "floors.json");
  fs.writeFileSync(file, JSON.stringify(floors));
  const typeAhead = path.join(folder, "type-ahead.json");
  fs.writeFileSync(typeAhead, JSON.stringify(floors["type-ahead"]?.requests[0] ?? []));
  const port = await freePort();
  const env = { DATABASE_URL: network.appUrl, NEXTAUTH_URL: `http://localhost:${port}`, BENCH_STATEMENTS: typeAhead };
  const app = await startApp("start", port, env, path.join(folder, "app.log"));
  closing.push(app.stop);
  const server = await startFloors(network, file);
  closing.push(async () => server.stop());
  const cases = await casesOf(network, app.address, agent);
  const pages: Record<string, string> = {};
  for (const one of cases) {
    const asking = one.make(0);
    if ((asking.method ?? "GET") === "GET") pages[one.name] = (await ask(app.address, agent, asking)).body;
  }
  const floorCases = cases.filter(({ name }) => !name.startsWith("floor: ")).flatMap(floorsOf);
  return {
    size: network.size,
    cases,
    floors,
    pages,
    variants: [
      ...cases.map((asked) => variantOf(network, app, asked, 1, 2500)),
      ...floorCases.map(({ asked, times }) => variantOf(network, server, asked, times, 500)),
    ],
  };
}

/** So many times a bare floor runs by one request, so that the request itself weighs little. */
const BARE_TIMES = 5;

function floorsOf({ name, most }: Case): { asked: Case; times: number }[] {
  const asking = (way: string, times: number) => () => ({
    path: `/${way}?case=${encodeURIComponent(name)}&times=${times}`,
  });
  const bare = { name: `bare: ${name}`, make: asking("bare", BARE_TIMES), status: 200, most: most && most * 4 };
  const page = { name: `node:http: ${name}`, make: asking("page", 1), status: 200, most };
  return [
    { asked: bare, times: BARE_TIMES },
    { asked: page, times: 1 },
  ];
}

function variantOf(
  network: Network,
  { address, pid }: { address: string; pid: number },
  asked: Case,
  times: number,
  warm: number,
): Variant {
  return { key: keyOf(network.size, asked.name), address, asked, roots: [pid, network.pid], times, warm };
}
