import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import type { Kind, State } from "../rules/kinds";
import type { AttendanceRow } from "../rules/lines";

/** An activity as a whole at one moment: what a revision keeps, and what an undo brings back. */
export type Snapshot = {
  state: State;
  kind: Kind;
  category: string | null;
  meetingKind: string | null;
  title: string;
  templateId: string | null;
  serviceUnitId: string | null;
  heldOn: Day;
  startMinute: number;
  endMinute: number;
  place: string;
  note: string;
  countsByDay: boolean;
  hazard: boolean;
  insuranceRef: string | null;
  sheet: AttendanceRow[];
};

export type RevisionKind = "PLANNED" | "LOGGED" | "CHANGED" | "UNDONE" | "REVERSED" | "CANCELLED" | "SETTLED";

/** The present state of an activity with its version, locked against other saves; null for an unknown or foreign id. */
export async function readActivity({ db, station }: WriteScope, id: string) {
  // Two statements: one that waits for the lock reads the sheet as it was before the wait, and people would be lost.
  await db.$queryRaw`SELECT FROM "Activity" WHERE "stationId" = ${station.id} AND "id" = ${id}::uuid FOR UPDATE`;
  const rows = await db.$queryRaw<(Snapshot & { version: number })[]>`
    SELECT "state", "kind", "category", "meetingKind", "title", "templateId", "serviceUnitId", "heldOn"::text AS "heldOn", "startMinute", "endMinute",
      "place", "note", "countsByDay", "hazard", "insuranceRef", "version",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', t."personId", 'part', t."part", 'status', t."status", 'minutes', t."minutes", 'remark', t."remark") ORDER BY t."nth", t."personId"), '[]')
        FROM "Attendance" t WHERE t."stationId" = a."stationId" AND t."activityId" = a."id") AS "sheet"
    FROM "Activity" a WHERE a."stationId" = ${station.id} AND a."id" = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Writes what happened to an activity: who and when come from the door. */
export async function writeRevision(
  { db, station }: WriteScope,
  revision: {
    id: string;
    activityId: string;
    kind: RevisionKind;
    reason: string;
    before: Snapshot | null;
    after: Snapshot;
    postingId: string | null;
  },
) {
  const { before } = revision;
  await db.$executeRaw`INSERT INTO "ActivityRevision" ("stationId", "id", "activityId", "no", "kind", "reason", "before", "after", "postingId")
    SELECT ${station.id}, ${revision.id}::uuid, ${revision.activityId}::uuid, coalesce(max("no"), 0) + 1, ${revision.kind}, ${revision.reason},
      ${before === null ? null : JSON.stringify(before)}::jsonb, ${JSON.stringify(revision.after)}::jsonb, ${revision.postingId}::uuid
    FROM "ActivityRevision" WHERE "stationId" = ${station.id} AND "activityId" = ${revision.activityId}::uuid`;
}
