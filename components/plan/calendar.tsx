import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { type Span, weeksOf } from "@/lib/activities/rules/calendar";
import type { CalendarRow } from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import { formatDay, formatWeekday } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { CalendarEntry } from "./calendar-entry";

/** A week or a month as a table of days, Monday first; on phones a list of the days on which something is. */
export async function Calendar({
  span,
  rows,
  home,
  locale,
  today,
}: {
  span: Span;
  rows: CalendarRow[];
  home: string;
  locale: Locale;
  today: Day;
}) {
  const t = await getTranslations("plan.calendar");
  const weeks = weeksOf(span);
  const heads = weeksOf({ view: "week", first: "2018-04-09" })[0] ?? [];
  return (
    <>
      {rows.length === 0 && <p className="sheet empty mb-4">{t("nothing", { unit: span.view })}</p>}
      <table className={`cal sheet ${span.view}`}>
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            {heads.map((day) => (
              <th scope="col" key={day}>
                {day && formatWeekday(day, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, at) =>
                day ? (
                  <DayCell
                    key={day}
                    day={day}
                    rows={rows.filter((row) => row.heldOn === day)}
                    {...{ home, locale, today }}
                  />
                ) : (
                  <td key={heads[at]} className="out" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

async function DayCell({
  day,
  rows,
  home,
  locale,
  today,
}: {
  day: Day;
  rows: CalendarRow[];
  home: string;
  locale: Locale;
  today: Day;
}) {
  const t = await getTranslations("plan.calendar");
  const inFull = formatDay(day, locale, { today });
  return (
    <td
      className={[day === today && "now", rows.length === 0 && "free", day < today && "gone"].filter(Boolean).join(" ")}
    >
      <p className="day">
        <time dateTime={day}>
          <span className="wide" aria-hidden="true">
            {Number(day.slice(8))}
          </span>
          <span className="narrow">
            {inFull} {formatWeekday(day, locale)}
          </span>
        </time>
        {day === today && <b>{t("today")}</b>}
        {day >= today && (
          <Link prefetch={false} className="add" href={`${home}/activities/new?plan=1&day=${day}`}>
            <Icon name="plus" />
            {t("add")}
            <span className="vh"> {t("addOn", { day: inFull })}</span>
          </Link>
        )}
      </p>
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <CalendarEntry key={row.id} row={row} {...{ home, locale, today }} />
          ))}
        </ul>
      )}
    </td>
  );
}
