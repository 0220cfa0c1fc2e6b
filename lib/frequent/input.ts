import { z } from "zod";
import { KINDS } from "@/lib/activities/rules/kinds";
import { readTime } from "@/lib/settings/rules";
import { KEYS, MEETING_KINDS } from "./rules";

const time = z.string("settings.frequent.badTime").transform((text, context) => {
  const minute = readTime(text);
  if (minute !== null) return minute;
  context.addIssue({ code: "custom", message: "settings.frequent.badTime" });
  return z.NEVER;
});

const optionalId = z
  .union([z.literal("").transform(() => null), z.uuid("errors.unknownUnit")], "errors.unknownUnit")
  .nullish()
  .transform((id) => id ?? null);

/** A frequent activity as its form sends it; times as "19:30". `version` 0 is a new one. */
export const frequentInput = z
  .object({
    key: z.uuid(),
    version: z.coerce.number().int().min(0).default(0),
    slot: z
      .enum(["", ...KEYS.map(String)])
      .catch("")
      .transform((slot) => (slot === "" ? null : Number(slot))),
    title: z.string().trim().min(1, "errors.noTitle").max(60, "errors.longTitle"),
    kind: z.enum(KINDS, "settings.frequent.noKind"),
    meetingKind: z
      .enum(["", ...MEETING_KINDS])
      .catch("")
      .transform((kind) => kind || null),
    category: z
      .string()
      .max(20)
      .default("")
      .transform((code) => code || null),
    serviceUnitId: optionalId,
    start: time,
    end: time,
    place: z.string().trim().max(60, "errors.longPlace").default(""),
    countsByDay: z.literal("on").optional(),
    hazard: z.literal("on").optional(),
    audience: z.enum(["PUBLIC", "MEMBERS"]).catch("MEMBERS"),
  })
  .refine(({ start, end }) => end > start, { path: ["end"], message: "errors.endBeforeStart" })
  .refine(({ kind, category }) => kind === "MEETING" || category !== null, {
    path: ["category"],
    message: "errors.noCategory",
  })
  // What the kind does not ask for is not kept: a meeting counts in no category and posts nothing.
  .transform(({ countsByDay, hazard, ...input }) => {
    const meeting = input.kind === "MEETING";
    return {
      ...input,
      meetingKind: meeting ? input.meetingKind : null,
      category: meeting ? null : input.category,
      countsByDay: !meeting && countsByDay === "on",
      hazard: hazard === "on",
    };
  });

export type FrequentInput = z.output<typeof frequentInput>;

/** The frequent activity that a small form is about: end it, take it up again. */
export const frequentActInput = z.object({ key: z.uuid(), id: z.uuid() });

/** A frequent activity's id in an address. */
export const frequentId = z.uuid();
