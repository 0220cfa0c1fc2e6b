import { z } from "zod";
import { isDay } from "@/lib/clock";
import { AUDIENCES, KINDS, MEETING_KINDS, STATES } from "./rules/kinds";
import { MARKS } from "./rules/marks";

/** "19:30" as minutes since 0:00; empty or malformed gives the message. */
export function clockTime(message: string) {
  return z
    .string()
    .transform((text) => text.trim().replace("：", ":"))
    .pipe(z.string().regex(/^(([01]?\d|2[0-3]):[0-5]\d|24:00)$/, message))
    .transform((text) => {
      const [hours = 0, minutes = 0] = text.split(":").map(Number);
      return hours * 60 + minutes;
    });
}

const optionalId = z
  .union([z.literal("").transform(() => null), z.uuid()])
  .nullish()
  .transform((id) => id ?? null);
const ids = z.preprocess((value) => [value ?? []].flat(), z.array(z.uuid("errors.unknownPerson")));
const minutes = z
  .union(
    [
      z.literal("").transform(() => null),
      z.coerce
        .number("errors.badMinutes")
        .int("errors.badMinutes")
        .min(1, "errors.badMinutes")
        .max(1440, "errors.badMinutes"),
    ],
    "errors.badMinutes",
  )
  .nullable();

/** Names of the register in public words that were said to mean nobody here. */
export const meant = z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(50)).max(50));
const publicWords = z.string().trim().max(100, "errors.longWords").default("");
const oneOrNone = <T extends readonly [string, ...string[]]>(values: T) =>
  z
    .union([z.literal("").transform(() => null), z.enum(values)])
    .nullish()
    .transform((value) => value ?? null);

/** The day segment sends a day, or "other" with the day typed beside it. */
function withDay(form: unknown): unknown {
  if (typeof form !== "object" || form === null) return form;
  const { heldOn, heldOnOther } = form as Record<string, unknown>;
  return heldOn === "other" ? { ...form, heldOn: heldOnOther } : form;
}

/**
 * One activity, held or planned, as the form sends it. Days are calendar days in Asia/Shanghai, times "19:30".
 * `answers` says for each person who is no volunteer yet whether to register one or to leave the person uncounted.
 */
export const activityInput = z
  .preprocess(
    withDay,
    z.object({
      key: z.uuid(),
      activityId: optionalId,
      version: z.coerce.number().int().default(0),
      templateId: optionalId,
      kind: z.enum(KINDS),
      meetingKind: oneOrNone(MEETING_KINDS),
      category: z.string().max(20).default(""),
      title: z.string().trim().min(1, "errors.noTitle").max(60, "errors.longTitle"),
      serviceUnitId: optionalId,
      heldOn: z.string().refine(isDay, "errors.badDay"),
      start: clockTime("errors.badStart"),
      end: clockTime("errors.badEnd"),
      place: z.string().trim().max(60, "errors.longPlace").default(""),
      note: z.string().trim().max(500, "errors.longNote").default(""),
      /** of a plan: for whom it is, and its words for everybody; absent where the form said nothing of them */
      audience: z.enum(AUDIENCES).optional(),
      invited: publicWords,
      bring: publicWords,
      entrance: publicWords,
      contact: publicWords,
      meant,
      hazard: z.literal("on").optional(),
      insuranceRef: z.string().trim().max(60, "errors.longInsurance").default(""),
      serving: ids,
      attending: ids,
      excused: ids,
      /** typed or pasted names, taken apart on the server: the way without JavaScript */
      servingText: z.string().max(20_000, "errors.longList").default(""),
      attendingText: z.string().max(20_000, "errors.longList").default(""),
      /** names of a pasted list that the person at the desk settles: `pick` is a person's id, "new", "none" or "" for later */
      doubts: z.preprocess(
        (value) => Object.values(value ?? {}),
        z
          .array(
            z.object({
              name: z.string().max(50),
              lines: z.string().max(200).default(""),
              written: z.string().max(150).default(""),
              part: z.enum(["SERVING", "TAKING_PART"]),
              pick: z.union([z.enum(["", "new", "none"]), z.uuid()]).default(""),
              newName: z.string().max(50).default(""),
              kind: z.enum(["MEMBER", "VOLUNTEER", "RESIDENT"]).default("VOLUNTEER"),
              building: z.string().trim().max(8, "errors.longBuilding").default(""),
            }),
          )
          .max(300, "errors.longList"),
      ),
      /** how each person on a meeting's list was marked, and why somebody was excused */
      status: z.record(z.uuid(), z.enum(MARKS)).default({}),
      remark: z.record(z.uuid(), z.string().trim().max(30, "errors.longRemark")).default({}),
      minutes: z.record(z.uuid(), minutes).default({}),
      answers: z.record(z.uuid(), z.enum(["VOLUNTEER", "UNCOUNTED", ""])).default({}),
      reason: z.string().trim().max(200, "errors.longReason").default(""),
      /** what the pressed button asks for: a record, one and the form again, a plan for its readers, a plan kept for later */
      intent: z.enum(["save", "again", "publish", "draft"]).catch("save"),
    }),
  )
  .refine((input) => input.kind === "MEETING" || input.category !== "", {
    path: ["category"],
    message: "errors.noCategory",
  });

