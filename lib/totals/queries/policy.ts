import "server-only";
import type { Anywhere } from "./places";

/** What a figure's small print says: the counting policy in force and the members' share of all Party members. */
export async function readPolicy({ db, today }: Anywhere) {
  const rows = await db.$queryRaw<{ version: number; text: string; textEn: string; allMembers: number | null }[]>`
    SELECT "version", "text", "textEn", (SELECT "value" FROM "ReferenceFigure" WHERE "metric" = 'ALL_PARTY_MEMBERS' AND "asOf" <= ${today}::date ORDER BY "asOf" DESC LIMIT 1) AS "allMembers"
    FROM "CountingPolicy" WHERE "effectiveFrom" <= ${today}::date ORDER BY "version" DESC LIMIT 1`;
  return rows[0] ?? null;
}
