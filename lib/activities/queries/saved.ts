import "server-only";
import type { StationScope } from "@/lib/auth/doors";

/** What a save has to say of itself. */
export type Saved = {
  /** the number of the activity's last save */
  no: number;
  undoable: boolean;
  /** who was recorded elsewhere at the same time, and in what: a warning, never an error */
  overlaps: { name: string; title: string }[];
};

/** The last save of an activity, and which of its people another record has at the same time; by pinyin. */
export async function readSaved({ db, station }: Pick<StationScope, "db" | "station">, id: string): Promise<Saved> {
  const rows = await db.$queryRaw<Saved[]>`
    SELECT r."no", r."kind" <> 'UNDONE' AND r."at" > current_setting('app.now')::timestamptz - interval '10 minutes' AS "undoable",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p."name", 'title', o."title") ORDER BY p."pinyin", p."id"), '[]')
        FROM "Activity" a JOIN "Attendance" t ON t."stationId" = ${station.id} AND t."activityId" = a."id" AND t."status" = 'PRESENT'
        JOIN "Person" p ON p."stationId" = ${station.id} AND p."id" = t."personId"
        JOIN LATERAL (SELECT o."title" FROM "Attendance" ot JOIN "Activity" o ON o."stationId" = ${station.id} AND o."id" = ot."activityId"
          WHERE ot."stationId" = ${station.id} AND ot."personId" = p."id" AND ot."activityId" <> a."id" AND ot."status" = 'PRESENT' AND o."state" = 'RECORDED'
            AND o."heldOn" = a."heldOn" AND o."startMinute" < a."endMinute" AND a."startMinute" < o."endMinute" LIMIT 1) o ON true
        WHERE a."stationId" = ${station.id} AND a."id" = ${id}::uuid AND a."state" = 'RECORDED') AS "overlaps"
    FROM "ActivityRevision" r WHERE r."stationId" = ${station.id} AND r."activityId" = ${id}::uuid ORDER BY r."no" DESC LIMIT 1`;
  return rows[0] ?? { no: 0, undoable: false, overlaps: [] };
}
