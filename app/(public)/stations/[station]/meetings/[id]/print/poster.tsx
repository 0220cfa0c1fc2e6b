import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/when";
import { isMoved, type PublicActivity } from "@/lib/activities/rules/agenda";
import type { Day } from "@/lib/clock";
import { formatDay, formatMinute, formatMoment, formatWeekday } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

type Props = {
  activity: PublicActivity;
  paper: "a4" | "a3";
  locale: Locale;
  stationName: string;
  phone: string;
  now: Date;
  today: Day;
};

/** The class by which a date of this many characters fills the sheet's width. */
function widthClass(text: string): string {
  const size = [5, 6, 8].find((most) => text.length <= most);
  return size ? `date to${size}` : "date";
}

/** A sheet that is read from across the yard: the day, the hour, the place, the telephone. No names. */
export async function Poster({ activity, paper, locale, stationName, phone, now, today }: Props) {
  const t = await getTranslations("public");
  const { kind, title, state, heldOn, startMinute, place, entrance, bring, publicLine } = activity;
  const { movedFromOn, movedFromStart } = activity;
  const off = state === "CANCELLED";
  const heading = off ? "cancelled" : isMoved(activity) ? "moved" : kind === "MEETING" ? "MEETING" : "other";
  const date = formatDay(heldOn, locale, { today });
  const hour = formatMinute(startMinute, locale);
  const lines = [
    { label: t("meeting.place"), text: place, more: entrance },
    { label: t("meeting.what"), text: title, more: "" },
    { label: t("agenda.bring"), text: off ? "" : bring, more: "" },
  ].filter(({ text }) => text !== "");
  return (
    <article className={`poster ${paper}`}>
      <div className="org">
        <span className="seal" aria-hidden="true">
          {(await getTranslations("shell"))("seal")}
        </span>
        <span>{stationName}</span>
        <span className="kind">{t(`poster.${heading}`)}</span>
      </div>
      <h1>
        <span className={widthClass(date)}>{off ? <s>{date}</s> : date}</span>
        <span className={hour.length > 7 ? "hour long" : "hour"}>
          <span>{formatWeekday(heldOn, locale)}</span> <span>{off ? <s>{hour}</s> : hour}</span>
        </span>
      </h1>
      {off && (
        <p className="line">
          {t("poster.off")} {publicLine}
        </p>
      )}
      {heading === "moved" && movedFromOn && (
        <p className="line">
          {t("agenda.movedFrom")}
          <s>
            <When day={movedFromOn} minute={movedFromStart} today={today} locale={locale} />
          </s>
        </p>
      )}
      <dl>
        {lines.map(({ label, text, more }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={text.length > 11 ? "long" : undefined}>
              {text}
              {more && <small>{more}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="ring">
        {t("poster.callLead")}
        <strong>{phone}</strong>
      </p>
      <p className="small">
        <span>{stationName}</span>
        <span>
          {t("poster.printed", { moment: formatMoment(now, locale, { today, weekday: false }) })} · {t("poster.page")}
        </span>
      </p>
    </article>
  );
}
