import { addDays, type Day } from "@/lib/clock";
import type { Problem } from "@/lib/db/refusal";
import type { Audience, Kind, MeetingKind } from "./kinds";

/** Why a plan is moved or cancelled: kept for the house, the door says it in a line of its own. */
export const PLAN_REASONS = ["WEATHER", "VENUE", "HOST", "CLASH", "TOO_FEW", "HEALTH", "MOURNING", "OTHER"] as const;
export type PlanReason = (typeof PLAN_REASONS)[number];

/** How far ahead a plan may lie: longer is a slip of the keyboard. */
const MOST_AHEAD = 400; // days

/** Meetings in which a branch votes, or talks of its members: not for the door unless somebody says so. */
const BRANCH_ONLY: readonly (MeetingKind | null)[] = [
  "BRANCH_MEETING",
  "BRANCH_COMMITTEE",
  "PARTY_GROUP",
  "ORG_LIFE_REVIEW",
  "DEMOCRATIC_APPRAISAL",
];

/**
 * For whom a plan of this kind usually is. Theme days, culture and classes are for everybody, meetings of a branch for
 * members; the rest as the frequent activity says, else for members.
 */
export function usualAudience(kind: Kind, meetingKind: MeetingKind | null, frequent: Audience | null): Audience {
  if (kind === "CULTURE" || kind === "CLASS") return "PUBLIC";
  if (kind === "MEETING" && meetingKind === "THEME_DAY") return "PUBLIC";
  if (kind === "MEETING" && BRANCH_ONLY.includes(meetingKind)) return "MEMBERS";
  return frequent ?? "MEMBERS";
}

export type Time = { heldOn: Day; startMinute: number; endMinute: number };
/** When and where: what a move changes. */
export type TimeAndPlace = Time & { place: string };
/** The present moment: the day, and the minute of the day. */
export type Now = { today: Day; minute: number };

/** Whether an activity is still to come, and so can only be planned; what has begun can only be recorded. */
export function isAhead({ heldOn, startMinute }: { heldOn: Day; startMinute: number | null }, now: Now): boolean {
  return heldOn > now.today || (heldOn === now.today && startMinute !== null && startMinute > now.minute);
}

/** What is wrong with a plan's time: it must lie ahead, end after it starts, and the station be open then. */
export function planProblems(when: Time, station: { closedOn: Day | null }, now: Now): Problem[] {
  const problems: Problem[] = [];
  if (when.endMinute <= when.startMinute) problems.push({ messageKey: "errors.endBeforeStart", field: "end" });
  if (!isAhead(when, now)) problems.push({ messageKey: "errors.planPast", field: "heldOn" });
  if (when.heldOn > addDays(now.today, MOST_AHEAD)) problems.push({ messageKey: "errors.planFar", field: "heldOn" });
  if (station.closedOn && when.heldOn >= station.closedOn)
    problems.push({ messageKey: "errors.afterClosing", field: "heldOn", values: { day: station.closedOn } });
  return problems;
}

/** Whether two times and places are the same. */
export function sameTimeAndPlace(a: TimeAndPlace, b: TimeAndPlace): boolean {
  return a.heldOn === b.heldOn && a.startMinute === b.startMinute && a.endMinute === b.endMinute && a.place === b.place;
}

/** The fields of a plan that everybody may read once it is published. */
export const PUBLIC_WORDS = ["title", "place", "invited", "bring", "entrance", "contact"] as const;

/** The words of a plan that everybody may read, by the form's field. */
export function publicWords(plan: Record<(typeof PUBLIC_WORDS)[number], string>): Record<string, string> {
  return Object.fromEntries(PUBLIC_WORDS.map((name) => [name, plan[name]]));
}
