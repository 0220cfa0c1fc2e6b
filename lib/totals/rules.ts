import { addDays, addMonths, type Day, type Month, monthOf } from "@/lib/clock";

/** Person-times and minutes of one year or month: itemised in the ledger, or from paper totals. Paper has no minutes. */
export type Sums = { ledger: number; paper: number; minutes: number };
export type YearTotal = Sums & { year: number };
export type MonthTotal = Sums & { month: Month };

/** Whole months from a first day to a last day; an open end is absent. */
export type MonthRange = { from?: Day | undefined; to?: Day | undefined };

export const STATION_SORTS = [
  "centre",
  "name",
  "members",
  "volunteers",
  "personTimes",
  "itemised",
  "paper",
  "hours",
  "applications",
  "openedOn",
] as const;
export type StationSort = (typeof STATION_SORTS)[number];

/** Whether a list in this order ranks stations by size, which says little about any of them (interface.md 5.8). */
export function ranksBySize(sort: StationSort): boolean {
  return !["centre", "name", "openedOn"].includes(sort);
}

/** Whether the time of such service is known at all: of paper totals alone it is not. */
export function timed({ ledger, paper }: Pick<Sums, "ledger" | "paper">): boolean {
  return ledger > 0 || paper === 0;
}

/** What all of these make together. */
export function sumOf(totals: readonly Sums[]): Sums {
  const sum = (pick: (one: Sums) => number) => totals.reduce((all, one) => all + pick(one), 0);
  return { ledger: sum((one) => one.ledger), paper: sum((one) => one.paper), minutes: sum((one) => one.minutes) };
}

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
 * their figure must cover the same days. A range that ends before it begins is open.
 */
export function wholeMonths({ from, to }: MonthRange): MonthRange {
  if (from && to && to < from) return {};
  return { from: from && monthOf(from), to: to && monthRange(monthOf(to)).to };
}

/** The year that a range lies in, if it lies in one. */
export function yearOf({ from, to }: MonthRange): number | null {
  return from && to && from.slice(0, 4) === to.slice(0, 4) ? Number(from.slice(0, 4)) : null;
}

/**
 * What the years say, years that are not whole left out: each had more than the one before, or which had most.
 * Null where fewer than two whole years are there to compare.
 * @param opened the first day that could count
 */
export function findingOf(
  years: readonly YearTotal[],
  opened: Day,
  today: Day,
): { rising: boolean; most: YearTotal } | null {
  const whole = years.filter(({ year }) => `${year}-01-01` >= opened && `${year}-12-31` < today);
  const of = (total: YearTotal) => total.ledger + total.paper;
  const [first, ...rest] = whole;
  if (!first || rest.length === 0) return null;
  const rising = rest.every((total, place) => of(total) > of(whole[place] ?? first));
  return { rising, most: whole.reduce((best, total) => (of(total) > of(best) ? total : best)) };
}

/** A part of a whole in whole percent, as the newspaper gives it: 39,120 of 111,771 is 35. Null of an unknown whole. */
export function percentOf(part: number, whole: number | null): number | null {
  return whole ? Math.round((part / whole) * 100) : null;
}
