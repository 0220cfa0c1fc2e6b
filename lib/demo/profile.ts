import type { Day, Month } from "@/lib/clock";

/** ci: three stations, people at a tenth. demo: the whole network. perf: ten times the records. */
export type Profile = "ci" | "demo" | "perf";

/** The last day that has records: the eve of the newspaper report. */
export const AS_OF: Day = "2018-04-09";
export const TODAY: Day = "2018-04-10";
/** Business time when the demo is loaded. */
export const BUSINESS_NOW = "2018-04-10T08:30:00+08:00";
/** From this month on service is itemised; before it there are paper totals only. */
export const ITEMISED_FROM: Month = "2013-01-01";
/** Plans reach to this day. */
export const PLANNED_TO: Day = "2018-06-30";

/** The totals of domain 8.1, met exactly by construction. */
export const TOTALS = {
  stations: 97,
  members: 39_120,
  residents: 6_216,
  volunteers: 5_038,
  personTimes: 121_360,
  applications: 212,
  communities: 108,
  partyMembers: 111_771,
} as const;

export const DEMO_STATIONS = ["jinhua3", "dongli", "tongmingyuan"] as const;

/** How many times the demo's itemised records a profile holds. */
export function recordFactor(profile: Profile): number {
  return profile === "perf" ? 10 : 1;
}
