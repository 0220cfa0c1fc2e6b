import { type Day, dayOf, type Month, minuteOf, momentOf } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { asOwner, put } from "./owner";

/** Business time in tests where nothing else is said: a Tuesday morning. */
export const TODAY: Day = "2018-04-10";
export const NOW = momentOf(TODAY, 8 * 60 + 30);

/** A business moment as a door would give it. */
export function at(moment: Date) {
  return { now: moment, today: dayOf(moment), minute: minuteOf(moment) };
}

/** Moves the network's business clock to a moment, from which it runs on. */
export async function setClock(moment: Date): Promise<void> {
  await asOwner((client) =>
    client.query(
      `INSERT INTO "Clock" ("id", "business", "machine") VALUES (1, $1, clock_timestamp())
       ON CONFLICT ("id") DO UPDATE SET "business" = excluded."business", "machine" = excluded."machine"`,
      [moment],
    ),
  );
}

/** Locks a month of a station, as accepting its report does. */
export async function lockMonth(station: { id: number }, month: Month): Promise<void> {
  await put("MonthLock", { stationId: station.id, month, lockedAt: NOW, lockedBy: newId() });
}
