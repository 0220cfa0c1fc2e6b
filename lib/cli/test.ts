import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildIfStale } from "@/lib/cli/build";
import type { Options } from "@/lib/cli/options";
import { say, seconds, table } from "@/lib/cli/report";
import { Stop } from "@/lib/cli/stop";
import { ensureTestTools, findBrowser } from "@/lib/cli/test-tools";
import { projectRoot } from "@/prisma/install.mjs";

/** The system's PostgreSQL that the database suite runs on too, where its programs are there. */
export const SYSTEM_POSTGRES = "/usr/lib/postgresql/15/bin";

type Outcome = "passed" | "failed" | `left out: ${string}`;

interface TestStep {
  name: string;
  title: string;
  /** The step that must have ended before. */
  after?: string;
  work(print: Print): Promise<Outcome>;
}

/** Where a step's output goes: to the terminal as it comes, or kept until the step has ended. */
type Print = (text: string) => void;

const bin = (file: string) => path.join(projectRoot, "node_modules", file);
const vitest = (print: Print, args: string[], env: Record<string, string> = {}) =>
  node(print, [bin("vitest/vitest.mjs"), "run", "--project", ...args], env);

/** The browser's folders that go through all screens; the others do one task each. Either half has its own app and database. */
const EVERY_SCREEN = ["sweep", "isolation", "public"].map((folder) => `tests/browser/${folder}`);

/** In this order: what is quick comes first. */
const steps: TestStep[] = [
  {
    name: "lint",
    title: "Style, import rules, cycles (biome)",
    work: (print) => node(print, [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"]),
  },
  {
    name: "types",
    title: "Types (tsc)",
    work: (print) => node(print, [bin("typescript/bin/tsc"), "--noEmit", "-p", "."]),
  },
  { name: "unit", title: "Rules, messages, conventions (vitest unit)", work: (print) => vitest(print, ["unit"]) },
  { name: "build", title: "Build (next build)", work: build },
  {
    name: "database",
    title: "Database, embedded PostgreSQL (vitest database)",
    work: (print) => vitest(print, ["database"]),
  },
  { name: "database-15", title: "Database, the system's PostgreSQL 15 (vitest database)", work: onSystemPostgres },
  {
    name: "screens",
    title: "Every screen in a real browser (vitest browser)",
    after: "build",
    work: (print) => inBrowser(print, EVERY_SCREEN),
  },
  {
    name: "browser",
    title: "Journeys in a real browser (vitest browser)",
    after: "build",
    work: (print) =>
      inBrowser(
        print,
        EVERY_SCREEN.flatMap((folder) => ["--exclude", `${folder}/**`]),
      ),
  },
];

/**
 * `npm test`: everything, on throw-away databases and a real browser; --only unit,database runs a part. Two steps at a
 * time where the machine has two cores; what a step says is shown whole once it has ended.
 */
export async function run({ only }: Options): Promise<number> {
  const unknown = only.filter((name) => !steps.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new Stop(`--only takes ${steps.map((one) => one.name).join(", ")}, not "${unknown.join(", ")}".`);
  const chosen = steps.filter((one) => only.length === 0 || only.includes(one.name));
  if (chosen.some(({ after }) => after === "build")) {
    const missing = ensureTestTools();
    if (missing) throw new Stop(missing);
  }
  const lanes = Math.min(2, os.availableParallelism(), chosen.length);
  const running = new Map<string, Promise<Outcome>>();
  const results: { title: string; outcome: Outcome; time: string }[] = [];
  const waiting = [...chosen];
  const lane = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const step = one;
      await running.get(step.after ?? "");
      say(`\n=== ${chosen.indexOf(step) + 1} of ${chosen.length}: ${step.title} …`);
      const began = Date.now();
      let said = "";
      const print: Print = lanes === 1 ? (text) => process.stdout.write(text) : (text) => (said += text);
      const work = step.work(print).catch((error: unknown): Outcome => {
        print(`${error instanceof Error ? error.message : String(error)}\n`);
        return "failed";
      });
      running.set(step.name, work);
      const outcome = await work;
      const time = seconds(Date.now() - began);
      say(`${said}\n=== ${step.title}: ${outcome}, ${time}`);
      results[chosen.indexOf(step)] = { title: step.title, outcome, time };
    }
  };
  const began = Date.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  say(
    `\n${table(
      ["step", "outcome", "time"],
      results.map((one) => [one.title, one.outcome, one.time]),
    )}`,
  );
  const failed = results.filter((one) => one.outcome === "failed").length;
  const time = seconds(Date.now() - began);
  say(failed === 0 ? `\nAll passed in ${time}.` : `\n${failed} of ${results.length} failed.`);
  return failed === 0 ? 0 : 1;
}

/** Runs a program of the project. */
function node(print: Print, args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", print);
  return new Promise((resolve) => child.on("close", (code) => resolve(code === 0 ? "passed" : "failed")));
}

async function onSystemPostgres(print: Print): Promise<Outcome> {
  if (!fs.existsSync(SYSTEM_POSTGRES)) return "left out: not installed here";
  return vitest(print, ["database"], { TEST_PG: "15" });
}

async function build(): Promise<Outcome> {
  await buildIfStale();
  return "passed";
}

async function inBrowser(print: Print, which: string[]): Promise<Outcome> {
  return vitest(print, ["browser", ...which], { CHROMIUM: findBrowser() ?? "" });
}
