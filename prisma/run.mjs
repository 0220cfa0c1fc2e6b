// The entry of every npm script: `node prisma/run.mjs <command> [options]`. Packages and the database client are put in
// place first, then lib/cli takes over.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { installPackages, modifiedAt, nodeComplaint, projectRoot, Stop, say, seconds } from "./install.mjs";
import { checkPlace, serverUser } from "./postgres-place.mjs";

/** Whether the generated client is older than the schema it is made from. @param {string} root */
function clientIsStale(root) {
  const generated = modifiedAt(path.join(root, "lib/db/generated/client.ts"));
  const folder = path.join(root, "prisma/schema");
  const sources = fs.readdirSync(folder).map((name) => path.join(folder, name));
  return [...sources, path.join(root, "node_modules/prisma/package.json")].some((file) => modifiedAt(file) > generated);
}

/** Makes the database client from the schema. @param {string} root */
function generateClient(root) {
  if (!clientIsStale(root)) return;
  const began = Date.now();
  say("Generating the database client …");
  // Any executable will do: the engine is not run here, and naming one saves its download (closed networks).
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const prisma = path.join(root, "node_modules/prisma/build/index.js");
  const result = spawnSync(process.execPath, [prisma, "generate"], { cwd: root, env, encoding: "utf8" });
  if (result.status !== 0)
    throw new Stop(`The database client could not be generated:\n${result.stdout}${result.stderr}`);
  say(`  ${seconds(began)}: generated`);
}

/** Runs a command of lib/cli and passes its exit code on. @param {string} root @param {string[]} args @returns {Promise<number>} */
function runCommand(root, args) {
  // react-server: the condition under which "server-only" modules may be imported.
  const flags = ["--conditions=react-server", "--import", "tsx", path.join(root, "lib/cli/main.ts")];
  const child = spawn(process.execPath, [...flags, ...args], { cwd: root, stdio: "inherit" });
  // Ctrl-C reaches the child by itself; we only outlive it. SIGTERM comes to us alone and is passed on.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  // The shell between npm and us dies of a SIGTERM without passing it on: when it has gone, we go too.
  const parent = process.ppid;
  const watch =
    process.env.npm_lifecycle_event && setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500);
  if (watch) watch.unref();
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

/**
 * Before minutes are spent on packages: can the database live where it is to live?
 * @param {string[]} args
 */
function checkFolder([command = "", ...args]) {
  if (!["demo", "dev"].includes(command) || process.env.DATABASE_URL || process.env.DATABASE_OWNER_URL) return;
  const { data } = parseArgs({ args, options: { data: { type: "string" } }, strict: false }).values;
  const named = typeof data === "string" ? path.resolve(process.env.INIT_CWD ?? process.cwd(), data) : null;
  checkPlace(named ?? path.join(projectRoot, ".data"), serverUser());
}

const complaint = nodeComplaint(process.versions.node);
if (complaint) {
  say(complaint);
  process.exit(1);
}
try {
  checkFolder(process.argv.slice(2));
  await installPackages();
  generateClient(projectRoot);
  process.exitCode = await runCommand(projectRoot, process.argv.slice(2));
} catch (error) {
  say(error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}
