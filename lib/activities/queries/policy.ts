import "server-only";
import type { StationScope } from "@/lib/auth/doors";

/** The version of the counting policy in force, as printed sheets name it; 0 where none is. */
export async function policyVersion({ db, today }: Pick<StationScope, "db" | "today">): Promise<number> {
  const rows = await db.$queryRaw<
    { version: number }[]
  >`SELECT "version" FROM "CountingPolicy" WHERE "effectiveFrom" <= ${today}::date ORDER BY "version" DESC LIMIT 1`;
  return rows[0]?.version ?? 0;
}
