import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Stop } from "@/lib/cli/stop";
import { projectRoot } from "@/prisma/install.mjs";

const READY_WITHIN = 60_000; // ms
const STOPPED_WITHIN = 25_000; // ms; the app drains for a few seconds first

export interface App {
  /** Its process, which may have others below it. */
  pid: number;
  address: string;
  /** Resolves with the exit code when the app has ended. */
  ended: Promise<number>;
  /** Lets running requests finish, then ends the app. */
  stop(): Promise<void>;
}

/** @throws Stop if somebody already listens on the port */
export async function assertPortFree(port: number, command: string): Promise<void> {
  // An app may listen on all addresses or on this machine's only: both are tried.
  for (const host of [undefined, "127.0.0.1"]) {
    const code = await new Promise<string>((resolve) => {
      const probe = net.createServer();
      probe.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      probe.listen({ port, host }, () => probe.close(() => resolve("")));
    });
    if (code === "EACCES")
      throw new Stop(
        `Port ${port} may not be used by this user. Choose another one: npm run ${command} -- --port 3001`,
      );
    if (code)
      throw new Stop(
        `Port ${port} is taken. Stop what runs there, or choose another one: npm run ${command} -- --port ${port === 3001 ? 3002 : 3001}`,
      );
  }
}

/**
 * Starts the app and waits until it answers.
 * @param how "start": the last build; "dev": with reloading
 * @param logFile where its output goes; without one it is shown
 * @throws Stop with the end of its output if it does not come up
 */
export async function startApp(
  how: "start" | "dev",
  port: number,
  env: Record<string, string>,
  logFile?: string,
): Promise<App> {
  const output = logFile ? fs.openSync(logFile, "w", 0o600) : "inherit";
  const next = path.join(projectRoot, "node_modules/next/dist/bin/next");
  // Kept-alive connections outlive a balancer's, so that none is cut in its hands.
  const args =
    how === "start" ? ["start", "-p", String(port), "--keepAliveTimeout", "65000"] : ["dev", "-p", String(port)];
  const child = spawn(process.execPath, [next, ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ...env,
      NODE_ENV: how === "start" ? "production" : "development",
      NEXT_MANUAL_SIG_HANDLE: how === "start" ? "true" : "",
    },
    stdio: ["ignore", output, output],
  });
  const ended = new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? 0)));
  const app = { pid: child.pid ?? 0, address: `http://localhost:${port}`, ended, stop: () => stopChild(child, ended) };
  if (await isUp(port, ended)) return app;
  await app.stop();
  throw new Stop(
    `The app did not come up.${logFile ? `\n${fs.readFileSync(logFile, "utf8").trim().split("\n").slice(-15).join("\n")}` : ""}`,
  );
}

async function isUp(port: number, ended: Promise<number>): Promise<boolean> {
  const until = Date.now() + READY_WITHIN;
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && Date.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/livez`).catch(() => null);
    if (answer?.ok) return true;
    await wait(100);
  }
  return false;
}

async function stopChild(child: ChildProcess, ended: Promise<number>): Promise<void> {
  child.kill("SIGTERM");
  const forced = setTimeout(() => child.kill("SIGKILL"), STOPPED_WITHIN);
  await ended;
  clearTimeout(forced);
}

/** Runs until the app ends or somebody ends us (Ctrl-C, SIGTERM); returns the exit code. */
export async function untilEnded(app: App): Promise<number> {
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (!asked) void app.stop();
      asked = true;
    });
  }
  const code = await app.ended;
  return asked ? 0 : code || 1;
}
