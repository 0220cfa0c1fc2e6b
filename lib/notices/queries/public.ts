import "server-only";
import type { PublicScope } from "@/lib/auth/public-door";
import type { Day } from "@/lib/clock";

export type PublicNotice = { id: string; title: string; text: string; fromOn: Day; toOn: Day | null };

/** More notices than a board holds are not listed. */
const BOARD = 20;

/** What hangs on a station's notice board today, the latest first. */
export function listNotices({ db }: PublicScope, station: { id: number }): Promise<PublicNotice[]> {
  return db.$queryRaw<PublicNotice[]>`
    SELECT "id", "title", "text", "fromOn"::text AS "fromOn", "toOn"::text AS "toOn" FROM "PublicNotice" WHERE "stationId" = ${station.id} ORDER BY "fromOn" DESC, "id" DESC LIMIT ${BOARD}`;
}

/** One notice that hangs today; null where it does not, or not any more. */
export async function readNotice(
  { db }: PublicScope,
  station: { id: number },
  id: string,
): Promise<PublicNotice | null> {
  const rows = await db.$queryRaw<PublicNotice[]>`
    SELECT "id", "title", "text", "fromOn"::text AS "fromOn", "toOn"::text AS "toOn" FROM "PublicNotice" WHERE "stationId" = ${station.id} AND "id" = ${id}::uuid`;
  return rows[0] ?? null;
}
