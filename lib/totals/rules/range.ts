import { addDays, addMonths, type Day, type Month, monthOf } from "@/lib/clock";

/** Whole months from a first day to a last day; an open end is absent. */
export type MonthRange = { from?: Day | undefined; to?: Day | undefined };

/** A year as the range of its days. */
export function yearRange(year: number): Required<MonthRange> {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** A month as the range of its days. */
export function monthRange(month: Month): Required<MonthRange> {
  return { from: month, to: addDays(addMonths(month, 1), -1) };
}

/**
 * A range of days widened to whole months: roll-ups and paper totals know nothing finer, and a list that opens from
 * their figure must cover the same days. A range that ends before it begins was typed the wrong way round.
 */
export function wholeMonths({ from, to }: MonthRange): MonthRange {
  if (from && to && to < from) return wholeMonths({ from: to, to: from });
  return { from: from && monthOf(from), to: to && monthRange(monthOf(to)).to };
}

/** The year that a range lies in, if it lies in one. */
export function yearOf({ from, to }: MonthRange): number | null {
  return from && to && from.slice(0, 4) === to.slice(0, 4) ? Number(from.slice(0, 4)) : null;
}

/** Whether a range cuts no year in two, so that totals by year answer for it. */
export function cutsNoYear({ from, to }: MonthRange): boolean {
  return (!from || from.endsWith("-01-01")) && (!to || to.endsWith("-12-31"));
}

/** The part of two ranges that lies in both; null where there is none. */
export function overlap(one: MonthRange, other: MonthRange): MonthRange | null {
  const from = [one.from, other.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [one.to, other.to].filter((day) => day !== undefined).sort()[0];
  return from && to && to < from ? null : { from, to };
}

export const PERIODS = ["all", "thisYear", "lastYear", "lastMonths"] as const;
export type Period = (typeof PERIODS)[number];

/** The periods that a board offers; "lastMonths" are the last twelve whole ones. */
export function periodRange(period: Period, today: Day): MonthRange {
  const year = Number(today.slice(0, 4));
  if (period === "thisYear") return { from: `${year}-01-01`, to: undefined };
  if (period === "lastYear") return yearRange(year - 1);
  if (period === "lastMonths") return { from: addMonths(monthOf(today), -12), to: addDays(monthOf(today), -1) };
  return { from: undefined, to: undefined };
}

/** The last month of a range that is over: the one before today's where the range runs until today. */
export function lastWholeMonth({ to }: MonthRange, today: Day): Month {
  return to && to < today ? monthOf(to) : addMonths(monthOf(today), -1);
}
