import type { StationPlace, WriteScope } from "@/lib/auth/doors";
import { momentOf } from "@/lib/clock";
import { withScope } from "@/lib/db/doors";
import { newId } from "@/lib/db/ids";
import { at, NOW } from "./time";

type Moment = { today?: string; minute?: number; now?: Date; actor?: { id: string } };

function inside(role: "station_worker" | "station_reader") {
  return async <T>(station: StationPlace, work: (scope: WriteScope) => Promise<T>, given: Moment = {}): Promise<T> => {
    const moment = at(given.now ?? (given.today ? momentOf(given.today, given.minute ?? 510) : NOW));
    const actor = given.actor ?? { id: newId() };
    const scope = { role, stations: [station.id], actor: actor.id, moment: moment.now };
    return withScope(scope, (db) => work({ db, station, actor, ...moment }));
  };
}

/** Runs a command as somebody who works at the station, through the real door's frame and database role. */
export const asWorkerOf = inside("station_worker");

/** Runs a query as a reader from outside who visits the station. */
export const asReaderOf = inside("station_reader");
