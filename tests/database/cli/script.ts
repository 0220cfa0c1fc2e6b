import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { projectRoot } from "@/prisma/install.mjs";

export interface Ended {
  code: number | null;
  output: string;
}

export interface Running {
  child: ChildProcess;
  /** Resolves once the text has been printed; rejects if the script ends without it. */
  printed(text: string): Promise<void>;
  ended: Promise<Ended>;
}

/** Starts one of the project's scripts as its users do, with no database named in its environment. */
export function start(args: string[], nodeFlags: string[] = []): Running {
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, ...env } = process.env;
  const child = spawn(process.execPath, [...nodeFlags, ...args], { cwd: projectRoot, env });
  let output = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
      for (const look of listeners) look();
    });
  }
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, output })));
  const printed = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => output.includes(text) && resolve();
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without saying "${text}":\n${output}`)));
    });
  return { child, printed, ended };
}

/** Runs `npm run <command>` to its end. */
export function command(...args: string[]): Promise<Ended> {
  return start(["prisma/run.mjs", ...args]).ended;
}

/** A new folder that PostgreSQL's own user may enter. */
export function openFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pmss-cli-"));
  fs.chmodSync(folder, 0o755);
  return folder;
}
