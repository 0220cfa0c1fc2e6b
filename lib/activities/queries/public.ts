import "server-only";
import type { PublicScope } from "@/lib/auth/public-door";
import { Prisma } from "@/lib/db/generated/client";
import type { PublicActivity } from "../rules/agenda";

const COLUMNS = Prisma.sql`"id", "kind", "state", "title", "heldOn"::text AS "heldOn", "startMinute", "endMinute", "place", "invited", "bring", "entrance", "contact", "publicLine", "version",
  "movedFromOn"::text AS "movedFromOn", "movedFromStart", "movedFromPlace"`;
/** More than this is not read for one page; `agendaOf` shows the nearest of them. */
const AHEAD = 40;

/** What is on at a station from today on, and what was moved or cancelled, by day. */
export function listComing({ db, today }: PublicScope, station: { id: number }): Promise<PublicActivity[]> {
  return db.$queryRaw<PublicActivity[]>`
    SELECT ${COLUMNS} FROM "PublicActivity" WHERE "stationId" = ${station.id} AND "heldOn" >= ${today}::date ORDER BY "heldOn", "startMinute", "id" LIMIT ${AHEAD}`;
}

/** One activity that everybody may know of; null where there is none, or where it is a month past. */
export async function readPublicActivity(
  { db }: PublicScope,
  station: { id: number },
  id: string,
): Promise<PublicActivity | null> {
  const rows = await db.$queryRaw<PublicActivity[]>`
    SELECT ${COLUMNS} FROM "PublicActivity" WHERE "stationId" = ${station.id} AND "id" = ${id}::uuid`;
  return rows[0] ?? null;
}
