"use server";

import { reverseActivity, undoSave } from "@/lib/activities/commands/change";
import { cancelPlanned } from "@/lib/activities/commands/put-off";
import { saveIds } from "@/lib/activities/commands/record";
import { reopenNames, settleName } from "@/lib/activities/commands/settle-name";
import { reasonInput, type Said, settleNameInput, undoInput } from "@/lib/activities/input";
import type { StationScope } from "@/lib/auth/doors";
import { stationAction } from "@/lib/auth/station-action";

/** Where a small form's answer is said: on Today or on the activity's own page. */
function answer({ station }: StationScope, from: "today" | "activity", said: Said, id: string): string {
  const home = `/desk/${station.slug}`;
  return from === "today" ? `${home}?said=${said}&id=${id}` : `${home}/activities/${id}?said=${said}`;
}

/** Undoes an activity's last save within ten minutes. */
export const undoAction = stationAction(
  "activity.write",
  "activity.undo",
  undoInput,
  async (scope, { id, no, from }) => {
    await undoSave(scope, saveIds(id), no);
    await reopenNames(scope, id);
    return answer(scope, from, "undone", id);
  },
);

/** Says of a planned activity that it was not held. */
export const notHeldAction = stationAction(
  "activity.write",
  "activity.notHeld",
  reasonInput,
  async (scope, { id, reason, from }) => {
    await cancelPlanned(scope, saveIds(id), reason);
    return answer(scope, from, "notHeld", id);
  },
);

/** Takes a whole record back, with a reason. */
export const reverseAction = stationAction(
  "activity.write",
  "activity.reverse",
  reasonInput,
  async (scope, { id, reason, from }) => {
    await reverseActivity(scope, saveIds(id), reason);
    return answer(scope, from, "reversed", id);
  },
);

/** Settles one pasted name of an activity. */
export const settleNameAction = stationAction(
  "activity.write",
  "activity.settleName",
  settleNameInput,
  async (scope, input) => {
    await settleName(scope, saveIds(input.id), input);
    return answer(scope, "activity", input.pick === "none" ? "dismissed" : "settled", input.id);
  },
);
