"use server";

import type { FormState } from "@/lib/auth/form-state";
import { stationAction } from "@/lib/auth/station-action";
import { peopleByNames } from "@/lib/people/queries/by-name";
import { type FoundPerson, peopleByIds } from "@/lib/people/queries/find";
import { handTeamOver, letGoFromTeam, takeIntoTeam } from "@/lib/teams/commands/members";
import { handOverInput, letGoInput, takeInInput } from "@/lib/teams/input";

/** What the form of new people shows again: who was chosen, and people of one name to choose from. */
export type KeptPeople = { people: FoundPerson[]; namesakes: FoundPerson[] };

const isId = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f-]{36}$/i.test(value);

/** Takes people into a team. */
export async function takeInAction(slug: string, id: string, before: FormState<KeptPeople>, form: FormData) {
  const action = stationAction(
    "team.write",
    `team.takeIn:${id}`,
    takeInInput,
    async (scope, input) => {
      await takeIntoTeam(scope, id, input);
      return `/desk/${slug}/teams/${id}/members?said=joined`;
    },
    async (scope, typed): Promise<KeptPeople> => {
      const ids = [typed.people ?? []].flat().filter(isId).slice(0, 300);
      const text = typeof typed.peopleText === "string" ? typed.peopleText.slice(0, 5000) : "";
      const names = [...new Set(text.split(/[\s、，,;；]+/).filter(Boolean))].slice(0, 300);
      const found = await peopleByNames(scope, names, scope.today);
      const namesakes = found.filter((one) => one.namesake);
      const people = await peopleByIds(scope, ids, scope.today);
      return { people: people.filter((one) => !namesakes.some((other) => other.id === one.id)), namesakes };
    },
  );
  return action(slug, before, form);
}

/** Lets people go from a team. */
export async function letGoAction(slug: string, id: string, before: FormState<never>, form: FormData) {
  const action = stationAction("team.write", `team.letGo:${id}`, letGoInput, async (scope, input) => {
    await letGoFromTeam(scope, id, input.leaving, input.on);
    return `/desk/${slug}/teams/${id}/members?said=left`;
  });
  return action(slug, before, form);
}

/** Hands a team over to another leader. */
export async function handOverAction(slug: string, id: string, before: FormState<never>, form: FormData) {
  const action = stationAction("team.write", `team.handOver:${id}`, handOverInput, async (scope, input) => {
    await handTeamOver(scope, id, input.leader, input.since);
    return `/desk/${slug}/teams/${id}?said=handedOver`;
  });
  return action(slug, before, form);
}
