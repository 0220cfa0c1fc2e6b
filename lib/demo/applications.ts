import { addDays, type Day } from "@/lib/clock";
import { apportion } from "./apportion";
import { stationList } from "./data/station-list";
import { dayBetween, earlier, later } from "./dates";
import type { DemoPerson } from "./people";
import { AS_OF, type Profile, TOTALS } from "./profile";
import { idOf, Random } from "./random";
import type { DemoStation } from "./stations";

/** How many applications a station has received, by rank: few have many, some none. Ci keeps a handful. */
export function applicationCounts(profile: Profile): number[] {
  return apportion(
    stationList.map((_, rank) => 1 / (rank + 14) ** 1.6),
    TOTALS.applications,
  ).map((count) => (profile === "ci" ? Math.ceil(count / 3) : count));
}

const STATES = [
  "FORWARDED",
  "FORWARDED",
  "TALK_HELD",
  "TALK_HELD",
  "ACTIVIST",
  "ACTIVIST",
  "PROSPECT",
  "NOT_CONTINUED",
  "WITHDRAWN",
];

/** Rows of MembershipApplication: by residents only, forwarded within a week; the latest are still on their way. */
export function applicationRows(station: DemoStation, people: readonly DemoPerson[], count: number) {
  const chance = new Random(`applications:${station.slug}`);
  const residents = people.filter(
    ({ membership, endedOn, role }) => membership === null && endedOn === null && role === null,
  );
  return chance
    .shuffled(residents)
    .slice(0, count)
    .map((person, at) => {
      const from = later(addDays(person.registeredOn, 20), station.openedOn);
      const receivedOn: Day =
        at === 0 ? later(from, "2018-03-20") : earlier(dayBetween(chance, from, "2018-02-28"), AS_OF);
      const recent = receivedOn >= "2018-03-01";
      return {
        stationId: station.id,
        id: idOf(receivedOn, `application:${person.id}`),
        personId: person.id,
        state: recent ? "ACKNOWLEDGED" : chance.pick(STATES),
        receivedOn: earlier(receivedOn, AS_OF),
        forwardedOn: recent ? null : earlier(addDays(receivedOn, chance.between(1, 7)), AS_OF),
      };
    });
}
