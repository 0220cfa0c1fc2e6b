import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { monthOf } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { Refusal } from "@/lib/db/refusal";
import { auditRegistered } from "@/lib/people/commands/register";
import { makeVolunteers } from "@/lib/people/commands/volunteers";
import type { SettledInput } from "../input";
import { withRemarks } from "../rules/lines";
import { draftForm, dropDraft } from "./draft";
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
  const sheet = await makeSheet(scope, input);
  const after: Snapshot = {
    ...fieldsOf(input),
    meetingKind: input.kind === "MEETING" ? (around.meetingKind ?? plan?.meetingKind ?? null) : null,
    countsByDay: around.byDay,
    sheet: mergeExpected(plan, withRemarks(sheet.rows, plan?.sheet ?? [])),
  };
  await makeVolunteers(
    scope,
    sheet.newVolunteers.map((personId) => ({ id: newId(), personId })),
    input.heldOn,
  );
  await record(scope, own, { kind: "LOGGED", reason: input.reason, before: plan ? stripVersion(plan) : null, after });
  await auditRegistered(scope, input.registered);
  await keepUnsettled(scope, own.activityId, input.unsettled);
  await dropDraft(scope, draftForm(input.activityId));
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

/** Expected people who did not come stay on a meeting's sheet as absent; from a duty's list they simply go. */
function mergeExpected(plan: Snapshot | null, rows: Snapshot["sheet"]): Snapshot["sheet"] {
  if (!plan || plan.kind === "SERVICE") return rows;
  const came = new Set(rows.map((row) => row.personId));
  const others = plan.sheet.filter((row) => !came.has(row.personId));
  return [...rows, ...others.map((row) => (row.status === "EXPECTED" ? { ...row, status: "ABSENT" as const } : row))];
}

export function stripVersion({ version: _, ...snapshot }: Snapshot & { version: number }): Snapshot {
  return snapshot;
}
