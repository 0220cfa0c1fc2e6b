import { rows } from "../harness";

/** A station's and the network's person-times and minutes, from the coarse roll-ups that the board reads. */
export async function totals(station: string) {
  const [found] = await rows<{ station: number; network: number; minutes: number }>(
    `SELECT coalesce(sum("personTimes") FILTER (WHERE s."slug" = $1), 0)::int AS "station", sum("personTimes")::int AS "network",
      coalesce(sum("minutes") FILTER (WHERE s."slug" = $1), 0)::int AS "minutes" FROM "StationYear" y JOIN "Station" s ON s."id" = y."stationId"`,
    [station],
  );
  if (!found) throw new Error("no totals");
  return found;
}
