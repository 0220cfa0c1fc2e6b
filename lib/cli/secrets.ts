import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const NAMES = ["NEXTAUTH_SECRET", "FIELD_KEYS", "INDEX_KEY", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"] as const;
export type Secrets = Record<(typeof NAMES)[number], string>;

/** New random secrets of the shapes that lib/env.ts asks for. */
export function newSecrets(): Secrets {
  const key = () => randomBytes(32).toString("base64");
  return {
    NEXTAUTH_SECRET: key(),
    FIELD_KEYS: `k1:${key()}`,
    INDEX_KEY: key(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key(),
  };
}

/**
 * The secrets of a data folder, made the first time (mode 600). Without them its encrypted fields cannot be read again.
 * What the environment sets comes first.
 */
export function secretsOf(data: string): Secrets {
  const file = path.join(data, "secrets.json");
  if (!fs.existsSync(file)) {
    fs.mkdirSync(data, { recursive: true });
    fs.writeFileSync(`${file}.new`, `${JSON.stringify(newSecrets(), null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  }
  const kept = JSON.parse(fs.readFileSync(file, "utf8")) as Secrets;
  return Object.fromEntries(NAMES.map((name) => [name, process.env[name] || kept[name]])) as Secrets;
}

/** Everything the app needs from its environment in demo and development; see lib/env.ts. */
export function demoEnvironment(data: string, port: number, databaseUrl: string): Record<string, string> {
  const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
  return {
    ...secretsOf(data),
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: address,
    DEMO: "1",
    HELP_PHONE: process.env.HELP_PHONE || "0546-0200118",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
