import { z } from "zod";
import { isDay } from "@/lib/clock";
import { STATION_SORTS, wholeMonths } from "./rules";

// What stands in the addresses of boards and lists. A wrong value never crashes: it falls back.
const page = z.coerce.number().int().min(1).max(100_000).catch(1);
const day = z.string().refine(isDay).optional().catch(undefined);

/** The order of the stations on a board, and which page of them. */
export const boardFilter = z.object({ sort: z.enum(STATION_SORTS).catch("centre"), page });
export type BoardFilter = z.output<typeof boardFilter>;

/** Person-times by station: of one year, or of all. */
export const yearFilter = boardFilter.extend({
  year: z.coerce.number().int().min(1949).max(2999).nullable().catch(null),
});

/** From which month to which: days are widened to whole months. */
export const rangeFilter = z
  .object({ from: day, to: day, page })
  .transform(({ page: at, ...range }) => ({ ...wholeMonths(range), page: at }));

/** A page of a list without conditions. */
export const pageFilter = z.object({ page });
