import { addDays, type Day, dayOf, daysBetween, type Month, minuteOf, weekdayOf } from "@/lib/clock";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import en from "@/lib/i18n/messages/en/dates.json";
import zh from "@/lib/i18n/messages/zh-CN/dates.json";

// Days, hours and relative words. Figures are in format-number.ts.

const words = { "zh-CN": zh, en };

function yearAndMonth(day: Day, locale: Locale) {
  const [year = "", month = "1"] = day.split("-");
  return { year, month: words[locale].months[Number(month) - 1] ?? month };
}

/** The weekday alone: "星期四", "Thu". */
export function formatWeekday(day: Day, locale: Locale): string {
  return words[locale].weekdays[weekdayOf(day)] ?? "";
}

/**
 * A day in words: "4月12日", with `weekday` "4月12日 星期四"; the year is said when it is not that of `today`
 * or when `today` is not given ("2017年4月12日"). English: "Thu 12 April", "12 April 2017".
 */
export function formatDay(day: Day, locale: Locale, options: { today?: Day; weekday?: boolean } = {}): string {
  const { year, month } = yearAndMonth(day, locale);
  const sameYear = options.today?.slice(0, 4) === year;
  const text = fill(words[locale][sameYear ? "day" : "dayOfYear"], { year, month, day: Number(day.slice(8)) });
  return options.weekday ? fill(words[locale].dayWeekday, { day: text, weekday: formatWeekday(day, locale) }) : text;
}

/** A month in words: "3月", of another year than today's (or without `today`) "2017年3月"; "March", "March 2017". */
export function formatMonth(month: Month, locale: Locale, options: { today?: Day } = {}): string {
  const parts = yearAndMonth(month, locale);
  return fill(words[locale][options.today?.slice(0, 4) === parts.year ? "month" : "monthOfYear"], parts);
}

/** The part of the day as people say it (interface.md, When): the name differs by hour, not by sunlight. */
function partOfDay(minute: number, locale: Locale): string {
  const hour = Math.floor(minute / 60);
  const { smallHours, morning, noon, afternoon, evening } = words[locale];
  if (hour < 6) return smallHours;
  if (hour < 12) return morning;
  if (hour === 12) return noon;
  return hour < 18 ? afternoon : evening;
}

function hourAndMinute(minute: number, locale: Locale): string {
  const hour = Math.floor(minute / 60);
  // Chinese counts the small hours from 0, English from 12.
  const shown = hour === 0 ? (locale === "en" ? 12 : 0) : hour > 12 ? hour - 12 : hour;
  return `${shown}:${String(minute % 60).padStart(2, "0")}`;
}

/** A minute of the day (0–1440) in words: 570 is "上午9:30", "9:30 am"; 1440, the end of a day, "24:00", "midnight". */
export function formatMinute(minute: number, locale: Locale): string {
  if (minute === 1440) return words[locale].endOfDay;
  return fill(words[locale].minute, { part: partOfDay(minute, locale), time: hourAndMinute(minute, locale) });
}

/**
 * From one minute of the day to another: "晚上7:30–9:00", "上午11:00–下午1:00"; "7:30–9:00 pm".
 * An end that is not after its start belongs to the next day and keeps its own part of the day.
 */
export function formatRange(start: number, end: number, locale: Locale): string {
  const part = partOfDay(start, locale);
  if (end > start && end < 1440 && partOfDay(end, locale) === part) {
    const [from, to] = [hourAndMinute(start, locale), hourAndMinute(end, locale)];
    return fill(words[locale].rangeSamePart, { part, from, to });
  }
  return `${formatMinute(start, locale)}–${formatMinute(end, locale)}`;
}

/** A minute of the day as form fields and `datetime` attributes write it: 1170 is "19:30". */
export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** A moment in Shanghai: "4月12日 星期四 上午9:00"; "Thu 12 April, 9:00 am". */
export function formatMoment(moment: Date, locale: Locale, options: { today?: Day; weekday?: boolean } = {}): string {
  const day = formatDay(dayOf(moment), locale, { weekday: true, ...options });
  return fill(words[locale].dayTime, { day, time: formatMinute(minuteOf(moment), locale) });
}

/** How far a day is from today: 今天, 昨天, 前天, 明天, 后天, "5天前", "5天后". Only ever beside the date itself. */
export function relativeDay(day: Day, today: Day, locale: Locale): string {
  const { today: now, yesterday, dayBeforeYesterday, tomorrow, dayAfterTomorrow, daysAgo, inDays } = words[locale];
  if (day === today) return now;
  if (day === addDays(today, -1)) return yesterday;
  if (day === addDays(today, -2)) return dayBeforeYesterday;
  if (day === addDays(today, 1)) return tomorrow;
  if (day === addDays(today, 2)) return dayAfterTomorrow;
  const n = daysBetween(today, day);
  return fill(n < 0 ? daysAgo : inDays, { n: Math.abs(n) });
}
