"use server";

import { stationAction } from "@/lib/auth/station-action";
import { newId } from "@/lib/db/ids";
import { registerPerson } from "@/lib/people/commands/register";
import { registerInput } from "@/lib/people/input";

/** Registers somebody, and goes on to the list (which says whether there is a namesake) or to the log form. */
export const registerAction = stationAction("person.write", "person.register", registerInput, async (scope, input) => {
  const id = await registerPerson(scope, { personId: newId(), identityId: newId() }, input);
  const home = `/desk/${scope.station.slug}`;
  return input.next === "activity" ? `${home}/activities/new` : `${home}/people?registered=${id}`;
});
