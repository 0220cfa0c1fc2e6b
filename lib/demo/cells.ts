import { type Month, monthOf } from "@/lib/clock";
import { apportion } from "./apportion";
import { stationList, stationsOf } from "./data/station-list";
import { monthsBetween } from "./dates";
import { openingMonths } from "./openings";
import { AS_OF, ITEMISED_FROM, type Profile, recordFactor, TOTALS } from "./profile";
import { Random } from "./random";

const FIRST_MONTH: Month = "2007-07-01";
const YEARS = [0.35, 2.2, 3.6, 5.2, 6.9, 8.8, 11, 13.6, 15.8, 17.5, 19, 5.6];
/** February low (Spring Festival), March high (Lei Feng day), July (Party day), October (Double Ninth). */
const SEASON = [0.72, 0.55, 1.75, 1.15, 1.1, 0.98, 1.12, 0.92, 1.02, 1.18, 0.96, 0.86];
/** April 2018 has nine days. */
const APRIL_SHARE = 0.3;
/** What ci keeps of a month, apart from the last two, which are whole so that its screens read like the demo's. */
const CI_SHARE = 0.08;
const CI_WHOLE_FROM: Month = "2018-03-01";

export type Cell = { rank: number; month: Month; personTimes: number };

/** Person-times by station and month of the whole network: 121,360 by construction (domain 8.2 step 4). */
function wholeNetwork(): Cell[] {
  const opened = openingMonths();
  const years = apportion(YEARS, TOTALS.personTimes);
  return years.flatMap((total, at) => {
    const year = 2007 + at;
    const months = monthsBetween(
      year === 2007 ? FIRST_MONTH : `${year}-01-01`,
      year === 2018 ? monthOf(AS_OF) : `${year}-12-01`,
    );
    const factors = months.map(
      (month) => (SEASON[Number(month.slice(5, 7)) - 1] ?? 1) * (month === monthOf(AS_OF) ? APRIL_SHARE : 1),
    );
    return apportion(factors, total).flatMap((inMonth, place) => {
      const month = months[place] ?? FIRST_MONTH;
      const open = stationList.map((_, rank) => rank).filter((rank) => (opened[rank] ?? "") <= month);
      const chance = new Random(`cell${year}-${Number(month.slice(5, 7))}`);
      const shares = apportion(
        open.map((rank) => (0.8 + 0.4 * chance.unit()) / (rank + 1) ** 0.75),
        inMonth,
      );
      return open.map((rank, i): Cell => ({ rank, month, personTimes: shares[i] ?? 0 }));
    });
  });
}

/** Person-times by station and month of a profile. */
export function cells(profile: Profile): Cell[] {
  const all = wholeNetwork();
  const factor = recordFactor(profile);
  if (profile !== "ci")
    return all.map((cell) => (isPaper(cell.month) ? cell : { ...cell, personTimes: cell.personTimes * factor }));
  const ranks = new Set(stationsOf(profile).map(({ rank }) => rank));
  return all
    .filter(({ rank }) => ranks.has(rank))
    .map((cell) =>
      cell.month >= CI_WHOLE_FROM ? cell : { ...cell, personTimes: Math.ceil(cell.personTimes * CI_SHARE) },
    );
}

/** Whether a month belongs to the paper era. */
export function isPaper(month: Month): boolean {
  return month < ITEMISED_FROM;
}
