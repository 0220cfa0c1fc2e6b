import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Span } from "./rules";

/** What the station says of itself to everybody; `version` 0 where nobody has written anything yet. */
export type PublicDetail = { way: string; hoursNote: string; introduction: string; version: number; spans: Span[] };

/** The station's public words and opening hours. One statement. */
export async function readPublicDetail({ db, station }: Pick<StationScope, "db" | "station">): Promise<PublicDetail> {
  const rows = await db.$queryRaw<PublicDetail[]>`
    SELECT coalesce(d."way", '') AS "way", coalesce(d."hoursNote", '') AS "hoursNote", coalesce(d."introduction", '') AS "introduction", coalesce(d."version", 0) AS "version",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', "weekday", 'from', "fromMinute", 'to', "toMinute") ORDER BY "weekday", "fromMinute"), '[]') FROM "OpeningHours" WHERE "stationId" = ${station.id}) AS "spans"
    FROM (SELECT ${station.id}::int AS id) s LEFT JOIN "StationDetail" d ON d."stationId" = s.id`;
  return rows[0] ?? { way: "", hoursNote: "", introduction: "", version: 0, spans: [] };
}
