import { applicationCounts } from "./applications";
import { cells, isPaper } from "./cells";
import { peopleCounts } from "./counts";
import { stationsOf } from "./data/station-list";
import { type Profile, TOTALS } from "./profile";

/** What a loaded profile adds up to, from the plan alone: tests hold the database against it. */
export function expectedTotals(profile: Profile) {
  const list = stationsOf(profile);
  const counts = [...peopleCounts(profile).values()];
  const sum = (values: readonly number[]) => values.reduce((added, value) => added + value, 0);
  const inCells = cells(profile);
  const personTimes = sum(inCells.map((cell) => cell.personTimes));
  const paperPersonTimes = sum(inCells.filter(({ month }) => isPaper(month)).map((cell) => cell.personTimes));
  return {
    stations: list.length,
    centres: new Set(list.map(({ centreSlug }) => centreSlug)).size,
    members: sum(counts.map(({ members }) => members)),
    residents: sum(counts.map(({ residents }) => residents)),
    volunteers: sum(counts.map(({ volunteers }) => volunteers)),
    personTimes,
    paperPersonTimes,
    itemisedPersonTimes: personTimes - paperPersonTimes,
    applications: sum(list.map(({ rank }) => applicationCounts(profile)[rank] ?? 0)),
    partyMembers: TOTALS.partyMembers,
    yungong: 130,
    trees: 416,
  };
}
