import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { monthOf } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { Refusal } from "@/lib/db/refusal";
import { makeVolunteers } from "@/lib/people/commands/volunteers";
import type { SettledInput } from "../input";
import { mayUndo } from "../rules/checks";
import { fieldsOf, stripVersion } from "./log";
import { record, type SaveIds } from "./record";
import { readActivity, type Snapshot } from "./revision";
import { makeSheet } from "./sheet";
import { refuseUnknown, surroundings } from "./surroundings";

async function isLocked({ db, station }: WriteScope, days: string[]): Promise<boolean> {
  const rows = await db.$queryRaw<
    unknown[]
  >`SELECT FROM "MonthLock" WHERE "stationId" = ${station.id} AND "month" = ANY (${days.map(monthOf)}::date[]) LIMIT 1`;
  return rows.length > 0;
}

/**
 * Changes a recorded activity: before its month is locked a change, after it a reversal with a reason, booked in the
 * first open month. The sheet becomes what the form says; people kept out of the form are taken back.
 * @throws Refusal "errors.changedMeanwhile" if somebody saved since the form was opened, "errors.lateNeedsReason" after the lock
 */
export async function changeActivity(scope: WriteScope, ids: SaveIds, input: SettledInput): Promise<void> {
  const before = await readActivity(scope, ids.activityId);
  if (before?.state !== "RECORDED") throw new Refusal("errors.notFound");
  if (before.version !== input.version) throw new Refusal("errors.changedMeanwhile");
  const locked = await isLocked(scope, [before.heldOn, input.heldOn]);
  const countsInLedger = before.kind !== "MEETING" || input.kind !== "MEETING";
  if (locked && countsInLedger && !input.reason)
    throw new Refusal("errors.lateNeedsReason", "reason", { month: monthOf(before.heldOn) });
  const around = await surroundings(scope, input, ids.activityId);
  refuseUnknown(around, input);
  const sheet = await makeSheet(scope, input);
  const came = new Set(sheet.rows.map((row) => row.personId));
  const excused = before.sheet.filter((row) => row.status !== "PRESENT" && !came.has(row.personId));
  const after: Snapshot = {
    ...stripVersion(before),
    ...fieldsOf(input),
    meetingKind: input.kind === "MEETING" ? (around.meetingKind ?? before.meetingKind) : null,
    countsByDay: around.byDay,
    sheet: [...sheet.rows, ...excused],
  };
  await makeVolunteers(
    scope,
    sheet.newVolunteers.map((personId) => ({ id: newId(), personId })),
    input.heldOn,
  );
  await record(scope, ids, {
    kind: locked ? "REVERSED" : "CHANGED",
    reason: input.reason,
    before: stripVersion(before),
    after,
  });
}

/**
 * Takes a whole record back: it was never held, or belongs elsewhere. Its lines are reversed, its sheet is kept in the
 * revision. After the month's lock the reversal is booked in the first open month.
 * @throws Refusal "errors.noReason" without a reason
 */
export async function reverseActivity(scope: WriteScope, ids: SaveIds, reason: string): Promise<void> {
  const before = await readActivity(scope, ids.activityId);
  if (before?.state !== "RECORDED") throw new Refusal("errors.notFound");
  if (!reason) throw new Refusal("errors.noReason", "reason");
  const locked = await isLocked(scope, [before.heldOn]);
  const after: Snapshot = { ...stripVersion(before), state: "CANCELLED", sheet: [] };
  await record(scope, ids, { kind: locked ? "REVERSED" : "CANCELLED", reason, before: stripVersion(before), after });
}

/** Says of a planned activity that it was not held. */
export async function cancelPlanned(scope: WriteScope, ids: SaveIds, reason: string): Promise<void> {
  const before = await readActivity(scope, ids.activityId);
  if (!before || !["PUBLISHED", "DRAFT", "HELD"].includes(before.state)) throw new Refusal("errors.alreadyRecorded");
  const after: Snapshot = { ...stripVersion(before), state: "CANCELLED" };
  await record(scope, ids, { kind: "CANCELLED", reason, before: stripVersion(before), after });
}

/**
 * Undoes the last save of an activity within ten minutes: everything is as it was before, by lines that take back.
 * @throws Refusal "errors.undoTooLate" after ten minutes or when somebody saved since
 */
export async function undoSave(scope: WriteScope, ids: SaveIds, revisionNo: number): Promise<void> {
  const now = await readActivity(scope, ids.activityId);
  if (!now) throw new Refusal("errors.notFound");
  const last = await scope.db.activityRevision.findFirst({
    where: { stationId: scope.station.id, activityId: ids.activityId },
    orderBy: { no: "desc" },
  });
  if (!last || last.no !== revisionNo || last.kind === "UNDONE" || !mayUndo(last.at, scope.now))
    throw new Refusal("errors.undoTooLate");
  const earlier = last.before as unknown as Snapshot | null;
  const after: Snapshot = earlier ?? { ...stripVersion(now), state: "CANCELLED", sheet: [] };
  await record(scope, ids, { kind: "UNDONE", reason: "", before: stripVersion(now), after });
  if (!earlier) {
    await scope.db
      .$executeRaw`UPDATE "UnsettledName" SET "state" = 'DISMISSED', "settledAt" = ${scope.now}::timestamptz, "settledBy" = ${scope.actor.id}::uuid
      WHERE "stationId" = ${scope.station.id} AND "activityId" = ${ids.activityId}::uuid AND "state" = 'OPEN'`;
  }
}
