import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import type { PublicActivity } from "@/lib/activities/rules/agenda";
import type { Day } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locale";
import type { PublicStation } from "@/lib/stations/queries/public";
import { ReadAloud } from "../../read-aloud";
import { speechOf } from "./speech";

type Props = { activity: PublicActivity; station: PublicStation; today: Day; locale: Locale };

/** Who comes, what to bring, how to get in, whom to ask; and to hear it, print it or keep it in the calendar. */
export async function ActivityWords({ activity, station, today, locale }: Props) {
  const t = await getTranslations("public.agenda");
  const here = `/stations/${station.slug}/meetings/${activity.id}`;
  const words = [
    { label: t("who"), text: activity.invited },
    { label: t("bring"), text: activity.bring },
    { label: t("entrance"), text: activity.entrance || station.way },
  ].filter(({ text }) => text !== "");
  return (
    <>
      <dl className="words">
        {words.map(({ label, text }) => [<dt key={label}>{label}</dt>, <dd key={text}>{text}</dd>])}
        <dt>{t("ask")}</dt>
        <dd>
          {activity.contact || t("duty")} <a href={`tel:${station.phone}`}>{station.phone}</a>
        </dd>
      </dl>
      <div className="acts">
        <ReadAloud
          text={await speechOf({ activity, station, today, locale })}
          lang={locale}
          words={{ read: t("read"), stop: t("stop") }}
        >
          <Icon name="sound" />
        </ReadAloud>
        <a className="button" href={`${here}/print`}>
          <Icon name="printer" />
          {t("print")}
        </a>
        <a className="button" href={`/api/calendar/${station.slug}/${activity.id}.ics`} download>
          <Icon name="calendar" />
          {t("calendar")}
        </a>
      </div>
    </>
  );
}
