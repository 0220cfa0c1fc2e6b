import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { StatusChip } from "@/components/ui/status-chip";
import { When } from "@/components/ui/when";
import { isOver } from "@/lib/activities/rules/agenda";
import { formatMoment } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { CallButton } from "../../../../call-button";
import { fullName } from "../../../../names";
import { PublicPage } from "../../../../public-page";
import { ActivityWords } from "../../activity-words";
import { BackToStation } from "../../back-to-station";
import { ChangeChip } from "../../change-chip";
import { readMeetingPage } from "../../read-piece";
import { Changed } from "./changed";

type Props = { params: Promise<{ station: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { station, id } = await params;
  const seen = await readMeetingPage(station, id);
  const t = await getTranslations();
  if (!seen?.piece) return { title: t("incident.notFoundTitle") };
  return { title: `${seen.piece.title} · ${fullName(t, seen.station, localeFrom(await getLocale()))}` };
}

/** One meeting: when, where, whether it is on, and whom to ring. */
export default async function MeetingPage({ params }: Props) {
  const { station: slug, id } = await params;
  const seen = await readMeetingPage(slug, id);
  const activity = seen?.piece;
  if (!seen || !activity) notFound();
  const { station, now, today } = seen;
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
  const { title, heldOn, startMinute, endMinute, place, state } = activity;
  const when = <When day={heldOn} minute={startMinute} end={endMinute} today={today} locale={locale} />;
  return (
    <PublicPage
      phone={station.phone}
      updated={t("public.updated", { moment: formatMoment(now, locale, { today, weekday: false }) })}
    >
      <article className="meeting">
        <div className="hero">
          <div className="in">
            <BackToStation slug={slug} label={fullName(t, station, locale)} />
            <h1>
              {title}
              <ChangeChip activity={activity} today={heldOn === today} />
              {isOver(activity, seen) && <StatusChip tone="grey">{t("public.meeting.over")}</StatusChip>}
            </h1>
            <div className="split">
              <div>
                <p className="when">{state === "CANCELLED" ? <s>{when}</s> : when}</p>
                <p className="place">{place || t("public.meeting.noPlace")}</p>
              </div>
              <CallButton phone={station.phone} />
            </div>
            <Changed activity={activity} today={today} locale={locale} />
          </div>
        </div>
        <div className="in body">
          <ActivityWords {...{ activity, station, today, locale }} />
        </div>
      </article>
    </PublicPage>
  );
}
