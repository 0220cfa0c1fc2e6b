import { addMonths, type Month } from "@/lib/clock";
import { monthsBetween } from "./dates";
import { centreAccount, userId } from "./staff";
import type { DemoStation } from "./stations";

const LAST_LOCKED: Month = "2018-02-01";
const IN_REVIEW: Month = "2018-03-01";

/** Rows of MonthLock: every month to February 2018, and March where the centre has accepted its report. */
export function lockRows(station: DemoStation) {
  const months = monthsBetween(station.openedOn, station.march === "ACCEPTED" ? IN_REVIEW : LAST_LOCKED);
  return months.map((month) => ({
    stationId: station.id,
    month,
    lockedAt: `${addMonths(month, 1).slice(0, 8)}05T16:00:00+08:00`,
    lockedBy: userId(centreAccount(station.centreSlug)),
  }));
}
