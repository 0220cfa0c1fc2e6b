import { getTranslations } from "next-intl/server";
import { isMoved, type PublicActivity } from "@/lib/activities/rules/agenda";
import type { Day } from "@/lib/clock";
import { formatDay, formatMinute, formatRange } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { PublicStation } from "@/lib/stations/queries/public";

type Told = { activity: PublicActivity; station: PublicStation; today: Day; locale: Locale };

/** An activity as it is read aloud: first whether it is on and when, last the telephone. */
export async function speechOf({ activity, station, today, locale }: Told): Promise<string> {
  const t = await getTranslations("public.speech");
  const dayOf = (day: Day) => formatDay(day, locale, { today, weekday: true });
  const { title, state, heldOn, startMinute, endMinute, movedFromOn, movedFromStart, publicLine } = activity;
  const parts = [t("what", { title })];
  if (state === "CANCELLED") parts.push(t("cancelled"));
  if (isMoved(activity) && movedFromOn)
    parts.push(t("moved", { when: `${dayOf(movedFromOn)} ${formatMinute(movedFromStart ?? startMinute, locale)}` }));
  if (publicLine) parts.push(publicLine);
  parts.push(t("when", { when: `${dayOf(heldOn)} ${formatRange(startMinute, endMinute, locale)}` }));
  if (activity.place) parts.push(t("place", { place: activity.place }));
  for (const key of ["invited", "bring", "entrance"] as const)
    if (activity[key]) parts.push(t(key, { text: activity[key] }));
  return [...parts, t("phone", { phone: station.phone })].join("");
}
