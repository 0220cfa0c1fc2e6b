import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { monthOf } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { Refusal } from "@/lib/db/refusal";
import { auditRegistered } from "@/lib/people/commands/register";
import { registeredBy } from "@/lib/people/commands/take-back";
import { makeVolunteers } from "@/lib/people/commands/volunteers";
import type { SettledInput } from "../input";
import type { MeetingKind } from "../rules/kinds";
import { withMarked, withRemarks } from "../rules/lines";
import { takeMarks } from "../rules/marks";
import { draftForm, dropSaved } from "./draft";
import { record, type SaveIds } from "./record";
import { readActivity, type Snapshot } from "./revision";
import { makeSheet } from "./sheet";
import { refuseUnknown, surroundings } from "./surroundings";
import { keepUnsettled } from "./unsettled";

/**
 * Logs a held activity, or records a planned one, and posts one ledger line a volunteer who served: all or nothing.
 * A day whose month is locked is a late entry: it needs a reason and is booked in the first open month.
 * @returns the activity's id
 * @throws Problems beside the fields; Refusal "errors.notFound" for a plan that is no plan of this station
 */
export async function logActivity(scope: WriteScope, ids: SaveIds, input: SettledInput): Promise<string> {
  const around = await surroundings(scope, input, ids.activityId);
  // What was planned for that day is what was held: its plan is recorded, never a second activity made beside it.
  const planId = input.activityId ?? around.plan;
  const plan = planId ? await readActivity(scope, planId) : null;
  if (planId && !plan) throw new Refusal("errors.notFound");
  if (plan && !["PUBLISHED", "HELD", "DRAFT"].includes(plan.state)) throw new Refusal("errors.alreadyRecorded");
  const own: SaveIds = planId ? { ...ids, activityId: planId } : ids;
  refuseUnknown(around, input);
  if (around.locked && input.kind !== "MEETING" && !input.reason)
    throw new Refusal("errors.lateNeedsReason", "reason", { month: monthOf(input.heldOn) });
  const marks = takeMarks(input, plan?.sheet ?? []);
  if (marks.strange) throw new Refusal("errors.unknownPerson", "attending");
  const sheet = await makeSheet(scope, { ...input, attending: marks.attending });
  const rows = withMarked(sheet.rows, marks.rows);
  const after: Snapshot = {
    ...(plan ? stripVersion(plan) : {}),
    ...fieldsOf(input),
    meetingKind: meetingKindOf(input, around, plan),
    countsByDay: around.byDay,
    sheet: mergeExpected(plan, withRemarks(rows, plan?.sheet ?? []), marks.marked),
  };
  const begun = await makeVolunteers(
    scope,
    sheet.newVolunteers.map((personId) => ({ id: newId(), personId })),
    input.heldOn,
  );
  const registered = registeredBy(input.registered, begun);
  const before = plan ? stripVersion(plan) : null;
  await record(scope, own, { kind: "LOGGED", reason: input.reason, before, after, registered });
  await auditRegistered(scope, input.registered);
  await keepUnsettled(scope, own.activityId, input.unsettled);
  await dropSaved(scope, draftForm(input.activityId), input.key);
  return own.activityId;
}

/** The columns of an activity as the form gives them. */
export function fieldsOf(input: SettledInput) {
  return {
    state: "RECORDED" as const,
    kind: input.kind,
    category: input.kind === "MEETING" ? null : input.category,
    title: input.title,
    templateId: input.templateId,
    serviceUnitId: input.serviceUnitId,
    heldOn: input.heldOn,
    startMinute: input.start,
    endMinute: input.end,
    place: input.place,
    note: input.note,
    hazard: input.hazard === "on",
    insuranceRef: input.hazard ? input.insuranceRef : null,
  };
}

/** What kind of meeting it is: as the form says, else as its frequent activity or its earlier state does. */
export function meetingKindOf(
  { kind, meetingKind }: SettledInput,
  around: { meetingKind: MeetingKind | null },
  before: Snapshot | null,
): MeetingKind | null {
  return kind === "MEETING" ? (meetingKind ?? around.meetingKind ?? before?.meetingKind ?? null) : null;
}

/**
 * Expected people who did not come stay on a meeting's sheet as absent; from a duty's list they simply go.
 * @param marked of whom the form has said how they are on the sheet, or that they are not
 */
function mergeExpected(plan: Snapshot | null, rows: Snapshot["sheet"], marked: ReadonlySet<string>): Snapshot["sheet"] {
  if (!plan || plan.kind === "SERVICE") return rows;
  const came = new Set(rows.map((row) => row.personId));
  const others = plan.sheet.filter((row) => !came.has(row.personId) && !marked.has(row.personId));
  return [...rows, ...others.map((row) => (row.status === "EXPECTED" ? { ...row, status: "ABSENT" as const } : row))];
}

export function stripVersion({ version: _, ...snapshot }: Snapshot & { version: number }): Snapshot {
  return snapshot;
}
