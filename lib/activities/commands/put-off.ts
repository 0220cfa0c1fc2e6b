import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { Problems, Refusal } from "@/lib/db/refusal";
import { refuseNames } from "@/lib/people/queries/names-in-text";
import type { CancelInput, MoveInput } from "../input/plans";
import { planProblems, sameTimeAndPlace } from "../rules/plans";
import { stripVersion } from "./log";
import { record, type SaveIds } from "./record";
import { readActivity, type Snapshot } from "./revision";

/** The published plan, locked. @throws Refusal where it is none (any more) */
async function publishedPlan(scope: WriteScope, id: string) {
  const before = await readActivity(scope, id);
  if (!before) throw new Refusal("errors.notFound");
  if (before.state !== "PUBLISHED") throw new Refusal("errors.alreadyRecorded");
  return before;
}

/** What everybody reads on the door is said in words, and names nobody. */
async function checkLine(scope: WriteScope, before: Snapshot, texts: Record<string, string>, meant: readonly string[]) {
  if (before.audience !== "PUBLIC") return;
  if (!texts.publicLine) throw new Refusal("errors.noPublicLine", "publicLine");
  await refuseNames(scope, texts, meant);
}

/**
 * Puts a published plan to another time or place. Both are kept, with the reason for the house and the line for its
 * readers; the list of those expected stays.
 * @throws Problems beside the fields; Refusal "errors.sameTime" where nothing is moved
 */
export async function movePlan(scope: WriteScope, ids: SaveIds, input: MoveInput): Promise<void> {
  const before = await publishedPlan(scope, ids.activityId);
  if (before.version !== input.version) throw new Refusal("errors.changedMeanwhile");
  const to = { heldOn: input.heldOn, startMinute: input.start, endMinute: input.end, place: input.place };
  const problems = planProblems(to, scope.station, scope);
  if (problems.length > 0) throw new Problems(problems);
  if (sameTimeAndPlace(before, to)) throw new Refusal("errors.sameTime", "heldOn");
  const { publicLine, place, reason } = input;
  await checkLine(scope, before, { publicLine, place }, input.meant);
  const after: Snapshot = { ...stripVersion(before), ...to };
  await record(scope, ids, {
    kind: "MOVED",
    reason,
    before: stripVersion(before),
    after,
    moved: { reason, publicLine },
  });
}

/**
 * A published plan is off: it stays to be seen, struck, with the line that its readers find. No ledger line is touched.
 * @throws Refusal "errors.noPublicLine" where everybody could read of it and no line says why not
 */
export async function cancelPlan(scope: WriteScope, ids: SaveIds, input: CancelInput): Promise<void> {
  const before = await publishedPlan(scope, ids.activityId);
  const { publicLine, reason } = input;
  await checkLine(scope, before, { publicLine }, input.meant);
  const after: Snapshot = { ...stripVersion(before), state: "CANCELLED", cancelReason: reason, publicLine };
  await record(scope, ids, { kind: "CANCELLED", reason, before: stripVersion(before), after });
}

/**
 * Says of a plan that it was not held, or drops a draft. What was published stays to be seen as cancelled; a draft was
 * never anybody's to read, so it is not told of now.
 * @param reason words of one's own, for the house
 */
export async function cancelPlanned(scope: WriteScope, ids: SaveIds, reason: string): Promise<void> {
  const before = await readActivity(scope, ids.activityId);
  if (!before || !["PUBLISHED", "DRAFT", "HELD"].includes(before.state)) throw new Refusal("errors.alreadyRecorded");
  const draft = before.state === "DRAFT";
  const after: Snapshot = {
    ...stripVersion(before),
    state: "CANCELLED",
    ...(draft ? { audience: "MEMBERS" } : { cancelReason: "OTHER" }),
  };
  await record(scope, ids, { kind: "CANCELLED", reason, before: stripVersion(before), after });
}
