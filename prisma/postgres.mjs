// The embedded PostgreSQL of a data folder: whoever comes first starts it, all share it, whoever leaves last stops it.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { Stop } from "./install.mjs";
import { prepareFolder, serverPrograms, serverUser } from "./postgres-place.mjs";
import { clusterVersion, freePort, makeCluster, run, startCluster, stopCluster } from "./postgres-server.mjs";

/**
 * @typedef {{ ownerUrl: string, appUrl: string, port: number }} Addresses kept in postgres.json (mode 600)
 * @typedef {Addresses & { adopted: boolean, sharedWith: number[], stop: () => Promise<void> }} Postgres
 *   adopted: it ran already; sharedWith: the processes that use it too
 */

/**
 * Opens the PostgreSQL of a data folder; the first time it is made.
 * @param {string} dir the data folder
 * @param {object} [options]
 * @param {string} [options.bin] another PostgreSQL's programs, e.g. the system's
 * @param {boolean} [options.throwaway] fast and not crash-safe: for tests
 * @param {(line: string) => void} [options.report]
 * @returns {Promise<Postgres>}
 * @throws {Stop} with one line that says what to do
 */
export async function openPostgres(dir, { bin, throwaway = false, report = () => undefined } = {}) {
  const folder = path.resolve(dir);
  const user = serverUser();
  prepareFolder(folder, user);
  return withLock(folder, async () => {
    const data = path.join(folder, "postgres");
    const server = {
      bin: bin ?? (await serverPrograms(folder, user, report)),
      data,
      log: path.join(folder, "postgres.log"),
      user,
    };
    const running = await adopt(folder, data);
    if (running) report(`PostgreSQL already runs on port ${running.port}`);
    const addresses = running ?? (await start(folder, server, throwaway, report));
    const sharedWith = [...new Set(othersIn(folder))];
    const leave = signIn(folder);
    const stop = () =>
      withLock(folder, async () => {
        if (leave() === 0 && processIn(data)) await stopCluster(server, { atOnce: throwaway });
      });
    return { ...addresses, adopted: running !== null, sharedWith, stop };
  });
}

/**
 * Notes that this process uses the server.
 * @param {string} folder
 * @returns {() => number} takes the note back and counts the others
 */
function signIn(folder) {
  const note = path.join(folder, "users", `${process.pid}-${randomBytes(4).toString("hex")}`);
  fs.mkdirSync(path.dirname(note), { recursive: true });
  fs.writeFileSync(note, "");
  return () => {
    fs.rmSync(note, { force: true });
    return othersIn(folder).length;
  };
}

/** Living processes that use the server; the notes of killed ones are removed. @param {string} folder */
function othersIn(folder) {
  const notes = path.join(folder, "users");
  if (!fs.existsSync(notes)) return [];
  return fs.readdirSync(notes).flatMap((name) => {
    const pid = Number.parseInt(name, 10);
    if (isAlive(pid)) return pid;
    fs.rmSync(path.join(notes, name), { force: true });
    return [];
  });
}

/** @param {string} folder @param {import("./postgres-server.mjs").Server} server @param {boolean} throwaway @param {(line: string) => void} report */
async function start(folder, server, throwaway, report) {
  const kept = readAddresses(folder);
  let passwords = kept && { owner: new URL(kept.ownerUrl).password, app: new URL(kept.appUrl).password };
  if (!fs.existsSync(server.data)) {
    report(`Making a PostgreSQL database in ${server.data} …`);
    passwords = { owner: randomBytes(24).toString("hex"), app: randomBytes(24).toString("hex") };
    writeAddresses(folder, passwords, 0);
    await makeCluster(server, passwords, throwaway);
  }
  if (!passwords)
    throw new Stop(
      `${path.join(folder, "postgres.json")} is missing, and with it the way into ${server.data}. Put it back, or remove that folder and start anew.`,
    );
  const made = clusterVersion(server.data);
  const ours = /(\d+)/.exec(await run(server, "postgres", ["--version"]))?.[1];
  if (made !== ours)
    throw new Stop(
      `${server.data} was made by PostgreSQL ${made}, this is ${ours}: remove that folder to start anew, or keep the version it needs.`,
    );
  const port = await freePort(kept?.port ?? 0);
  await startCluster(server, port);
  report(`PostgreSQL ${ours} runs on port ${port}`);
  return writeAddresses(folder, passwords, port);
}

/**
 * The server that already runs in a folder, once it answers.
 * @param {string} folder @param {string} data @returns {Promise<Addresses | null>}
 */
async function adopt(folder, data) {
  const pid = processIn(data);
  if (!pid) return null;
  const port = Number(fs.readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")[3]);
  const kept = readAddresses(folder);
  const passwords = kept && { owner: new URL(kept.ownerUrl).password, app: new URL(kept.appUrl).password };
  for (let tries = 0; passwords && tries < 100; tries++) {
    if (await answers(addressesOf(passwords, port).ownerUrl)) return writeAddresses(folder, passwords, port);
    if (!processIn(data)) return null;
    await wait(200);
  }
  throw new Stop(
    `A PostgreSQL server (process ${pid}) holds ${data} but does not let us in on port ${port}. Stop it (kill ${pid}), then run the command again.`,
  );
}

/** The process that holds a cluster, if it lives; a stale pid file is removed. @param {string} data @returns {number | null} */
function processIn(data) {
  const file = path.join(data, "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const pid = Math.abs(Number(fs.readFileSync(file, "utf8").split("\n")[0]));
  // After a crash of the machine the number may belong to some other program.
  const comm = `/proc/${pid}/comm`;
  if (isAlive(pid) && (!fs.existsSync(comm) || fs.readFileSync(comm, "utf8").startsWith("postgres"))) return pid;
  fs.rmSync(file, { force: true });
  return null;
}

/** @param {number} pid */
function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** @param {string} url */
async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** @param {import("./postgres-server.mjs").Passwords} passwords @param {number} port @returns {Addresses} */
function addressesOf(passwords, port) {
  const at = `127.0.0.1:${port}/stations`;
  return {
    ownerUrl: `postgresql://owner:${passwords.owner}@${at}`,
    appUrl: `postgresql://app:${passwords.app}@${at}`,
    port,
  };
}

/** @param {string} folder @param {import("./postgres-server.mjs").Passwords} passwords @param {number} port */
function writeAddresses(folder, passwords, port) {
  const addresses = addressesOf(passwords, port);
  const file = path.join(folder, "postgres.json");
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(addresses, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
  return addresses;
}

/** @param {string} folder @returns {Addresses | null} */
function readAddresses(folder) {
  const file = path.join(folder, "postgres.json");
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : null;
}

/**
 * One command at a time makes or starts the server; the others wait and then share it.
 * @template T @param {string} folder @param {() => Promise<T>} work @returns {Promise<T>}
 */
async function withLock(folder, work) {
  const file = path.join(folder, "starting.pid");
  for (let tries = 0; ; tries++) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
      // An empty file belongs to someone who is just writing it, unless it stays empty.
      if (holder ? !isAlive(holder) : tries > 10) fs.rmSync(file, { force: true });
      if (tries > 400)
        throw new Stop(
          `Process ${holder} has been starting the database of ${folder} for long: stop it (kill ${holder}), then run the command again.`,
        );
      await wait(200);
    }
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
