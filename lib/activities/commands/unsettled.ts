import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import type { SettledInput } from "../input";

/** Keeps the unsettled names of a save: each is asked for on Today until somebody settles it. */
export async function keepUnsettled({ db, station }: WriteScope, activityId: string, names: SettledInput["unsettled"]) {
  if (names.length === 0) return;
  await db.unsettledName.createMany({
    data: names.map((name) => ({ ...name, stationId: station.id, id: newId(), activityId })),
  });
}

/** Drops the open names of an activity that is no record any more: nobody could settle them. */
export async function dismissUnsettled({ db, station, now, actor }: WriteScope, activityId: string) {
  await db.unsettledName.updateMany({
    where: { stationId: station.id, activityId, state: "OPEN" },
    data: { state: "DISMISSED", settledAt: now, settledBy: actor.id },
  });
}
