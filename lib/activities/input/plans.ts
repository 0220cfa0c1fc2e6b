import { z } from "zod";
import { isDay, monthOf } from "@/lib/clock";
import { clockTime, day, meant } from "../input";
import { mondayOf } from "../rules/calendar";
import { PLAN_REASONS } from "../rules/plans";

/** Why a plan is put off or off, for the house, and the line that stands on the door. */
const why = {
  key: z.uuid(),
  id: z.uuid(),
  reason: z.enum(PLAN_REASONS, "errors.chooseReason"),
  publicLine: z.string().trim().max(100, "errors.longWords").default(""),
  meant,
};

/** A plan is off. */
export const cancelInput = z.object(why);
export type CancelInput = z.output<typeof cancelInput>;

/** A plan at another time or place. */
export const moveInput = z.object({
  ...why,
  version: z.coerce.number().int(),
  heldOn: z.string().refine(isDay, "errors.badDay"),
  start: clockTime("errors.badStart"),
  end: clockTime("errors.badEnd"),
  place: z.string().trim().max(60, "errors.longPlace").default(""),
});
export type MoveInput = z.output<typeof moveInput>;

/** The part of the calendar that an address asks for: the week or month of a day, or neither. */
export const calendarQuery = z.object({
  week: day.transform((one) => one && mondayOf(one)),
  month: day.transform((one) => one && monthOf(one)),
});
