import { type Day, type Month, monthOf } from "@/lib/clock";
import type { MonthRange } from "./range";

/** What of a year is missing: before its first month, after its last day. A whole year has neither. */
export type PartOfYear = { since?: Month; until?: Day };

/**
 * What of a year counts: from the opening of the first station or the beginning of the period, until its end or today.
 * Today's year is not whole before it is over.
 * @param opened the first day that could count
 */
export function partOfYear(year: number, opened: Day, range: MonthRange, today: Day): PartOfYear {
  const begin = range.from && range.from > opened ? range.from : opened;
  const end = range.to && range.to < today ? range.to : today;
  return {
    ...(begin.slice(0, 4) === String(year) && begin > `${year}-01-01` && { since: monthOf(begin) }),
    ...(end.slice(0, 4) === String(year) && (end < `${year}-12-31` || end === today) && { until: end }),
  };
}

export type Finding = { rising: boolean; most: { year: number; value: number } };

/**
 * What whole years say: each had more than the one before, or which had most. Null where fewer than two are there to
 * compare: a title must not say more than its figures.
 */
export function findingOf(whole: readonly { year: number; value: number }[]): Finding | null {
  const [first, ...rest] = whole;
  if (!first || rest.length === 0) return null;
  const rising = rest.every(({ value }, place) => value > (whole[place] ?? first).value);
  return { rising, most: whole.reduce((best, one) => (one.value > best.value ? one : best)) };
}
