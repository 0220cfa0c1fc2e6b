import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { NoticeRow } from "./rules";

type Read = Pick<StationScope, "db" | "station" | "today">;

export const NOTICES_PAGE = 25;

const columns = Prisma.sql`"id", "title", "text", "fromOn"::text AS "fromOn", "toOn"::text AS "toOn", "endedAt" IS NOT NULL AS "takenDown", "version"`;

/** What hangs today and what is to come, the newest first. A board holds a handful; more than 100 are cut off. */
export async function currentNotices({ db, station, today }: Read): Promise<NoticeRow[]> {
  return db.$queryRaw<NoticeRow[]>`
    SELECT ${columns} FROM "Notice" WHERE "stationId" = ${station.id} AND "endedAt" IS NULL AND ("toOn" IS NULL OR "toOn" >= ${today}::date)
    ORDER BY "fromOn" DESC, "id" DESC LIMIT 100`;
}

/** One page of what hung before or was taken down, and how many there are. */
export async function pastNotices({ db, station, today }: Read, page: number) {
  const rows = await db.$queryRaw<(NoticeRow & { count: number })[]>`
    SELECT ${columns}, count(*) OVER ()::int AS count FROM "Notice" WHERE "stationId" = ${station.id} AND ("endedAt" IS NOT NULL OR "toOn" < ${today}::date)
    ORDER BY "fromOn" DESC, "id" DESC LIMIT ${NOTICES_PAGE} OFFSET ${(page - 1) * NOTICES_PAGE}`;
  return { rows: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 };
}

/** One notice; null where this station has none of this id. */
export async function readNotice({ db, station }: Pick<Read, "db" | "station">, id: string): Promise<NoticeRow | null> {
  const rows = await db.$queryRaw<
    NoticeRow[]
  >`SELECT ${columns} FROM "Notice" WHERE "stationId" = ${station.id} AND "id" = ${id}::uuid`;
  return rows[0] ?? null;
}
