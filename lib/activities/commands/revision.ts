import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import type { Registered } from "@/lib/people/commands/take-back";
import type { Audience, Kind, MeetingKind, State } from "../rules/kinds";
import type { AttendanceRow } from "../rules/lines";
import type { PlanReason, TimeAndPlace } from "../rules/plans";

/** What the readers of a plan find, and why it was cancelled. */
type Told = {
  audience: Audience;
  invited: string;
  bring: string;
  entrance: string;
  contact: string;
  /** only while it is cancelled; null too for a record that was taken back */
  cancelReason: PlanReason | null;
  publicLine: string;
};

/**
 * An activity as a whole at one moment: what a revision keeps, and what an undo brings back.
 * What its readers find is absent in revisions from before it was kept.
 */
export type Snapshot = Partial<Told> & {
  state: State;
  kind: Kind;
  category: string | null;
  meetingKind: MeetingKind | null;
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

export type RevisionKind =
  | "PLANNED"
  | "PUBLISHED"
  | "MOVED"
  | "LOGGED"
  | "CHANGED"
  | "UNDONE"
  | "REVERSED"
  | "CANCELLED"
  | "SETTLED";

/** The present state of an activity with its version, locked against other saves; null for an unknown or foreign id. */
export async function readActivity({ db, station }: WriteScope, id: string) {
  // Two statements: one that waits for the lock reads the sheet as it was before the wait, and people would be lost.
  await db.$queryRaw`SELECT FROM "Activity" WHERE "stationId" = ${station.id} AND "id" = ${id}::uuid FOR UPDATE`;
  const rows = await db.$queryRaw<(Snapshot & Told & { version: number })[]>`
    SELECT "state", "kind", "category", "meetingKind", "title", "templateId", "serviceUnitId", "heldOn"::text AS "heldOn", "startMinute", "endMinute",
      "place", "note", "countsByDay", "hazard", "insuranceRef", "version",
      "audience", "invited", "bring", "entrance", "contact", "cancelReason", "publicLine",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', t."personId", 'part', t."part", 'status', t."status", 'minutes', t."minutes", 'remark', t."remark") ORDER BY t."nth", t."personId"), '[]')
        FROM "Attendance" t WHERE t."stationId" = a."stationId" AND t."activityId" = a."id") AS "sheet"
    FROM "Activity" a WHERE a."stationId" = ${station.id} AND a."id" = ${id}::uuid`;
  return rows[0] ?? null;
}

/** What a revision keeps of a save: the activity as it is since then, and whom the save registered. */
export type SavedSnapshot = Snapshot & { registered?: Registered };

/** Writes what happened to an activity: who and when come from the door. */
export async function writeRevision(
  { db, station }: WriteScope,
  revision: {
    id: string;
    activityId: string;
    kind: RevisionKind;
    reason: string;
    before: Snapshot | null;
    after: SavedSnapshot;
    postingId: string | null;
  },
) {
  const { before } = revision;
  await db.$executeRaw`INSERT INTO "ActivityRevision" ("stationId", "id", "activityId", "no", "kind", "reason", "before", "after", "postingId")
    SELECT ${station.id}, ${revision.id}::uuid, ${revision.activityId}::uuid, coalesce(max("no"), 0) + 1, ${revision.kind}, ${revision.reason},
      ${before === null ? null : JSON.stringify(before)}::jsonb, ${JSON.stringify(revision.after)}::jsonb, ${revision.postingId}::uuid
    FROM "ActivityRevision" WHERE "stationId" = ${station.id} AND "activityId" = ${revision.activityId}::uuid`;
}

/** Keeps where a plan stood before it was moved, and where it stands since. Nothing takes a move away: see queries/moves.ts. */
export async function writeMove(
  { db, station }: WriteScope,
  activityId: string,
  from: TimeAndPlace,
  to: TimeAndPlace,
  { reason, publicLine }: { reason: string; publicLine: string },
) {
  await db.$executeRaw`INSERT INTO "ActivityMove" ("stationId", "id", "activityId", "no", "fromOn", "fromStartMinute", "fromEndMinute", "fromPlace", "toOn", "toStartMinute", "toEndMinute", "toPlace", "reason", "publicLine")
    SELECT ${station.id}, ${newId()}::uuid, ${activityId}::uuid, coalesce(max("no"), 0) + 1, ${from.heldOn}::date, ${from.startMinute}, ${from.endMinute}, ${from.place},
      ${to.heldOn}::date, ${to.startMinute}, ${to.endMinute}, ${to.place}, ${reason}, ${publicLine}
    FROM "ActivityMove" WHERE "stationId" = ${station.id} AND "activityId" = ${activityId}::uuid`;
}
