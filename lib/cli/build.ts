import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { seconds, step } from "@/lib/cli/report";
import { Stop } from "@/lib/cli/stop";
import { modifiedAt, projectRoot } from "@/prisma/install.mjs";

/** What a build is made from; commands and tests are not. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "proxy.ts",
  "instrumentation.ts",
  "postcss.config.mjs",
  "package-lock.json",
];
const APART = [path.join("lib", "cli")];

/** Builds the app if a source is newer than the last build. The output is shown only if it fails. */
export async function buildIfStale(root = projectRoot): Promise<void> {
  if (!buildIsStale(root)) return;
  await step("Building the app (next build, up to a minute)", () => build(root));
}

/** Whether a file of the app is newer than the last whole build. */
export function buildIsStale(root: string): boolean {
  const built = modifiedAt(path.join(root, process.env.NEXT_DIST_DIR || ".next", "BUILD_ID"));
  return built === 0 || SOURCES.some((source) => newestIn(root, source) > built);
}

function newestIn(root: string, relative: string): number {
  if (APART.includes(relative)) return 0;
  const stat = fs.statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  // A folder's own time tells of removed files.
  return fs
    .readdirSync(path.join(root, relative))
    .reduce((newest, name) => Math.max(newest, newestIn(root, path.join(relative, name))), stat.mtimeMs);
}

async function build(root: string): Promise<void> {
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [next, "build"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let part = "compiling";
  const began = Date.now();
  const progress = setInterval(() => process.stdout.write(`  ${seconds(Date.now() - began)}: ${part}\n`), 10_000);
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    part = output.trim().split("\n").at(-1)?.trim() || part;
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  const code = await new Promise<number>((resolve) => child.on("close", (status) => resolve(status ?? 1)));
  clearInterval(progress);
  if (code !== 0) throw new Stop(`The build failed:\n${output.trim()}`);
}
