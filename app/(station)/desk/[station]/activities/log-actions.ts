"use server";

import { changeActivity } from "@/lib/activities/commands/change";
import { logActivity } from "@/lib/activities/commands/log";
import { saveIds } from "@/lib/activities/commands/record";
import { settleInput } from "@/lib/activities/commands/settle-input";
import { activityInput } from "@/lib/activities/input";
import { readSheet } from "@/lib/activities/queries/detail";
import { stationAction } from "@/lib/auth/station-action";
import { keptPeople } from "./log-start";

/** Logs an activity that was held, or records its plan. */
export const logActivityAction = stationAction(
  "activity.write",
  "activity.log",
  activityInput,
  async (scope, input) => {
    const id = await logActivity(scope, saveIds(input.activityId), await settleInput(scope, input));
    const desk = `/desk/${scope.station.slug}`;
    if (input.intent === "again") return `${desk}/activities/new?like=${id}`;
    // Two records of one person at the same time are a warning, never an error: shown where the people stand.
    const doubled = (await readSheet(scope, id)).some((row) => row.overlap !== null);
    return doubled ? `${desk}/activities/${id}?said=logged` : `${desk}?said=logged&id=${id}`;
  },
  keptPeople,
);

/** Changes a recorded activity; after its month's lock this is a reversal with a reason. */
export const changeActivityAction = stationAction(
  "activity.write",
  "activity.change",
  activityInput,
  async (scope, input) => {
    const ids = saveIds(input.activityId);
    await changeActivity(scope, ids, await settleInput(scope, input));
    return `/desk/${scope.station.slug}/activities/${ids.activityId}?said=changed`;
  },
  keptPeople,
);
