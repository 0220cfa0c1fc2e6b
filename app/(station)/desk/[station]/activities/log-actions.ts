"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { changeActivity } from "@/lib/activities/commands/change";
import { draftForm, keepDraft } from "@/lib/activities/commands/draft";
import { logActivity } from "@/lib/activities/commands/log";
import { changePlan, planActivity } from "@/lib/activities/commands/plan";
import { saveIds } from "@/lib/activities/commands/record";
import { settleInput } from "@/lib/activities/commands/settle-input";
import { activityInput } from "@/lib/activities/input";
import { readSaved } from "@/lib/activities/queries/saved";
import { PUBLIC_WORDS } from "@/lib/activities/rules/plans";
import { inStation, type StationScope } from "@/lib/auth/doors";
import { stationAction } from "@/lib/auth/station-action";
import { isId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { namesInTexts } from "@/lib/people/queries/names-in-text";
import { bodyOf } from "./draft-body";
import { keptPeople } from "./kept-people";

/** What the form needs to show itself again: its people, and names of the register in words for everybody. */
async function keep(scope: StationScope, typed: Record<string, unknown>) {
  const people = await keptPeople(scope, typed, localeFrom(await getLocale()));
  if (typed.audience !== "PUBLIC") return people;
  const word = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  const texts = Object.fromEntries(PUBLIC_WORDS.map((name) => [name, word(name)]));
  const found = Object.values(await namesInTexts(scope, texts)).flat();
  return { ...people, named: [...new Set(found)].slice(0, 20) };
}

const isPlan = ({ intent }: { intent: string }) => intent === "publish" || intent === "draft";

/** Logs an activity that was held, or records its plan; plans one that is still to come, where the form says so. */
export const logActivityAction = stationAction(
  "activity.write",
  "activity.log",
  activityInput,
  async (scope, input) => {
    const desk = `/desk/${scope.station.slug}`;
    if (isPlan(input) && input.activityId === null) {
      const publish = input.intent === "publish";
      const plan = await planActivity(scope, saveIds(), await settleInput(scope, input), publish);
      return `${desk}/activities/${plan}?said=${publish ? "published" : "drafted"}`;
    }
    const id = await logActivity(scope, saveIds(input.activityId), await settleInput(scope, input));
    if (input.intent === "again") return `${desk}/activities/new?like=${id}&said=logged`;
    // Two records of one person at the same time are a warning, never an error: shown where the people stand.
    const { overlaps } = await readSaved(scope, id);
    return overlaps.length > 0 ? `${desk}/activities/${id}?said=logged` : `${desk}?said=logged&id=${id}`;
  },
  keep,
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
  keep,
);

/** Changes a plan; publishes a draft. */
export const changePlanAction = stationAction(
  "activity.write",
  "activity.changePlan",
  activityInput,
  async (scope, input) => {
    const ids = saveIds(input.activityId);
    const publish = input.intent === "publish";
    const was = await changePlan(scope, ids, await settleInput(scope, input), publish);
    const said = was === "PUBLISHED" ? "planChanged" : publish ? "published" : "drafted";
    return `/desk/${scope.station.slug}/activities/${ids.activityId}?said=${said}`;
  },
  keep,
);

/**
 * Goes to the register for a name that it lacks. The form is kept as its draft, the name in it, so that none stands in an
 * address; whoever is registered there is added to the draft, and the form is gone on with.
 */
export async function registerMissing(station: string, activityId: string | null, form: FormData): Promise<void> {
  const id = typeof activityId === "string" && isId(activityId) ? activityId : null;
  const body = form instanceof FormData ? bodyOf(form) : {};
  await inStation(station, "activity.write", (scope) => keepDraft(scope, draftForm(id), body));
  redirect(`/desk/${station}/people/new?then=${id ?? "activity"}`);
}
