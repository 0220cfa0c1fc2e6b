import { addMonths, type Day, type Month, monthOf } from "@/lib/clock";
import type { MonthRange } from "./range";

/** A figure by year, in the unit of its metric: person-times, minutes, people. */
export type YearValue = { year: number; itemised: number; paper: number };
/** A figure of one month beside that of the same month a year before; null where nothing could count then. */
export type MonthPair = { month: Month; value: number; before: number | null };
/** Who came and went in a month. */
export type Change = { month: Month; entered: number; left: number };
/** Service of a year in a category, itemised or from paper. */
export type ServicePart = {
  year: number;
  category: string;
  source: "LEDGER" | "PAPER";
  personTimes: number;
  minutes: number;
};

type ServiceMetric = "personTimes" | "hours";
const served = (part: ServicePart, metric: ServiceMetric) => (metric === "hours" ? part.minutes : part.personTimes);

/** Service by year, oldest first. */
export function yearsOfService(parts: readonly ServicePart[], metric: ServiceMetric): YearValue[] {
  const years = new Map<number, YearValue>();
  for (const part of parts) {
    const year = years.get(part.year) ?? { year: part.year, itemised: 0, paper: 0 };
    years.set(part.year, year);
    year[part.source === "PAPER" ? "paper" : "itemised"] += served(part, metric);
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** Service by category, most first; categories without any are left out. */
export function categoriesOf(
  parts: readonly ServicePart[],
  metric: ServiceMetric,
): { category: string; value: number }[] {
  const sums = new Map<string, number>();
  for (const part of parts) sums.set(part.category, (sums.get(part.category) ?? 0) + served(part, metric));
  return [...sums]
    .filter(([, value]) => value !== 0)
    .map(([category, value]) => ({ category, value }))
    .sort((a, b) => b.value - a.value);
}

/**
 * A register by year from its changes, oldest first: who came in the year, or, of a stock, how many there were at its
 * end. Years without a change carry the stock on.
 */
export function yearsOfRegister(
  changes: readonly Change[],
  range: MonthRange,
  today: Day,
  stock: boolean,
): YearValue[] {
  const first = [range.from, changes.map(({ month }) => month).sort()[0]]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (!first) return [];
  const end = range.to && range.to < today ? range.to : today;
  const years: YearValue[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) {
    const counted = changes.filter(
      ({ month }) =>
        month <= end && month <= `${year}-12-31` && (stock || (month >= `${year}-01-01` && month >= first)),
    );
    years.push({ year, paper: 0, itemised: counted.reduce((sum, { entered, left }) => sum + entered - left, 0) });
  }
  return years;
}

/** Months up to a last one, each beside the same month a year before. `valueAt` says a month's figure. */
export function monthPairs(last: Month, count: number, opened: Day, valueAt: (month: Month) => number): MonthPair[] {
  return Array.from({ length: count }, (_, place) => {
    const month = addMonths(last, place - count + 1);
    const earlier = addMonths(month, -12);
    return { month, value: valueAt(month), before: earlier < monthOf(opened) ? null : valueAt(earlier) };
  });
}

/** How many of a register there were at a month's end, or came in it. */
export function registerAt(changes: readonly Change[], month: Month, stock: boolean): number {
  return changes.reduce(
    (sum, one) => (one.month === month || (stock && one.month < month) ? sum + one.entered - one.left : sum),
    0,
  );
}
