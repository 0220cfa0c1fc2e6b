import "server-only";
import type { Kind } from "@/lib/activities/rules/kinds";
import type { StationScope } from "@/lib/auth/doors";
import { Prisma } from "@/lib/db/generated/client";

type Read = Pick<StationScope, "db" | "station">;

/** A frequent activity as the settings show it. */
export type Frequent = {
  id: string;
  slot: number | null;
  title: string;
  kind: Kind;
  meetingKind: string | null;
  category: string | null;
  categoryName: string | null;
  categoryNameEn: string | null;
  serviceUnitId: string | null;
  unitName: string | null;
  startMinute: number;
  endMinute: number;
  place: string;
  countsByDay: boolean;
  hazard: boolean;
  audience: "PUBLIC" | "MEMBERS";
  ended: boolean;
  version: number;
};

const columns = Prisma.sql`t."id", t."slot", t."title", t."kind", t."meetingKind", t."category", c."name" AS "categoryName", c."nameEn" AS "categoryNameEn", t."serviceUnitId", u."name" AS "unitName",
  t."startMinute", t."endMinute", t."place", t."countsByDay", t."hazard", t."audience", t."endedOn" IS NOT NULL AS "ended", t."version"
  FROM "ActivityTemplate" t LEFT JOIN "ServiceUnit" u ON u."stationId" = t."stationId" AND u."id" = t."serviceUnitId" LEFT JOIN "ActivityCategory" c ON c."code" = t."category"`;

/** The station's frequent activities that have not ended, in the order of their keys. A station has some ten. */
export async function listFrequent({ db, station }: Read): Promise<Frequent[]> {
  return db.$queryRaw<
    Frequent[]
  >`SELECT ${columns} WHERE t."stationId" = ${station.id} AND t."endedOn" IS NULL ORDER BY t."slot" NULLS LAST, t."pinyin", t."id" LIMIT 100`;
}

/** One of them, ended or not; null where this station has none of this id. */
export async function readFrequent({ db, station }: Read, id: string): Promise<Frequent | null> {
  const rows = await db.$queryRaw<
    Frequent[]
  >`SELECT ${columns} WHERE t."stationId" = ${station.id} AND t."id" = ${id}::uuid`;
  return rows[0] ?? null;
}
