"use server";

import { getLocale, getTranslations } from "next-intl/server";
import type { EditKept } from "@/components/ui/edit-form";
import type { FormState } from "@/lib/auth/form-state";
import { stationAction } from "@/lib/auth/station-action";
import { newId } from "@/lib/db/ids";
import { changeFrequent, endFrequent, makeFrequent, resumeFrequent } from "@/lib/frequent/commands";
import { frequentActInput, frequentInput } from "@/lib/frequent/input";
import { readFrequent } from "@/lib/frequent/queries";
import { formatRange } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { keptPresent } from "../../kept";

/** Adds a frequent activity, and goes to the settings. */
export const makeFrequentAction = stationAction<typeof frequentInput, EditKept>(
  "station.settings",
  "frequent.make",
  frequentInput,
  async (scope, input) => {
    const id = newId();
    await makeFrequent(scope, id, input);
    return `/desk/${scope.station.slug}/settings?said=made&id=${id}`;
  },
);

/** Changes a frequent activity, and goes to the settings. */
export async function changeFrequentAction(slug: string, id: string, before: FormState<EditKept>, form: FormData) {
  const action = stationAction(
    "station.settings",
    `frequent.change:${id}`,
    frequentInput,
    async (scope, input) => {
      await changeFrequent(scope, id, input);
      return `/desk/${slug}/settings?said=changed&id=${id}`;
    },
    async (scope, typed): Promise<EditKept> => {
      const t = await getTranslations("settings.frequent");
      const now = await readFrequent(scope, id);
      const facts = now && [
        { label: t("name"), value: now.title },
        { label: t("key"), value: String(now.slot ?? t("noKey")) },
        { label: t("time"), value: formatRange(now.startMinute, now.endMinute, localeFrom(await getLocale())) },
        { label: t("place"), value: now.place },
      ];
      return { present: await keptPresent(scope, typed, id, now && facts && { version: now.version, facts }) };
    },
  );
  return action(slug, before, form);
}

/** Ends a frequent activity; the settings offer to take it up again. */
export const endFrequentAction = stationAction(
  "station.settings",
  "frequent.end",
  frequentActInput,
  async (scope, { id }) => {
    await endFrequent(scope, id);
    return `/desk/${scope.station.slug}/settings?said=ended&id=${id}`;
  },
);

/** Takes an ended one up again. */
export const resumeAction = stationAction(
  "station.settings",
  "frequent.resume",
  frequentActInput,
  async (scope, { id }) => {
    await resumeFrequent(scope, id);
    return `/desk/${scope.station.slug}/settings?said=back&id=${id}`;
  },
);
