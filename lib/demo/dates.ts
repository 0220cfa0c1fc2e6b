import { addDays, type Day, daysBetween, type Month } from "@/lib/clock";
import type { Random } from "./random";

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** A day between two, both included. */
export function dayBetween(chance: Random, from: Day, to: Day): Day {
  const span = daysBetween(from, to);
  return span <= 0 ? from : addDays(from, chance.below(span + 1));
}

/** The last day of a month. */
export function lastOf(month: Month): Day {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The months from one to another, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  let [year = 0, number = 1] = from.split("-").map(Number);
  for (;;) {
    const month = `${year}-${String(number).padStart(2, "0")}-01`;
    if (month > to) return months;
    months.push(month);
    if (number === 12) [year, number] = [year + 1, 1];
    else number++;
  }
}
