"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { foundedWords } from "@/components/teams/founded";
import type { EditKept } from "@/components/ui/edit-form";
import type { StationScope } from "@/lib/auth/doors";
import type { FormState } from "@/lib/auth/form-state";
import { stationAction } from "@/lib/auth/station-action";
import { newId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { changeTeam, endTeam, makeTeam, renameTeam } from "@/lib/teams/commands/team";
import { renameInput, teamChangeInput, teamEndInput, teamInput } from "@/lib/teams/input";
import { readTeam } from "@/lib/teams/queries";
import { keptNames, keptPresent } from "../kept";

const publicFields = ["name", "nameEn"];

/** Founds a team, and goes on to its people. */
export const makeTeamAction = stationAction(
  "team.write",
  "team.make",
  teamInput,
  async (scope, input) => {
    const id = newId();
    await makeTeam(scope, id, input);
    return `/desk/${scope.station.slug}/teams/${id}/members?said=made`;
  },
  async (scope, typed): Promise<EditKept> => ({ names: await keptNames(scope, typed, publicFields) }),
);

/** The team as it stands now, for a form that was opened before somebody else saved. */
async function presentTeam(scope: StationScope, id: string, typed: Record<string, unknown>) {
  const t = await getTranslations("teams");
  const now = await readTeam(scope, id, scope.today);
  const facts = now && [
    { label: t("form.name"), value: now.name },
    { label: t("form.kind"), value: t(`kind.${now.kind}`) },
    { label: t("form.counting"), value: t(`form.${now.countingUnit}`) },
    { label: t("form.founded"), value: await foundedWords(now, localeFrom(await getLocale())) },
  ];
  return keptPresent(scope, typed, id, now && facts && { version: now.version, facts });
}

/** Gives a team another name, and goes to the team. */
export async function renameAction(slug: string, id: string, before: FormState<EditKept>, form: FormData) {
  const action = stationAction(
    "team.write",
    `team.rename:${id}`,
    renameInput,
    async (scope, input) => {
      await renameTeam(scope, id, input);
      return `/desk/${slug}/teams/${id}?said=renamed`;
    },
    async (scope, typed): Promise<EditKept> => ({
      names: await keptNames(scope, typed, publicFields),
      present: await presentTeam(scope, id, typed),
    }),
  );
  return action(slug, before, form);
}

/** Changes what a team is, and goes to the team. */
export async function changeTeamAction(slug: string, id: string, before: FormState<EditKept>, form: FormData) {
  const action = stationAction(
    "team.write",
    `team.change:${id}`,
    teamChangeInput,
    async (scope, input) => {
      await changeTeam(scope, id, input);
      return `/desk/${slug}/teams/${id}?said=changed`;
    },
    async (scope, typed): Promise<EditKept> => ({ present: await presentTeam(scope, id, typed) }),
  );
  return action(slug, before, form);
}

/** Ends a team, and goes to the team. */
export async function endTeamAction(slug: string, id: string, before: FormState<EditKept>, form: FormData) {
  const action = stationAction(
    "team.write",
    `team.end:${id}`,
    teamEndInput,
    async (scope, input) => {
      await endTeam(scope, id, input);
      return `/desk/${slug}/teams/${id}?said=ended`;
    },
    async (scope, typed): Promise<EditKept> => ({ present: await presentTeam(scope, id, typed) }),
  );
  return action(slug, before, form);
}
