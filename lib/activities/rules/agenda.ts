import type { Day } from "@/lib/clock";
import type { Kind, State } from "./kinds";

/** What everybody may know of an activity: PublicActivity of prisma/public-views.sql, times in minutes of the day. */
export type PublicActivity = {
  id: string;
  kind: Kind;
  state: Exclude<State, "DRAFT">;
  title: string;
  heldOn: Day;
  startMinute: number;
  endMinute: number;
  place: string;
  invited: string;
  bring: string;
  entrance: string;
  contact: string;
  publicLine: string;
  version: number;
  movedFromOn: Day | null;
  movedFromStart: number | null;
  movedFromPlace: string | null;
};

/** A line of the agenda: the activity where it now is, or (`was`) where it was planned before it was moved to another day. */
export type AgendaEntry = { on: Day; startMinute: number; was: boolean; activity: PublicActivity };

/** Whether an activity was planned at another day, hour or place before; one that is cancelled is cancelled, not moved. */
export function isMoved(activity: PublicActivity): boolean {
  const { state, movedFromOn, movedFromStart, movedFromPlace, heldOn, startMinute, place } = activity;
  if (state === "CANCELLED" || movedFromOn === null) return false;
  return movedFromOn !== heldOn || movedFromStart !== startMinute || movedFromPlace !== place;
}

/** Whether it is over at a minute of a day. One that was cancelled stays until its day has passed (interface.md 5.10). */
export function isOver(activity: PublicActivity, { today, minute }: { today: Day; minute: number }): boolean {
  if (activity.heldOn !== today || activity.state === "CANCELLED") return activity.heldOn < today;
  return activity.endMinute <= minute;
}

/**
 * What is coming, in the order in which people look for it. An activity that was moved to another day stands twice as
 * long as the old day has not passed: there, struck, for who knows the old day, and where it now is.
 */
export function agendaOf(
  activities: readonly PublicActivity[],
  moment: { today: Day; minute: number },
  most = Number.POSITIVE_INFINITY,
): AgendaEntry[] {
  const entries: AgendaEntry[] = [];
  for (const activity of activities) {
    const { heldOn, startMinute, movedFromOn, movedFromStart } = activity;
    if (!isOver(activity, moment)) entries.push({ on: heldOn, startMinute, was: false, activity });
    if (isMoved(activity) && movedFromOn !== null && movedFromOn !== heldOn && movedFromOn >= moment.today)
      entries.push({ on: movedFromOn, startMinute: movedFromStart ?? startMinute, was: true, activity });
  }
  const place = ({ on, startMinute }: AgendaEntry) => `${on} ${String(startMinute).padStart(4, "0")}`;
  return entries.sort((a, b) => place(a).localeCompare(place(b), "en")).slice(0, most);
}
