import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { buildForBench, DIST_DIR } from "@/lib/cli/bench/build";
import { openNetwork, type Size } from "@/lib/cli/bench/network";
import { figuresOf, printFigures } from "@/lib/cli/bench/results";
import { measure } from "@/lib/cli/bench/slices";
import { openStage, type Stage } from "@/lib/cli/bench/stage";
import { isMet, judge, rowOf } from "@/lib/cli/bench/targets";
import type { Options } from "@/lib/cli/options";
import { say, seconds, step, table } from "@/lib/cli/report";
import { demoEnvironment } from "@/lib/cli/secrets";
import { Stop } from "@/lib/cli/stop";
import { projectRoot } from "@/prisma/install.mjs";

const ROUNDS = 5;
const SLICE = 500; // ms

/**
 * `npm run bench`: what a request costs in CPU time, against floors measured in the same run, on throw-away networks
 * (with --data DIR they stay there and the next run need not load them).
 * @returns 1 when a hard target is missed
 */
export async function run(options: Options): Promise<number> {
  if (process.platform !== "linux")
    throw new Stop("npm run bench reads the CPU time of processes from /proc, which only Linux has. Run it there.");
  if (options.profile === "ci") throw new Stop("The bench takes --profile demo or perf, or --both.");
  const sizes: Size[] = options.both ? ["demo", "perf"] : [options.profile ?? "demo"];
  const began = Date.now();
  const folder = options.dataNamed ? options.data : fs.mkdtempSync(path.join(os.tmpdir(), "pmss-bench-"));
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (let last = closing.pop(); last; last = closing.pop()) await last();
    if (!options.dataNamed) fs.rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void close().finally(() => process.exit(130)));
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.chmodSync(folder, 0o755); // PostgreSQL's own user goes in too
    Object.assign(process.env, demoEnvironment(folder, options.port, ""));
    await buildForBench();
    const stages: Stage[] = [];
    for (const size of sizes) {
      const network = await openNetwork(path.join(folder, size), size);
      closing.push(network.stop);
      const own = fs.mkdtempSync(path.join(folder, `${size}-run-`));
      closing.push(async () => fs.rmSync(own, { recursive: true, force: true }));
      const title = `Taking down what the app asks the database (${size})`;
      stages.push(await step(title, () => openStage(network, own, closing)));
    }
    return await report(stages, began);
  } finally {
    await close();
  }
}

async function report(stages: readonly Stage[], began: number): Promise<number> {
  const agent = new http.Agent({ keepAlive: true });
  const variants = stages.flatMap((stage) => stage.variants);
  const progress = (round: number) => say(round === 0 ? "  warming up" : `  round ${round} of ${ROUNDS}`);
  const measured = await step(`Measuring ${variants.length} variants in slices`, () =>
    measure(variants, { rounds: ROUNDS, ms: SLICE, agent, progress }),
  );
  const figures = figuresOf(stages, measured, path.join(projectRoot, DIST_DIR));
  printFigures(figures);
  const judged = judge(figures);
  say();
  say(table(["target", "measured", "limit", ""], judged.map(rowOf)));
  const missed = judged.filter((one) => one.hard && !isMet(one));
  say(`\n${missed.length === 0 ? "All hard targets are held." : `${missed.length} hard targets are missed.`}`);
  say(`Node ${process.versions.node}, ${os.cpus().length} processors, ${seconds(Date.now() - began)} in all.`);
  return missed.length === 0 ? 0 : 1;
}
