import { addMonths, type Day, type Month, monthOf } from "@/lib/clock";

/**
 * The month that a day's service is booked in: its own while that is open, else the first open one after it. The database
 * books by the same rule (prisma/rollups.sql, book_line): this one says beforehand what it will do.
 */
export function bookedMonth(day: Day, locked: readonly Month[]): Month {
  let month = monthOf(day);
  while (locked.includes(month)) month = addMonths(month, 1);
  return month;
}
