// Puts the packages in place. Plain Node without packages, because it runs before there are any.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const projectRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** What stops a command in a way that its user can mend: one line, printed without a stack. */
export class Stop extends Error {}

/**
 * Says in one line why a Node version cannot run this, or nothing if it can.
 * @param {string} version such as "20.19.0"
 * @returns {string | null}
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Node ${version} is too old: install Node 20.19 or later (24 is recommended, e.g. "nvm install 24"), then run the command again.`;
}

/**
 * Whether the packages on disk are older than the lock file asks for.
 * @param {string} root the project's folder
 */
export function packagesAreStale(root) {
  const installed = modifiedAt(path.join(root, "node_modules", ".package-lock.json"));
  return installed === 0 || modifiedAt(path.join(root, "package-lock.json")) > installed;
}

/** @param {string} file @returns {number} ms, 0 where there is no such file */
export function modifiedAt(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Folders of the packages that the lock file names for this system; the others are never installed.
 * @param {string} root
 * @returns {string[]}
 */
function packagesForThisSystem(root) {
  /** @type {Record<string, { os?: string[], cpu?: string[], libc?: string[] }>} */
  const packages = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8")).packages ?? {};
  const fits = (/** @type {string[] | undefined} */ list, /** @type {string} */ own) => !list || list.includes(own);
  return Object.entries(packages)
    .filter(([, { os, cpu, libc }]) => fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, "glibc"))
    .flatMap(([folder]) => folder || []);
}

/** Installs the packages if they are missing or stale, and shows how far it is. */
export async function installPackages(root = projectRoot) {
  if (!packagesAreStale(root)) return;
  const wanted = packagesForThisSystem(root);
  say(`Installing ${wanted.length} packages (npm install, about a minute) …`);
  const began = Date.now();
  const progress = setInterval(() => {
    const there = wanted.filter((folder) => fs.existsSync(path.join(root, folder, "package.json"))).length;
    say(`  ${seconds(began)}: ${there} of ${wanted.length} packages`);
  }, 5000);
  const output = await run(...npm(["install", "--no-audit", "--no-fund", "--include=dev"]), root).finally(() =>
    clearInterval(progress),
  );
  if (output.code !== 0) {
    throw new Stop(
      `npm install failed. Check the network or the registry (npm config get registry), then run the command again.\n${output.text.trim()}`,
    );
  }
  // npm may write package-lock.json after its own record; without this the next start would install again.
  fs.utimesSync(path.join(root, "node_modules", ".package-lock.json"), new Date(), new Date());
  say(`  ${seconds(began)}: packages are in place`);
}

/** The npm that runs us, else the one on the PATH. @param {string[]} args @returns {[string, string[], boolean]} */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return [process.execPath, [script, ...args], false];
  return ["npm", args, process.platform === "win32"];
}

/** @param {string} command @param {string[]} args @param {boolean} shell @param {string} cwd @returns {Promise<{code: number, text: string}>} */
function run(command, args, shell, cwd) {
  return new Promise((resolve) => {
    let text = "";
    const child = spawn(command, args, { cwd, shell, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    child.stderr.on("data", (chunk) => {
      text += chunk;
    });
    child.on("error", (error) => resolve({ code: 1, text: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, text }));
  });
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {number} began ms @returns {string} such as "3.2 s" */
export function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint) say(complaint);
  else
    await installPackages().catch((error) => {
      say(error.message);
      process.exitCode = 1;
    });
  if (complaint) process.exitCode = 1;
}
