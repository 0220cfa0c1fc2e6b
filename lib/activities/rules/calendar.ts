import { addDays, addMonths, type Day, type Month, weekdayOf } from "@/lib/clock";

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** What a page of the calendar shows: a week from its Monday, or a month from its first day. */
export type Span = { view: "week" | "month"; first: Day };

/** The last day of a span, and the first days of those before and after it. */
export function spanOf({ view, first }: Span): { last: Day; before: Day; after: Day } {
  const after = view === "week" ? addDays(first, 7) : addMonths(first, 1);
  return { last: addDays(after, -1), before: view === "week" ? addDays(first, -7) : addMonths(first, -1), after };
}

/** The days of a span in weeks of seven, Monday first; null outside the month. */
export function weeksOf({ view, first }: Span): (Day | null)[][] {
  const { last } = spanOf({ view, first });
  const weeks: (Day | null)[][] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
    weeks.push(days.map((day) => (day >= first && day <= last ? day : null)));
  }
  return weeks;
}

/** The first day of the month that a week belongs to where somebody goes on to the month: that of its Thursday. */
export function monthOfWeek(monday: Day): Month {
  return `${addDays(monday, 3).slice(0, 7)}-01`;
}
