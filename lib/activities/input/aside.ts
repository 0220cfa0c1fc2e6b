import { z } from "zod";

/** What a pasted list held beside names, as a form sends it along: JSON. Anything else is nothing. */
export const asideInput = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue("no JSON");
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      lineCount: z.number(),
      nameCount: z.number(),
      excusedUnknown: z.array(z.string()),
      extras: z.array(z.object({ name: z.string(), count: z.number() })),
      notNames: z.array(z.object({ line: z.number(), text: z.string() })),
    }),
  )
  .nullable()
  .catch(null);
