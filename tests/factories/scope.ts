import type { KeepScope } from "@/lib/accounts/commands/accounts";
import type { NetworkScope, StationPlace, WriteScope } from "@/lib/auth/doors";
import { momentOf } from "@/lib/clock";
import { withScope } from "@/lib/db/doors";
import { newId } from "@/lib/db/ids";
import type { KeepPlaces } from "@/lib/places/commands/stations";
import { at, NOW, TODAY } from "./time";

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

/** Runs a command about accounts: as a head of the station, or as headquarters where it is null. */
export async function asKeeperOfAccounts<T>(
  station: StationPlace | null,
  actor: { id: string },
  work: (scope: KeepScope) => Promise<T>,
): Promise<T> {
  const moment = at(NOW);
  const role = station ? "station_admin" : "account_admin";
  const scope = { role, stations: station ? [station.id] : [], actor: actor.id, moment: moment.now } as const;
  return withScope(scope, (db) => work({ db, station, actor, ...moment }));
}

/** Runs a command about places as headquarters. */
export async function asKeeperOfPlaces<T>(work: (scope: KeepPlaces) => Promise<T>, today = TODAY): Promise<T> {
  const actor = { id: newId() };
  const moment = at(momentOf(today, 510));
  const scope = { role: "place_keeper", stations: [], actor: actor.id, moment: moment.now } as const;
  return withScope(scope, (db) => work({ db, actor, ...moment }));
}

type NetworkRead = Pick<NetworkScope, "db" | "centre" | "today">;

/** Runs a query as HQ's reader of the whole network, or as a reader of one centre. */
export function asNetworkReader<T>(
  centre: NetworkScope["centre"],
  work: (scope: NetworkRead) => Promise<T>,
  given: Moment = {},
): Promise<T> {
  const moment = at(given.now ?? (given.today ? momentOf(given.today, given.minute ?? 510) : NOW));
  const role = centre ? "centre_reader" : "network_reader";
  const scope = { role, stations: centre?.stations ?? [], actor: newId(), moment: moment.now } as const;
  return withScope(scope, (db) => work({ db, centre, today: moment.today }), { steady: true });
}
