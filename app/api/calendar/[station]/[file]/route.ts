import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { activityId } from "@/lib/activities/input";
import { readPublicActivity } from "@/lib/activities/queries/public";
import { type CalendarEvent, calendarFile } from "@/lib/activities/rules/calendar-file";
import { inPublic } from "@/lib/auth/public-door";
import { env } from "@/lib/env";
import { localeFrom } from "@/lib/i18n/locale";
import { readStation } from "@/lib/stations/queries/public";

type Context = { params: Promise<{ station: string; file: string }> };

/** `<id>.ics`: one public activity for the calendar of a phone. A later file of the same activity replaces the earlier one. */
export async function GET(_: Request, { params }: Context) {
  const { station: slug, file } = await params;
  const id = activityId.safeParse(file.replace(/\.ics$/, "")).data ?? notFound();
  const seen = await inPublic(async (scope) => {
    const station = await readStation(scope, slug);
    const activity = station && (await readPublicActivity(scope, station, id));
    return activity && { station, activity, now: scope.now };
  });
  if (!seen) notFound();
  const { station, activity, now } = seen;
  const t = await getTranslations();
  const english = localeFrom(await getLocale()) === "en";
  const name = t("totals.stationName", { name: english ? station.nameEn : station.name });
  const event: CalendarEvent = {
    id,
    version: activity.version,
    cancelled: activity.state === "CANCELLED",
    day: activity.heldOn,
    startMinute: activity.startMinute,
    endMinute: activity.endMinute,
    title: activity.title,
    place: activity.place,
    description: [activity.publicLine, activity.bring, activity.entrance, `${name} ${station.phone}`]
      .filter(Boolean)
      .join("\n"),
    url: new URL(`/stations/${slug}/meetings/${id}`, env().NEXTAUTH_URL).href,
  };
  return new Response(calendarFile(event, now), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${id}.ics"`,
      "cache-control": "no-cache",
    },
  });
}
