import { z } from "zod";

/** What is looked for on the front page (`?q=`): a station, an estate, a place. A wrong value is no search. */
export const searchInput = z.object({ q: z.string().trim().max(60).catch("") });
