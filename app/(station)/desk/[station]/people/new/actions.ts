"use server";

import { draftForm, fillMissing, missingIn } from "@/lib/activities/commands/draft";
import { draftOf } from "@/lib/activities/queries/drafts";
import type { StationScope } from "@/lib/auth/doors";
import { stationAction } from "@/lib/auth/station-action";
import { newId } from "@/lib/db/ids";
import { registerPerson } from "@/lib/people/commands/register";
import { registerInput } from "@/lib/people/input";
import { formPath } from "./form-path";
import { sayNamesakes } from "./namesakes";

/** Puts the person into the draft of the log form that missed one. Answers from which day on to register, and where to go on. */
async function intoDraft(scope: StationScope, activityId: string | null, personId: string) {
  const form = draftForm(activityId);
  const draft = await draftOf(scope, form);
  const missing = draft && missingIn(draft.body, scope);
  if (!missing) return null;
  await fillMissing(scope, form, draft.body, { field: missing.field, personId });
  return { from: missing.from, path: `${formPath(scope.station.slug, activityId)}?draft=1` };
}

/**
 * Registers somebody, once it is said whether a namesake here is somebody else, and goes on to the list, or back to the log form that
 * missed this person: everything typed there is kept, and the person is on its list.
 */
export const registerAction = stationAction("person.write", "person.register", registerInput, async (scope, input) => {
  const ids = { personId: newId(), identityId: newId() };
  const activityId = input.next === "activity" ? null : input.next;
  const back = input.next === "list" ? null : await intoDraft(scope, activityId, ids.personId);
  await registerPerson(scope, ids, input, back?.from);
  if (!input.another) await sayNamesakes(scope, ids.personId);
  if (back) return back.path;
  const home = `/desk/${scope.station.slug}`;
  return input.next === "activity" ? `${home}/activities/new` : `${home}/people?registered=${ids.personId}`;
});
