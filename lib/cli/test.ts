import { spawn } from "node:child_process";
import fs from "node:fs";
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
  work(): Promise<Outcome>;
}

const bin = (file: string) => path.join(projectRoot, "node_modules", file);
const vitest = (project: string, env: Record<string, string> = {}) =>
  node([bin("vitest/vitest.mjs"), "run", "--project", project], env);

/** In this order: what is quick comes first. */
const steps: TestStep[] = [
  {
    name: "lint",
    title: "Style, import rules, cycles (biome)",
    work: () => node([bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"]),
  },
  { name: "types", title: "Types (tsc)", work: () => node([bin("typescript/bin/tsc"), "--noEmit", "-p", "."]) },
  { name: "unit", title: "Rules, messages, conventions (vitest unit)", work: () => vitest("unit") },
  { name: "database", title: "Database, embedded PostgreSQL (vitest database)", work: () => vitest("database") },
  { name: "database-15", title: "Database, the system's PostgreSQL 15 (vitest database)", work: onSystemPostgres },
  { name: "build", title: "Build (next build)", work: build },
  { name: "browser", title: "Journeys in a real browser (vitest browser)", work: inBrowser },
];

/** `npm test`: everything, on throw-away databases and a real browser; --only unit,database runs a part. */
export async function run({ only }: Options): Promise<number> {
  const unknown = only.filter((name) => !steps.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new Stop(`--only takes ${steps.map((one) => one.name).join(", ")}, not "${unknown.join(", ")}".`);
  const chosen = steps.filter((one) => only.length === 0 || only.includes(one.name));
  const results: { title: string; outcome: Outcome; time: string }[] = [];
  for (const [at, one] of chosen.entries()) {
    say(`\n=== ${at + 1} of ${chosen.length}: ${one.title}`);
    const began = Date.now();
    const outcome = await one.work().catch((error: unknown): Outcome => {
      say(error instanceof Error ? error.message : String(error));
      return "failed";
    });
    results.push({ title: one.title, outcome, time: seconds(Date.now() - began) });
  }
  say(
    `\n${table(
      ["step", "outcome", "time"],
      results.map((one) => [one.title, one.outcome, one.time]),
    )}`,
  );
  const failed = results.filter((one) => one.outcome === "failed").length;
  say(failed === 0 ? "\nAll passed." : `\n${failed} of ${results.length} failed.`);
  return failed === 0 ? 0 : 1;
}

/** Runs a program of the project with its output shown. */
function node(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: "inherit",
  });
  return new Promise((resolve) => child.on("close", (code) => resolve(code === 0 ? "passed" : "failed")));
}

async function onSystemPostgres(): Promise<Outcome> {
  if (!fs.existsSync(SYSTEM_POSTGRES)) return "left out: not installed here";
  return vitest("database", { TEST_PG: "15" });
}

async function build(): Promise<Outcome> {
  await buildIfStale();
  return "passed";
}

async function inBrowser(): Promise<Outcome> {
  const missing = ensureTestTools();
  if (missing) throw new Stop(missing);
  return vitest("browser", { CHROMIUM: findBrowser() ?? "" });
}
