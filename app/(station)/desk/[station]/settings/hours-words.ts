import { getTranslations } from "next-intl/server";
import { formatRange, formatWeekday } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { groupDays, type Span } from "@/lib/settings/rules";

/** The name of a weekday, 1 Monday to 7: that of a day that falls on it. */
export function weekdayName(weekday: number, locale: Locale): string {
  return formatWeekday(`2018-01-0${weekday}`, locale); // 1 January 2018 was a Monday
}

/** Opening hours as a door sign says them, a line for weekdays in a row that are alike. */
export async function hoursLines(spans: readonly Span[], locale: Locale): Promise<string[]> {
  const t = await getTranslations("settings.public");
  return groupDays(spans).map(({ first, last, spans: own }) => {
    const one = weekdayName(first, locale);
    return t("span", {
      days: first === last ? one : t("days", { first: one, last: weekdayName(last, locale) }),
      spans: own.map(({ from, to }) => formatRange(from, to, locale)).join(t("between")),
    });
  });
}
