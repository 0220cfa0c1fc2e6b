import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Month } from "@/lib/clock";

/** The station's locked months, oldest first; at most a few hundred in all its life. */
export async function lockedMonths({ db, station }: Pick<StationScope, "db" | "station">): Promise<Month[]> {
  const rows = await db.$queryRaw<
    { month: Month }[]
  >`SELECT "month"::text AS "month" FROM "MonthLock" WHERE "stationId" = ${station.id} ORDER BY "month" LIMIT 500`;
  return rows.map((row) => row.month);
}
