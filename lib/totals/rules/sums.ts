import type { Month } from "@/lib/clock";

/** Person-times and minutes of one year or month: itemised in the ledger, or from paper totals. Paper has no minutes. */
export type Sums = { ledger: number; paper: number; minutes: number };
export type YearTotal = Sums & { year: number };
export type MonthTotal = Sums & { month: Month };

/** Whether the time of such service is known at all: of paper totals alone it is not. */
export function timed({ ledger, paper }: Pick<Sums, "ledger" | "paper">): boolean {
  return ledger > 0 || paper === 0;
}

/** What all of these make together. */
export function sumOf(totals: readonly Sums[]): Sums {
  const sum = (pick: (one: Sums) => number) => totals.reduce((all, one) => all + pick(one), 0);
  return { ledger: sum((one) => one.ledger), paper: sum((one) => one.paper), minutes: sum((one) => one.minutes) };
}

/** A part of a whole in whole percent, as the newspaper gives it: 39,120 of 111,771 is 35. Null of an unknown whole. */
export function percentOf(part: number, whole: number | null): number | null {
  return whole ? Math.round((part / whole) * 100) : null;
}

/** By how many whole percent a figure is above (or, negative, below) that of a year before; null where there was none. */
export function changeOf(now: number, before: number | null): number | null {
  return before ? Math.round(((now - before) / before) * 100) : null;
}
