import { addDays, type Day, daysBetween } from "@/lib/clock";
import type { Counts } from "./counts";
import { earlier } from "./dates";
import type { DemoPerson } from "./people";
import { Random } from "./random";
import type { DemoStation } from "./stations";

/** Residents among the volunteers: members draw residents along. */
const RESIDENT_SHARE = 0.25;
/** Volunteers who have stopped, besides the active ones. */
const STOPPED_SHARE = 0.05;
/** So many begin with the station, so that its first months have somebody to serve. */
const FOUNDERS = 12;
const LAST_JOINED: Day = "2018-02-25";

/**
 * Chooses who volunteers and since when, and moves registrations before it: nobody serves who is not registered.
 * @returns everybody who ever volunteered, those who began first in front
 */
export function volunteersOf(station: DemoStation, people: DemoPerson[], counts: Counts): DemoPerson[] {
  const chance = new Random(`volunteers:${station.slug}`);
  // Whoever came in the last weeks is left out: volunteering would move the registration back.
  const active = people.filter(
    ({ endedOn, role, registeredOn }) => endedOn === null && role === null && registeredOn < LAST_JOINED.slice(0, 7),
  );
  const starring = people.filter(({ volunteerFrom }) => volunteerFrom !== null);
  const able = active.filter(({ membership }) => membership === null || membership.exemptFrom === null);
  const members = chance.shuffled(able.filter(({ membership }) => membership !== null));
  const residents = chance.shuffled(able.filter(({ membership }) => membership === null));
  const missing = counts.volunteers - starring.length;
  const fromResidents = Math.min(residents.length, Math.round(missing * RESIDENT_SHARE));
  const chosen = chance.shuffled([...residents.slice(0, fromResidents), ...members.slice(0, missing - fromResidents)]);
  const span = daysBetween(station.openedOn, LAST_JOINED);
  for (const [at, person] of chosen.entries()) {
    const share = at / chosen.length;
    const after = share < 0.4 ? chance.below(120) : ((share - 0.4) / 0.6) * span;
    join(person, at < FOUNDERS ? station.openedOn : earlier(addDays(station.openedOn, Math.floor(after)), LAST_JOINED));
  }
  const leavers = chance.shuffled(
    people.filter(({ endedOn, registeredOn }) => endedOn !== null && daysBetween(registeredOn, endedOn) > 200),
  );
  const stopped = leavers.slice(0, Math.round(counts.volunteers * STOPPED_SHARE));
  for (const person of stopped) {
    person.volunteerFrom = addDays(person.registeredOn, chance.below(60));
    person.volunteerTo = person.endedOn;
  }
  return [...starring, ...chosen, ...stopped].sort(byStart);
}

/** Begins on a day at the latest: an earlier registration or start is kept. */
export function join(person: DemoPerson, on: Day): void {
  person.volunteerFrom = person.volunteerFrom === null ? on : earlier(person.volunteerFrom, on);
  person.registeredOn = earlier(person.registeredOn, person.volunteerFrom);
}

export function byStart(a: DemoPerson, b: DemoPerson): number {
  const [from, other] = [a.volunteerFrom ?? "", b.volunteerFrom ?? ""];
  return from < other ? -1 : from > other ? 1 : a.id < b.id ? -1 : 1;
}

/** Whether somebody is a volunteer on a day. */
export function volunteersOn(person: DemoPerson, day: Day): boolean {
  return (
    person.volunteerFrom !== null &&
    person.volunteerFrom <= day &&
    (person.volunteerTo === null || person.volunteerTo > day)
  );
}