export type ActivityInput = z.output<typeof activityInput>;
/** What a log command takes: every text settled into people, and the names that nobody has settled yet. */
export type SettledInput = Omit<ActivityInput, "servingText" | "attendingText" | "doubts"> & {
  unsettled: { name: string; line: string }[];
  /** who was registered while the names were settled: the save's audit events name them */
  registered?: { id: string; kind: string }[];
};

const page = z.coerce.number().int().min(1).max(100_000).catch(1);
/** A day in an address; a wrong one is none. */
export const day = z.string().refine(isDay).optional().catch(undefined);

/** The filter of an activity list as it stands in the address. A wrong value never crashes: it falls back. */
export const activityFilter = z.object({
  from: day,
  to: day,
  category: z
    .string()
    .regex(/^[A-Z_]{3,20}$/)
    .optional()
    .catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  kind: z.enum(KINDS).optional().catch(undefined),
  state: z.enum(STATES).optional().catch(undefined),
  page,
});

export type ActivityFilter = z.output<typeof activityFilter>;

const reason = z.string().trim().max(200, "errors.longReason").default("");
/** Where a small form stood, and so where its answer is shown. */
const from = z.enum(["today", "activity"]).default("activity");

/** Undo of an activity's last save, by its number. */
export const undoInput = z.object({ key: z.uuid(), id: z.uuid(), no: z.coerce.number().int().min(1), from });

/** A reason for what was not held or is taken back: one of the usual ones, words of one's own, or both. */
export const reasonInput = z
  .object({
    key: z.uuid(),
    id: z.uuid(),
    usual: z.string().trim().max(60, "errors.longReason").default(""),
    reason,
    from,
  })
  .transform(({ usual, reason: own, ...rest }) => ({ ...rest, reason: [usual, own].filter(Boolean).join(" ") }));

/**
 * What becomes of one unsettled name. `pick` is a person's id, "other" (registered as `otherName`), "new" (registered
 * now) or "none"; `part` counts for culture and classes; `answer` for somebody who serves and is no volunteer yet.
 */
export const settleNameInput = z.object({
  key: z.uuid(),
  id: z.uuid(),
  nameId: z.uuid(),
  pick: z.union([z.enum(["new", "none", "other"]), z.uuid("activities.settle.choose")], "activities.settle.choose"),
  otherName: z.string().max(50).default(""),
  newName: z.string().max(50).default(""),
  kind: z.enum(["MEMBER", "VOLUNTEER", "RESIDENT"]).default("VOLUNTEER"),
  building: z.string().trim().max(8, "errors.longBuilding").default(""),
  part: z.enum(["SERVING", "TAKING_PART"]).default("TAKING_PART"),
  answer: z.enum(["VOLUNTEER", "UNCOUNTED", ""]).default(""),
  reason,
});

export type SettleNameInput = z.output<typeof settleNameInput>;

/** What an address says was just done. It names a row by its id; every word comes from that row. */
export const saidInput = z.object({
  said: z
    .enum([
      ...(["logged", "changed", "undone", "notHeld", "reversed", "settled", "dismissed"] as const),
      ...(["published", "drafted", "planChanged", "moved", "cancelled"] as const),
    ])
    .optional()
    .catch(undefined),
  id: z.uuid().optional().catch(undefined),
});

export type Said = NonNullable<z.output<typeof saidInput>["said"]>;

/** How a sign-in sheet is laid out: 18 rows upright or 11 across, and how many rows stay blank. */
export const sheetInput = z.object({
  rows: z.enum(["18", "11"]).catch("18").transform(Number),
  blank: z.coerce.number().int().min(0).max(36).catch(2),
});

/** An activity's id in an address. */
export const activityId = z.uuid();

/**
 * What the address of the log form may say: a frequent activity, one to go by, the draft to go on with, or the one
 * before it; that it is opened
 * to plan, and for which day.
 */
export const newActivityQuery = z.object({
  plan: z.literal("1").optional().catch(undefined),
  day,
  template: z.uuid().optional().catch(undefined),
  like: z.uuid().optional().catch(undefined),
  draft: z.enum(["1", "2"]).optional().catch(undefined),
});

const heldDay = z.string().refine(isDay);

/** What the picker asks for: names never stand in an address, so everything is posted. */
export const peopleQuestion = z.discriminatedUnion("ask", [
  z.object({
    ask: z.literal("find"),
    text: z.string().max(60),
    last: z.uuid().nullable(),
    unit: z.uuid().nullable(),
    on: heldDay,
  }),
  z.object({ ask: z.literal("last"), last: z.uuid(), on: heldDay }),
  z.object({ ask: z.literal("team"), unit: z.uuid(), on: heldDay }),
  z.object({ ask: z.literal("list"), text: z.string().max(20_000), on: heldDay }),
]);

/** A form's draft: its fields by name, or null to forget it. */
export const draftInput = z.object({
  activityId: z.uuid().nullable(),
  body: z.record(z.string().max(100), z.unknown()).nullable(),
});

/** The paper of a meeting's notice; anything else prints on A4. */
export const posterInput = z.object({ paper: z.enum(["a4", "a3"]).catch("a4") });
