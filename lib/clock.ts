// Days, months and moments of Asia/Shanghai, as plain text so that a day is never mistaken for an instant.
// Pure functions only: the present moment comes from the door, which reads the Clock row (see lib/auth/doors.ts).

/** A calendar day in Asia/Shanghai, "2018-04-09". */
export type Day = string;
/** A month by its first day, "2018-04-01". */
export type Month = string;

const MS_DAY = 86_400_000;
const SHANGHAI_OFFSET = 8 * 3_600_000; // no daylight saving since 1991

/** The Shanghai day on which a moment falls. */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}

/** Minutes since 0:00 in Shanghai at a moment. */
export function minuteOf(moment: Date): number {
  const local = new Date(moment.getTime() + SHANGHAI_OFFSET);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
}

/** The moment at which a Shanghai day reaches a minute of the day. */
export function momentOf(day: Day, minute = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET + minute * 60_000);
}

/** The month of a day. */
export function monthOf(day: Day): Month {
  return `${day.slice(0, 7)}-01`;
}

/** The day `count` days later (earlier if negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_DAY).toISOString().slice(0, 10);
}

/** The month `count` months later (earlier if negative). */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const total = year * 12 + number - 1 + count;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}-01`;
}

/** Whole days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_DAY);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Whether a text is a day that exists ("2018-02-30" does not), of whatever year. */
export function dayExists(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a text is a day that anything here could fall on: one that exists, of the years 1900 to 2999. */
export function isDay(text: string): text is Day {
  return /^(?:19|2\d)\d\d-/.test(text) && dayExists(text);
}

/** Full years of age on a day (周岁); null where the birth year is unknown. Unknown month and day count as passed. */
export function ageOn(
  birth: { year: number | null; month?: number | null; day?: number | null },
  on: Day,
): number | null {
  if (birth.year === null) return null;
  const [year = 0, month = 0, day = 0] = on.split("-").map(Number);
  const before =
    birth.month != null && (month < birth.month || (month === birth.month && birth.day != null && day < birth.day));
  return year - birth.year - (before ? 1 : 0);
}
