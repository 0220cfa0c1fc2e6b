import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { databaseAddress, MigrationPg } from "@/lib/cli/migration-adapter";
import { projectRoot } from "@/prisma/install.mjs";

const migrationsFolder = path.join(projectRoot, "prisma/migrations");
const filters = { externalTables: [], externalEnums: [] };
const kept = globalThis as unknown as {
  schemaEngineLoaded?: boolean;
  PRISMA_WASM_PANIC_REGISTRY?: { set_message(text: string): void };
};

/** The database's history: every folder of prisma/migrations in order. */
function migrationsList() {
  const names = fs.existsSync(migrationsFolder)
    ? fs
        .readdirSync(migrationsFolder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: fs.readFileSync(path.join(migrationsFolder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

function schemaFiles() {
  const folder = path.join(projectRoot, "prisma/schema");
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: fs.readFileSync(path.join(folder, name), "utf8") }));
}

/** Prisma's schema engine in WebAssembly: nothing is downloaded, and `prisma migrate deploy` stays interchangeable. */
function loadEngine() {
  if (kept.schemaEngineLoaded) return;
  kept.PRISMA_WASM_PANIC_REGISTRY = { set_message: (text) => process.stderr.write(`schema engine: ${text}\n`) };
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const module = new WebAssembly.Module(fs.readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  kept.schemaEngineLoaded = true;
}

async function withEngine<T>(url: string, work: (engine: glue.SchemaEngine) => Promise<T>): Promise<T> {
  loadEngine();
  const adapter = new MigrationPg(databaseAddress(url));
  try {
    const datamodels = schemaFiles().map((file) => [file.path, file.content]);
    return await work(
      await glue.SchemaEngine.new(
        { datamodels } as glue.ConstructorOptions,
        () => undefined,
        bindMigrationAwareSqlAdapterFactory(adapter),
      ),
    );
  } finally {
    await adapter.dispose();
  }
}

/**
 * Applies the migrations that the database lacks, each whole or not at all.
 * @returns the names of those applied
 * @throws Error with PostgreSQL's words if one fails; mended, it can be applied again
 */
export function applyMigrations(ownerUrl: string): Promise<string[]> {
  return withEngine(ownerUrl, async (engine) => {
    const list = migrationsList();
    try {
      return (await engine.applyMigrations({ migrationsList: list, filters })).appliedMigrationNames;
    } catch (error) {
      // What failed was rolled back whole; only its mark in _prisma_migrations would stand in the way of the next try.
      const history = await engine.diagnoseMigrationHistory({
        migrationsList: list,
        optInToShadowDatabase: false,
        filters,
      });
      for (const migrationName of history.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
      throw error;
    }
  });
}

/**
 * The SQL that is missing between prisma/migrations and prisma/schema, empty when they agree. The migrations are replayed
 * in a database made and dropped for it; the one of the address is only the way to the server.
 */
export function drift(ownerUrl: string): Promise<string> {
  return withEngine(ownerUrl, async (engine) => {
    const asked = {
      from: { tag: "migrations", ...migrationsList() },
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: null,
      filters,
      shadowDatabaseUrl: null,
    };
    const { stdout } = await engine.diff(asked as unknown as glue.DiffParams);
    const sql = (stdout ?? "").trim();
    return sql === "-- This is an empty migration." ? "" : sql;
  });
}

/** Writes the missing SQL as a new migration; returns its file, or null if nothing is missing. */
export async function newMigration(ownerUrl: string, name: string): Promise<string | null> {
  const sql = await drift(ownerUrl);
  if (!sql) return null;
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join(migrationsFolder, `${stamp}_${name}`, "migration.sql");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${sql}\n`);
  return file;
}
