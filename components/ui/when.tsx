import type { Day } from "@/lib/clock";
import { clockTime, formatDay, formatMinute, formatRange, formatWeekday } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/**
 * A day, with its time if it has one: “4月12日 星期四 上午9:00”, “Thu 12 April, 9:00 am”. Always a <time>; day, weekday
 * and hour never break inside. Minutes count from midnight; `end` makes a range; the year is said when not today's.
 */
export function When({
  day,
  minute,
  end,
  locale,
  today,
  weekday = true,
}: {
  day: Day;
  minute?: number | null;
  end?: number | null;
  locale: Locale;
  today?: Day;
  weekday?: boolean;
}) {
  const hour = minute == null ? null : end == null ? formatMinute(minute, locale) : formatRange(minute, end, locale);
  const parts =
    locale === "en"
      ? [formatDay(day, locale, { today, weekday }) + (hour ? "," : "")]
      : [formatDay(day, locale, { today }), weekday && formatWeekday(day, locale)];
  const words = [...parts, hour].filter((part): part is string => Boolean(part));
  return (
    <time dateTime={minute == null ? day : `${day}T${clockTime(minute)}+08:00`}>
      {words.map((part, place) => [
        place > 0 && " ",
        <span className="nowrap" key={part}>
          {part}
        </span>,
      ])}
    </time>
  );
}
