/** A time at which the door is open: weekday 1 (Monday) to 7, minutes of the day. */
export type Span = { weekday: number; from: number; to: number };

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** One weekday as the form holds it: up to two spans as "8:30" texts, or "as on Monday". */
export type TypedDay = { from1: string; to1: string; from2: string; to2: string; same: boolean };

export type HoursProblem = "settings.badTime" | "settings.halfSpan" | "settings.endBeforeStart" | "settings.spansCross";

/** "8:30", "08:30", "8：30" as minutes of the day; null where it is no time. */
export function readTime(text: string): number | null {
  const match = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(text.trim());
  if (match) return Number(match[1]) * 60 + Number(match[2]);
  return /^24[:：]00$/.test(text.trim()) ? 1440 : null;
}

/** The spans of one day, in the order of the clock, or what is wrong with them. No times at all: closed. */
export function readDay({ from1, to1, from2, to2 }: TypedDay): { from: number; to: number }[] | HoursProblem {
  const spans: { from: number; to: number }[] = [];
  for (const [from, to] of [
    [from1, to1],
    [from2, to2],
  ] as const) {
    if (from.trim() === "" && to.trim() === "") continue;
    if (from.trim() === "" || to.trim() === "") return "settings.halfSpan";
    const [start, end] = [readTime(from), readTime(to)];
    if (start === null || end === null) return "settings.badTime";
    if (end <= start) return "settings.endBeforeStart";
    spans.push({ from: start, to: end });
  }
  spans.sort((a, b) => a.from - b.from);
  const [first, second] = spans;
  return first && second && second.from < first.to ? "settings.spansCross" : spans;
}

/**
 * The week of a form. Days that are as Monday take Monday's hours, whatever else stands in them.
 * @param all every day is as Monday
 * @returns the spans, or what is wrong by weekday
 */
export function readWeek(
  days: Record<number, TypedDay>,
  all: boolean,
): { spans: Span[] } | { wrong: [weekday: number, problem: HoursProblem][] } {
  const closed: TypedDay = { from1: "", to1: "", from2: "", to2: "", same: false };
  const monday = days[1] ?? closed;
  const spans: Span[] = [];
  const wrong: [number, HoursProblem][] = [];
  for (const weekday of WEEKDAYS) {
    const day = days[weekday] ?? closed;
    const asMonday = weekday !== 1 && (all || day.same);
    const read = readDay(asMonday ? monday : day);
    if (typeof read !== "string") spans.push(...read.map((span) => ({ weekday, ...span })));
    else if (!asMonday) wrong.push([weekday, read]);
  }
  return wrong.length > 0 ? { wrong } : { spans };
}

/** Weekdays in a row with the same hours, Monday first: as a door sign says them. Closed days are left out. */
export function groupDays(spans: readonly Span[]): { first: number; last: number; spans: Span[] }[] {
  const groups: { first: number; last: number; spans: Span[]; key: string }[] = [];
  for (const weekday of WEEKDAYS) {
    const own = spans.filter((span) => span.weekday === weekday).sort((a, b) => a.from - b.from);
    if (own.length === 0) continue;
    const key = own.map(({ from, to }) => `${from}-${to}`).join();
    const before = groups.at(-1);
    if (before && before.key === key && before.last === weekday - 1) before.last = weekday;
    else groups.push({ first: weekday, last: weekday, spans: own, key });
  }
  return groups.map(({ key: _, ...group }) => group);
}
