export const STATION_SORTS = [
  "centre",
  "name",
  "members",
  "volunteers",
  "applications",
  "personTimes",
  "hours",
  "month",
  "change",
] as const;
export type StationSort = (typeof STATION_SORTS)[number];

/** Whether a list in this order ranks stations by size, which says little about any of them (interface.md 5.8). */
export function ranksBySize(sort: StationSort): boolean {
  return sort !== "centre" && sort !== "name";
}
