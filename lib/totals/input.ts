import { z } from "zod";
import { isDay } from "@/lib/clock";
import { METRIC_KEYS } from "./metrics";
import { STATION_SORTS } from "./rules/orders";
import { BY } from "./rules/places";
import { wholeMonths } from "./rules/range";
import { PARTS } from "./rules/records";

// What stands in the addresses of boards and lists. A wrong value never crashes: it falls back.
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

/** A day, or a month as the form of own months sends it: "2018-04". */
const day = z
  .string()
  .transform((text) =>
    /^\d{4}-\d{1,2}$/.test(text) ? `${text.slice(0, 5)}${text.slice(5).padStart(2, "0")}-01` : text,
  )
  .refine(isDay)
  .optional()
  .catch(undefined);

/** Codes of GB/T 2260: four digits a city, six a county. */
const code = z
  .string()
  .regex(/^(\d{2}){2,3}$/)
  .optional()
  .catch(undefined);

const asked = z.object({
  metric: z.enum(METRIC_KEYS).catch("personTimes"),
  city: code,
  county: code,
  from: day,
  to: day,
});

function inWholeMonths<Asked extends z.output<typeof asked>>({ from, to, ...rest }: Asked) {
  return { ...rest, ...wholeMonths({ from, to }) };
}

/** What a board is asked: which figure, where, when, and by what its places are broken down. Days are widened to whole months. */
export const boardFilter = asked.extend({ by: z.enum(BY).catch("city") }).transform(inWholeMonths);
export type BoardFilter = z.output<typeof boardFilter>;

/** The same question of the stations one by one: their order, and figures per 100 members. */
export const stationsFilter = asked
  .extend({ sort: z.enum(STATION_SORTS).catch("centre"), per: z.literal("100").optional().catch(undefined), page })
  .transform(inWholeMonths);
export type StationsFilter = z.output<typeof stationsFilter>;

/** The last row of a page of records, after which the next begins: "2018-04-09.1170.<id>". */
const after = z
  .string()
  .transform((text) => {
    const [heldOn = "", minute = "", id = ""] = text.split(".");
    return { heldOn, startMinute: Number(minute), id };
  })
  .pipe(z.object({ heldOn: z.string().refine(isDay), startMinute: z.int().min(0).max(1440), id: z.uuid() }))
  .optional()
  .catch(undefined);

/** The same question of the rows behind: of one category, of the ledger or of paper alone. */
export const recordsFilter = asked
  .extend({
    category: z
      .string()
      .regex(/^[A-Z_]{3,20}$/)
      .optional()
      .catch(undefined),
    part: z.enum(PARTS).optional().catch(undefined),
    after,
    page,
  })
  .transform(inWholeMonths);
export type RecordsFilter = z.output<typeof recordsFilter>;

/** From which month to which: days are widened to whole months. */
export const rangeFilter = z
  .object({ from: day, to: day, page })
  .transform(({ page: at, ...range }) => ({ ...wholeMonths(range), page: at }));

/** A page of a list without conditions. */
export const pageFilter = z.object({ page });
