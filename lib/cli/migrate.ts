import path from "node:path";
import { roleName, withClient, withDatabase } from "@/lib/cli/database";
import type { Options } from "@/lib/cli/options";
import { applyRepeatableSql } from "@/lib/cli/repeatable-sql";
import { say } from "@/lib/cli/report";
import { applyMigrations, drift, newMigration } from "@/lib/cli/schema-engine";
import { seedReferenceData } from "@/lib/db/reference-data";
import { projectRoot } from "@/prisma/install.mjs";

export { drift };

export interface Migrated {
  /** Names of the migrations applied now. */
  migrations: string[];
  /** Files of the repeatable SQL that had changed. */
  repeatable: string[];
}

/**
 * Brings a database to the present: migrations, then roles, policies, triggers and views, then the app's password.
 * Two at once wait for each other; run again, it changes nothing.
 * @param ownerUrl the deploy role; it needs no superuser
 * @param appUrl the app's login, whose password is set where it is not let in
 */
export async function migrate(ownerUrl: string, appUrl?: string): Promise<Migrated> {
  return withClient(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('migrate'))");
    const migrations = await applyMigrations(ownerUrl);
    const repeatable = await applyRepeatableSql(client, process.env.ROLE_PREFIX ?? "");
    await client.query(`SET ROLE ${client.escapeIdentifier(roleName("table_owner"))}`);
    await seedReferenceData(client);
    await client.query("RESET ROLE");
    if (appUrl && !(await isLetIn(appUrl))) {
      const password = decodeURIComponent(new URL(appUrl).password);
      await client.query(
        `ALTER ROLE ${client.escapeIdentifier(roleName("app"))} PASSWORD ${client.escapeLiteral(password)}`,
      );
    }
    return { migrations, repeatable };
  });
}

async function isLetIn(url: string): Promise<boolean> {
  try {
    await withClient(url, async (client) => client.query("SELECT 1"));
    return true;
  } catch {
    return false;
  }
}

/** `npm run migrate`; --check prints what the migrations lack, --new NAME writes it as a migration. */
export async function run(options: Options): Promise<number> {
  return withDatabase(options, async ({ ownerUrl, appUrl }) => {
    if (options.newMigration) {
      const file = await newMigration(ownerUrl, options.newMigration);
      say(
        file
          ? `Written: ${path.relative(projectRoot, file)}. Read it, then: npm run migrate`
          : "prisma/schema and prisma/migrations agree: nothing to write.",
      );
      return 0;
    }
    if (options.check) {
      const missing = await drift(ownerUrl);
      say(missing || "prisma/schema and prisma/migrations agree.");
      return missing ? 1 : 0;
    }
    report(await migrate(ownerUrl, appUrl));
    return 0;
  });
}

/** Prints what a migration did. */
export function report({ migrations, repeatable }: Migrated): void {
  for (const name of migrations) say(`  applied ${name}`);
  if (repeatable.length > 0) say(`  applied ${repeatable.join(", ")}`);
  if (migrations.length + repeatable.length === 0) say("  the database is up to date");
}
