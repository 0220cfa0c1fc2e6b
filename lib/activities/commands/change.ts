import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { monthOf } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { Refusal } from "@/lib/db/refusal";
import { auditRegistered } from "@/lib/people/commands/register";
import { auditTakenBack, registeredBy, takeBack } from "@/lib/people/commands/take-back";
import { makeVolunteers } from "@/lib/people/commands/volunteers";
import type { SettledInput } from "../input";
import { mayUndo } from "../rules/checks";
import type { AttendanceStatus } from "../rules/kinds";
import { withMarked, withRemarks } from "../rules/lines";
import { takeMarks } from "../rules/marks";
import { draftForm, dropSaved } from "./draft";
import { fieldsOf, meetingKindOf, stripVersion } from "./log";
import { record, type SaveIds } from "./record";
import { readActivity, type SavedSnapshot, type Snapshot } from "./revision";
import { makeSheet } from "./sheet";
import { refuseUnknown, surroundings } from "./surroundings";
import { dismissUnsettled, keepUnsettled } from "./unsettled";

/**
 * What a form without marks does not show: it stays on the sheet. Who was present or excused stands in the form, or is
 * taken off.
 */
const UNSHOWN: readonly AttendanceStatus[] = ["ABSENT", "EXEMPT", "HOME_STUDY"];

async function isLocked({ db, station }: WriteScope, days: string[]): Promise<boolean> {
  const rows = await db.$queryRaw<
    unknown[]
  >`SELECT FROM "MonthLock" WHERE "stationId" = ${station.id} AND "month" = ANY (${days.map(monthOf)}::date[]) LIMIT 1`;
  return rows.length > 0;
}

/**
 * Changes a recorded activity: before its month is locked a change, after it a reversal with a reason, booked in the
 * first open month. The sheet becomes what the form says; people left out of the form are taken off and back. Names that
 * nobody has settled are kept to be asked for, and the form's draft is forgotten.
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
  const marks = takeMarks(input, before.sheet);
  if (marks.strange) throw new Refusal("errors.unknownPerson", "attending");
  const sheet = await makeSheet(scope, { ...input, attending: marks.attending });
  const rows = withMarked(sheet.rows, marks.rows);
  const said = new Set([...rows.map((row) => row.personId), ...marks.marked]);
  const unshown = before.sheet.filter((row) => UNSHOWN.includes(row.status) && !said.has(row.personId));
  const after: Snapshot = {
    ...stripVersion(before),
    ...fieldsOf(input),
    meetingKind: meetingKindOf(input, around, before),
    countsByDay: around.byDay,
    sheet: [...withRemarks(rows, before.sheet), ...unshown],
  };
  const begun = await makeVolunteers(
    scope,
    sheet.newVolunteers.map((personId) => ({ id: newId(), personId })),
    input.heldOn,
  );
  await record(scope, ids, {
    kind: locked ? "REVERSED" : "CHANGED",
    reason: input.reason,
    before: stripVersion(before),
    after,
    registered: registeredBy(input.registered, begun),
  });
  await auditRegistered(scope, input.registered);
  await keepUnsettled(scope, ids.activityId, input.unsettled);
  await dropSaved(scope, draftForm(ids.activityId), input.key);
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

/**
 * An activity whose first save is undone. A plan that was published becomes a draft: its list and words are kept, and
 * nobody finds it on the door, not even struck. Anything else was never there.
 */
function neverWas(now: Snapshot): Snapshot {
  if (now.state === "PUBLISHED") return { ...now, state: "DRAFT" };
  return { ...now, state: "CANCELLED", audience: "MEMBERS", sheet: [] };
}

/**
 * Undoes the last save of an activity within ten minutes: the activity, its sheet and its ledger are as before, by lines
 * that take back. Whom that save registered leaves the register again where nothing else depends on it; names that it left
 * open are dropped where no record is left to ask for. Where a month is locked by now, the posting has the reason of the
 * save undone.
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
  const { registered } = last.after as unknown as SavedSnapshot;
  // Revisions from before plans had words for their readers say nothing of them: they stay.
  const after: Snapshot = earlier ? { ...stripVersion(now), ...earlier } : neverWas(stripVersion(now));
  const locked = await isLocked(scope, [now.heldOn, after.heldOn]);
  const gone = registered ? await takeBack(scope, registered, { activityId: ids.activityId, from: now.heldOn }) : [];
  await record(scope, ids, { kind: "UNDONE", reason: locked ? last.reason : "", before: stripVersion(now), after });
  if (after.state === "CANCELLED" || (now.state === "RECORDED" && after.state !== "RECORDED"))
    await dismissUnsettled(scope, ids.activityId);
  await auditTakenBack(scope, gone);
}
