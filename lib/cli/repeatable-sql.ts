import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type pg from "pg";
import { securityPrint } from "@/lib/cli/security-print";
import { codeOf, Stop } from "@/lib/cli/stop";
import { projectRoot } from "@/prisma/install.mjs";

/** Roles, policies, triggers, views: the whole present truth, in the order in which it is applied. */
const FILES = ["security.sql", "rollups.sql", "public-views.sql"];
const TOTALS = "rollups.sql";
/** Under this name stands what the applied files made of the database: `verify` compares. */
const APPLIED = "rights and policies";

const RECORD = `INSERT INTO install."RepeatableSql" (name, hash) VALUES ($1, $2)
  ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, "appliedAt" = now()`;

interface RepeatableFile {
  name: string;
  text: string;
  hash: string;
}

/**
 * Applies the repeatable SQL in one transaction while every door waits, if any of it changed; then the totals are rebuilt
 * if their file changed.
 * @param prefix put before each role's name: roles belong to the whole cluster
 * @returns the names of the files that had changed
 */
export async function applyRepeatableSql(
  client: pg.Client,
  prefix: string,
  folder = path.join(projectRoot, "prisma"),
): Promise<string[]> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS install;
    CREATE TABLE IF NOT EXISTS install."RepeatableSql" (name text PRIMARY KEY, hash text NOT NULL, "appliedAt" timestamptz NOT NULL DEFAULT now())`);
  const { rows } = await client.query<{ name: string; hash: string }>('SELECT name, hash FROM install."RepeatableSql"');
  const recorded = new Map(rows.map((row) => [row.name, row.hash]));
  const files = readFiles(folder, prefix);
  const changed = files.filter((file) => recorded.get(file.name) !== file.hash).map((file) => file.name);
  if (changed.length > 0) await applyAll(client, files, changed.includes(TOTALS));
  return changed;
}

async function applyAll(client: pg.Client, files: RepeatableFile[], totalsChanged: boolean): Promise<void> {
  await client.query("BEGIN; SET LOCAL client_min_messages = warning; SET LOCAL lock_timeout = '20s'");
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('foundation'))");
    for (const file of files) {
      await client.query(file.text).catch((error: unknown) => {
        throw located(error, file);
      });
    }
    await client.query("RESET ROLE");
    if (totalsChanged) await client.query("SELECT rebuild_totals()");
    for (const file of files) {
      await client.query(RECORD, [file.name, file.hash]);
    }
    await client.query(RECORD, [APPLIED, (await securityPrint(client, installedRoles())).hash]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    if (codeOf(error) === "55P03")
      throw new Stop(
        "The database is busy: someone's transaction stayed open for 20 s. Nothing was changed; run the command again.",
      );
    throw error;
  }
}

function readFiles(folder: string, prefix: string): RepeatableFile[] {
  const texts = FILES.filter((name) => fs.existsSync(path.join(folder, name))).map((name) => ({
    name,
    text: fs.readFileSync(path.join(folder, name), "utf8"),
  }));
  const roles = declaredRoles(texts.find((file) => file.name === "security.sql")?.text ?? "");
  return texts.map(({ name, text }) => {
    const own = prefixRoles(text, roles, prefix);
    return { name, text: own, hash: createHash("sha256").update(own).digest("hex") };
  });
}

/** The names of this installation's roles. */
function installedRoles(): string[] {
  const sql = fs.readFileSync(path.join(projectRoot, "prisma", "security.sql"), "utf8");
  return declaredRoles(sql).map((role) => `${process.env.ROLE_PREFIX ?? ""}${role}`);
}

/** Whether rights, policies, functions, triggers and roles are still what the repeatable SQL made them. */
export async function asApplied(client: pg.Client): Promise<{ lines: number; same: boolean }> {
  const { rows } = await client.query<{ hash: string }>('SELECT hash FROM install."RepeatableSql" WHERE name = $1', [
    APPLIED,
  ]);
  const { lines, hash } = await securityPrint(client, installedRoles());
  return { lines, same: rows[0]?.hash === hash };
}

/** The role names that security.sql lists in the comment block it begins with: "-- roles: app station_worker …". */
export function declaredRoles(sql: string): string[] {
  const block = /^(?:--.*\n?)+/.exec(sql)?.[0] ?? "";
  return (
    /^--\s*roles:(.*)$/m
      .exec(block)?.[1]
      ?.trim()
      .split(/[\s,]+/) ?? []
  );
}

/** Puts the prefix before each role name that stands as a whole word; settings such as app.station are not role names. */
export function prefixRoles(sql: string, roles: string[], prefix: string): string {
  if (!prefix || roles.length === 0) return sql;
  return sql.replace(new RegExp(`(?<![\\w.])(${roles.join("|")})(?!\\w|\\.\\w)`, "g"), `${prefix}$1`);
}

/** The same error, with file and line. */
function located(error: unknown, file: RepeatableFile): unknown {
  if (error instanceof Error && "position" in error && typeof error.position === "string") {
    const line = file.text.slice(0, Number(error.position)).split("\n").length;
    error.message = `prisma/${file.name}, line ${line}: ${error.message}`;
  } else if (error instanceof Error) error.message = `prisma/${file.name}: ${error.message}`;
  return error;
}
