// One PostgreSQL server: made, started, stopped. Works with the embedded programs and with a system's own.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { Stop } from "./install.mjs";

/**
 * @typedef {{ bin: string, data: string, log: string, user: import("./postgres-place.mjs").ServerUser | null }} Server
 *   programs' folder, cluster's folder, log file, who runs it
 * @typedef {{ owner: string, app: string }} Passwords
 */

// Only for clusters that are thrown away: a crash of the machine may spoil them.
const THROWAWAY = [
  "fsync = off",
  "synchronous_commit = off",
  "full_page_writes = off",
  "wal_level = minimal",
  "max_wal_senders = 0",
];

/**
 * Makes a cluster with its database and owner: a role without superuser. All of it is there, or nothing.
 * @param {Server} server
 * @param {Passwords} passwords
 * @param {boolean} throwaway
 */
export async function makeCluster(server, passwords, throwaway) {
  const unfinished = `${server.data}.new`;
  const passwordFile = `${server.data}.password`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${passwords.app}${passwords.owner}\n`, { mode: 0o600 });
  if (server.user) for (const file of [unfinished, passwordFile]) fs.chownSync(file, server.user.uid, server.user.gid);
  try {
    await run(server, "initdb", [
      `--pgdata=${unfinished}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--no-instructions",
      ...(throwaway ? ["--no-sync"] : []),
      ...(await localeFlags(server)),
    ]);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  const settings = [
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "shared_buffers = 256MB",
    "max_connections = 100",
    "timezone = 'Asia/Shanghai'",
    "log_timezone = 'Asia/Shanghai'",
    ...(throwaway ? THROWAWAY : []),
  ];
  fs.appendFileSync(path.join(unfinished, "postgresql.conf"), `\n${settings.join("\n")}\n`);
  // In single-user mode no superuser's password need be kept anywhere.
  const output = await run(
    server,
    "postgres",
    ["--single", "-D", unfinished, "postgres"],
    [
      `CREATE ROLE owner LOGIN CREATEROLE CREATEDB PASSWORD '${passwords.owner}'`,
      "CREATE DATABASE stations OWNER owner",
      "",
    ].join("\n"),
  );
  if (/\b(ERROR|FATAL|PANIC):/.test(output)) throw new Stop(`The database could not be made:\n${output}`);
  fs.renameSync(unfinished, server.data);
}

/**
 * Without these, pg_trgm finds no trigram in Chinese text.
 * @param {Server} server
 */
async function localeFlags(server) {
  const version = Number(/(\d+)/.exec(await run(server, "postgres", ["--version"]))?.[1] ?? 0);
  const provider = version >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : [];
  return ["--encoding=UTF8", ...provider, "--lc-collate=C", "--lc-ctype=C.UTF-8", "--lc-messages=C"];
}

/**
 * Starts a cluster in the background, apart from our terminal, and waits until it answers.
 * @param {Server} server
 * @param {number} port
 */
export async function startCluster(server, port) {
  fs.writeFileSync(server.log, "", { mode: 0o600 });
  if (server.user) fs.chownSync(server.log, server.user.uid, server.user.gid);
  try {
    await run(server, "pg_ctl", ["start", "-w", "-t", "60", "-D", server.data, "-l", server.log, "-o", `-p ${port}`]);
  } catch {
    const log = fs.readFileSync(server.log, "utf8").trim().split("\n").slice(-8).join("\n");
    if (log.includes("No space left on device"))
      throw new Stop(`The disk of ${server.data} is full: free some space, then run the command again.`);
    throw new Stop(`PostgreSQL did not start (log: ${server.log}):\n${log}`);
  }
}

/**
 * Stops a cluster: who still works may finish for some seconds.
 * @param {Server} server
 * @param {{ atOnce: boolean }} how atOnce: for a cluster that is thrown away
 */
export async function stopCluster(server, { atOnce }) {
  if (atOnce) return void (await run(server, "pg_ctl", ["stop", "-w", "-m", "immediate", "-D", server.data]));
  await run(server, "pg_ctl", ["stop", "-w", "-t", "8", "-m", "smart", "-D", server.data]).catch(() =>
    run(server, "pg_ctl", ["stop", "-w", "-t", "30", "-m", "fast", "-D", server.data]),
  );
}

/** The major version a cluster was made by. @param {string} data */
export function clusterVersion(data) {
  return fs.readFileSync(path.join(data, "PG_VERSION"), "utf8").trim();
}

/**
 * A port of this machine that nobody uses; the preferred one if it is free.
 * @param {number} preferred 0: any
 * @returns {Promise<number>}
 */
export async function freePort(preferred) {
  return (preferred && (await tryPort(preferred))) || tryPort(0);
}

/** @param {number} port @returns {Promise<number>} the port, or 0 if it is taken */
function tryPort(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.on("error", () => resolve(0));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * @param {Server} server @param {string} program @param {string[]} args @param {string} [input]
 * @returns {Promise<string>} what it printed
 */
export function run(server, program, args, input) {
  return new Promise((resolve, reject) => {
    // "/" because the server's user may not be allowed into the folder we are in.
    const child = spawn(path.join(server.bin, program), args, {
      cwd: path.parse(server.data).root,
      env: { ...process.env, LC_ALL: "C" },
      ...server.user,
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
    child.on("error", (error) => reject(new Stop(`${program} cannot be run (${error.message}).`)));
    child.on("exit", (code) =>
      setImmediate(() => (code === 0 ? resolve(output) : reject(new Stop(`${program} failed:\n${output}`)))),
    );
  });
}
