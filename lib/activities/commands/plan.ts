import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { Refusal } from "@/lib/db/refusal";
import { auditRegistered } from "@/lib/people/commands/register";
import { registeredBy } from "@/lib/people/commands/take-back";
import { refuseNames } from "@/lib/people/queries/names-in-text";
import type { SettledInput } from "../input";
import { withRemarks } from "../rules/lines";
import { publicWords, sameTimeAndPlace, usualAudience } from "../rules/plans";
import { draftForm, dropSaved } from "./draft";
import { fieldsOf, stripVersion } from "./log";
import { makeExpected } from "./plan-sheet";
import { record, type SaveIds } from "./record";
import { readActivity, type Snapshot } from "./revision";
import { refuseUnknown, surroundings } from "./surroundings";
import { keepUnsettled } from "./unsettled";

type Written = { before: (Snapshot & { version: number }) | null; publish: boolean };

/** The plan as the form says it, checked, and saved by one revision. */
async function savePlan(scope: WriteScope, ids: SaveIds, input: SettledInput, { before, publish }: Written) {
  const around = await surroundings(scope, input, ids.activityId);
  refuseUnknown(around, input);
  const rows = await makeExpected(scope, input, before?.sheet ?? [], publish);
  const meetingKind = input.kind === "MEETING" ? (input.meetingKind ?? around.meetingKind ?? null) : null;
  const audience = input.audience ?? before?.audience ?? usualAudience(input.kind, meetingKind, around.audience);
  const { invited, bring, entrance, contact } = input;
  const after: Snapshot = {
    ...(before ? stripVersion(before) : {}),
    ...fieldsOf(input),
    ...{ audience, invited, bring, entrance, contact },
    state: publish ? "PUBLISHED" : "DRAFT",
    meetingKind,
    countsByDay: around.byDay,
    sheet: withRemarks(rows, before?.sheet ?? []),
  };
  // Nobody's name stands on the door. What members alone read hangs nowhere.
  if (publish && audience === "PUBLIC") await refuseNames(scope, publicWords(input), input.meant);
  const first = before === null ? "PLANNED" : "CHANGED";
  await record(scope, ids, {
    kind: publish && before?.state !== "PUBLISHED" ? "PUBLISHED" : first,
    reason: input.reason,
    before: before && stripVersion(before),
    after,
    registered: registeredBy(input.registered, []),
  });
  await auditRegistered(scope, input.registered);
  await keepUnsettled(scope, ids.activityId, input.unsettled);
  await dropSaved(scope, draftForm(input.activityId), input.key);
}

/**
 * Plans an activity that is still to come: for its readers, or as a draft that only the desk sees. The people of the form
 * are who is expected; nothing is posted.
 * @returns the plan's id
 * @throws Problems beside the fields; "people.namedInPublic" where a name of the register would stand on the door
 */
export async function planActivity(scope: WriteScope, ids: SaveIds, input: SettledInput, publish: boolean) {
  await savePlan(scope, ids, input, { before: null, publish });
  return ids.activityId;
}

/**
 * Changes a plan, and publishes a draft. Time and place of a published plan are moved, not changed: its readers are told.
 * A published plan stays published.
 * @returns what it was before
 * @throws Refusal "errors.changedMeanwhile" if somebody saved since the form was opened
 */
export async function changePlan(scope: WriteScope, ids: SaveIds, input: SettledInput, publish: boolean) {
  const before = await readActivity(scope, ids.activityId);
  if (!before || !["DRAFT", "PUBLISHED"].includes(before.state)) throw new Refusal("errors.alreadyRecorded");
  if (before.version !== input.version) throw new Refusal("errors.changedMeanwhile");
  const published = before.state === "PUBLISHED";
  const { heldOn, start, end, place } = input;
  if (published && !sameTimeAndPlace(before, { heldOn, startMinute: start, endMinute: end, place }))
    throw new Refusal("errors.moveInstead", "heldOn");
  await savePlan(scope, ids, input, { before, publish: publish || published });
  return before.state;
}
