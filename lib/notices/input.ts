import { z } from "zod";
import { isDay } from "@/lib/clock";

const day = z.string().refine(isDay, "notices.badDay");

/** Names of the register that are said not to mean anybody in these words. */
const meant = z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(50)).max(50));

/** A notice as its form sends it; `version` 0 is a new one. Both days belong to its time. */
export const noticeInput = z
  .object({
    key: z.uuid(),
    version: z.coerce.number().int().min(0).default(0),
    title: z.string().trim().min(1, "notices.noTitle").max(60, "notices.longTitle"),
    text: z.string().trim().max(1000, "notices.longText").default(""),
    fromOn: day,
    toOn: z.union([z.literal("").transform(() => null), day], "notices.badDay").default(null),
    meant,
  })
  .refine(({ fromOn, toOn }) => toOn === null || toOn >= fromOn, { path: ["toOn"], message: "notices.endBeforeStart" });

export type NoticeInput = z.output<typeof noticeInput>;

/** The notice that a small form is about: take it down, hang it again. */
export const noticeActInput = z.object({ key: z.uuid(), id: z.uuid() });

/** A notice's id in an address. */
export const noticeId = z.uuid();

/** What the address of the list says: the page of what hung before, and what was just done to which notice. */
export const noticesQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  said: z.enum(["hung", "changed", "takenDown", "hungAgain"]).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});
