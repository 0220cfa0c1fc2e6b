import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/when";
import { type AgendaEntry, isMoved } from "@/lib/activities/rules/agenda";
import type { Day } from "@/lib/clock";
import { clockTime, formatDay, formatMinute, formatWeekday } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { PublicStation } from "@/lib/stations/queries/public";
import { ActivityWords } from "./activity-words";
import { ChangeChip } from "./change-chip";
import { MovedFrom } from "./moved-from";

type Props = { entry: AgendaEntry; station: PublicStation; today: Day; locale: Locale; open: boolean };

/** A day with what is on. Only an old date is struck, never the title: the activity itself is as it says beside it. */
export async function AgendaItem({ entry: { on, startMinute, was, activity }, station, today, locale, open }: Props) {
  const t = await getTranslations("public.agenda");
  const off = was || activity.state === "CANCELLED";
  const here = `/stations/${station.slug}/meetings/${activity.id}`;
  const date = <time dateTime={`${on}T${clockTime(startMinute)}+08:00`}>{formatDay(on, locale, { today })}</time>;
  const comma = t("comma");
  return (
    <li className={off ? "off" : undefined}>
      <div className="day date">
        <b>{off ? <s>{date}</s> : date}</b>
        <span>
          {on === today && `${t("today")} `}
          {formatWeekday(on, locale)}
        </span>
        <span>{formatMinute(startMinute, locale)}</span>
      </div>
      <div>
        <h3>
          <a href={here}>{activity.title}</a>
          <ChangeChip activity={activity} today={!off && on === today} />
        </h3>
        {was ? (
          <p className="date">
            <span className="to">
              {t("movedTo")}
              <When day={activity.heldOn} minute={activity.startMinute} today={today} locale={locale} />
            </span>
            {comma}
            {activity.publicLine || activity.place}
          </p>
        ) : (
          <p>
            {activity.place}
            {activity.place && comma}
            <span className="nowrap">{t("until", { time: formatMinute(activity.endMinute, locale) })}</span>
          </p>
        )}
        {!was && isMoved(activity) && <MovedFrom activity={activity} today={today} locale={locale} />}
        {activity.state === "CANCELLED" && activity.publicLine && <p>{activity.publicLine}</p>}
        {open && <ActivityWords {...{ activity, station, today, locale }} />}
      </div>
    </li>
  );
}
