import { apportion } from "./apportion";
import { stationList, stationsOf } from "./data/station-list";
import { type Profile, TOTALS } from "./profile";

export type Counts = { members: number; residents: number; volunteers: number };

/** The residents of Jinhua No. 3, as its screens show them. */
const RESIDENTS_FIRST = 316;
/** In ci the team of 130 stays whole, so its station keeps more volunteers than a tenth. */
const CI_VOLUNTEERS: Record<string, number> = { jinhua3: 138, dongli: 20, tongmingyuan: 9 };

/** How many active people a station has at the end, by its rank (domain 8.2 step 3; ci has a tenth). */
export function peopleCounts(profile: Profile): Map<number, Counts> {
  const members = apportion(
    stationList.map((_, rank) => 1 / Math.sqrt(rank + 1)),
    TOTALS.members,
    60,
  );
  const volunteers = apportion(
    members.map((count) => count ** 1.1),
    TOTALS.volunteers,
    6,
  );
  const residents = [RESIDENTS_FIRST, ...apportion(members.slice(1), TOTALS.residents - RESIDENTS_FIRST)];
  return new Map(
    stationsOf(profile).map(({ rank, slug }): [number, Counts] => {
      const whole = { members: members[rank] ?? 0, residents: residents[rank] ?? 0, volunteers: volunteers[rank] ?? 0 };
      if (profile !== "ci") return [rank, whole];
      return [
        rank,
        {
          members: Math.round(whole.members / 10),
          residents: Math.round(whole.residents / 10),
          volunteers: CI_VOLUNTEERS[slug] ?? 9,
        },
      ];
    }),
  );
}
