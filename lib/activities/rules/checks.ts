import { type Day, daysBetween } from "@/lib/clock";
import type { Problem } from "@/lib/db/refusal";
import { isAhead } from "./plans";

export const MOST_PEOPLE = 300;
export const UNDO_MINUTES = 10;

type When = { heldOn: Day; startMinute: number; endMinute: number };
type Station = { openedOn: Day; closedOn: Day | null };

/** A held activity's time: end after start, begun by now, while the station was open. `minute` is now's of the day. */
export function timeProblems(when: When, station: Station, now: { today: Day; minute: number }): Problem[] {
  const problems: Problem[] = [];
  if (when.endMinute <= when.startMinute) problems.push({ messageKey: "errors.endBeforeStart", field: "end" });
  if (isAhead(when, now)) problems.push({ messageKey: "errors.future", field: "heldOn" });
  if (when.heldOn < station.openedOn)
    problems.push({ messageKey: "errors.beforeOpening", field: "heldOn", values: { day: station.openedOn } });
  if (station.closedOn && when.heldOn >= station.closedOn)
    problems.push({ messageKey: "errors.afterClosing", field: "heldOn", values: { day: station.closedOn } });
  return problems;
}

/** Somebody on a sheet, as far as the checks need to know them. */
export type Participant = { name: string; registeredOn: Day; endedOn: Day | null; volunteerFrom: Day | null };

/** People who were not registered yet on the day, or no longer. Nobody at all is a problem too. */
export function peopleProblems(people: readonly Participant[], heldOn: Day, field: string): Problem[] {
  if (people.length === 0) return [{ messageKey: "errors.nobody", field }];
  if (people.length > MOST_PEOPLE)
    return [{ messageKey: "errors.tooMany", field, values: { count: people.length, most: MOST_PEOPLE } }];
  const named = (some: readonly Participant[]) => some.map((person) => person.name).join("、");
  const later = people.filter((person) => person.registeredOn > heldOn);
  const left = people.filter((person) => person.endedOn !== null && person.endedOn <= heldOn);
  const problems: Problem[] = [];
  if (later.length > 0) problems.push({ messageKey: "errors.joinedLater", field, values: { names: named(later) } });
  if (left.length > 0) problems.push({ messageKey: "errors.leftBefore", field, values: { names: named(left) } });
  return problems;
}

/** Names that stand twice among the ids given. */
export function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

/** Whether a save of this moment may still be undone. */
export function mayUndo(savedAt: Date, now: Date): boolean {
  return now.getTime() - savedAt.getTime() < UNDO_MINUTES * 60_000;
}

/** How many days ago a past activity without a record was held. */
export function overdueDays(heldOn: Day, today: Day): number {
  return daysBetween(heldOn, today);
}
