"use server";

import { getLocale, getTranslations } from "next-intl/server";
import type { EditKept } from "@/components/ui/edit-form";
import { stationAction } from "@/lib/auth/station-action";
import { localeFrom } from "@/lib/i18n/locale";
import { keepPublicDetail, PUBLIC_DETAIL } from "@/lib/settings/commands";
import { publicDetailInput } from "@/lib/settings/input";
import { readPublicDetail } from "@/lib/settings/queries";
import { keptNames, keptPresent } from "../../kept";
import { hoursLines } from "../hours-words";

/** Keeps the station's public words and hours, and goes to the settings. */
export const keepPublicAction = stationAction(
  "station.settings",
  "settings.public",
  publicDetailInput,
  async (scope, input) => {
    await keepPublicDetail(scope, input);
    return `/desk/${scope.station.slug}/settings?said=public`;
  },
  async (scope, typed): Promise<EditKept> => {
    const t = await getTranslations("settings.form");
    const now = await readPublicDetail(scope);
    const facts = [
      { label: t("way"), value: now.way },
      { label: t("note"), value: now.hoursNote },
      { label: t("introduction"), value: now.introduction },
      { label: t("hours"), value: (await hoursLines(now.spans, localeFrom(await getLocale()))).join("; ") },
    ];
    return {
      names: await keptNames(scope, typed, ["way", "hoursNote", "introduction"]),
      present: await keptPresent(scope, typed, PUBLIC_DETAIL, { version: now.version, facts }),
    };
  },
);
