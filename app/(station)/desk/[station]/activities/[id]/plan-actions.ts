"use server";

import { cancelPlan, movePlan } from "@/lib/activities/commands/put-off";
import { saveIds } from "@/lib/activities/commands/record";
import { cancelInput, moveInput } from "@/lib/activities/input/plans";
import type { StationScope } from "@/lib/auth/doors";
import { stationAction } from "@/lib/auth/station-action";
import { namesInTexts } from "@/lib/people/queries/names-in-text";

const here = ({ station }: StationScope, id: string) => `/desk/${station.slug}/activities/${id}`;

/** What the form needs to show itself again: names of the register in words for everybody. */
async function keep(scope: StationScope, typed: Record<string, unknown>) {
  const word = (value: unknown) => (typeof value === "string" ? value : "");
  const found = await namesInTexts(scope, { publicLine: word(typed.publicLine), place: word(typed.place) });
  return { named: [...new Set(Object.values(found).flat())].slice(0, 20) };
}

/** Puts a published plan to another time or place. */
export const moveAction = stationAction(
  "activity.write",
  "activity.move",
  moveInput,
  async (scope, input) => {
    await movePlan(scope, saveIds(input.id), input);
    return `${here(scope, input.id)}?said=moved`;
  },
  keep,
);

/** A published plan is off. */
export const cancelAction = stationAction(
  "activity.write",
  "activity.cancel",
  cancelInput,
  async (scope, input) => {
    await cancelPlan(scope, saveIds(input.id), input);
    return `${here(scope, input.id)}?said=cancelled`;
  },
  keep,
);
