import "server-only";
import type { Day } from "@/lib/clock";
import { auditNetwork } from "@/lib/db/audit";
import { type Db, type Role, takeScope } from "@/lib/db/doors";
import { type Actor, actorOf, enter, momentOf, type Outcome, opened, type StationPlace, settle } from "./entry";
import { may, type Permission, worksAt } from "./permissions";
import { readSignIn } from "./sign-in-cookie";

declare const scoped: unique symbol;
/** A database in which the network's places are kept. Made by `inPlaces` alone. */
export type PlaceDb = Db & { readonly [scoped]?: "places" };
/** A database in which other people's accounts are kept. Made by `inAccountsOf` alone. */
export type AccountDb = Db & { readonly [scoped]?: "accounts" };

type Kept = { actor: Actor; now: Date; today: Day; minute: number };
export type PlaceScope = Kept & { db: PlaceDb };
/** `station` is the head's own; null for headquarters, who keep everybody's accounts. */
export type AccountAdminScope = Kept & { db: AccountDb; station: StationPlace | null };

type Found = Kept & { db: Db; station: StationPlace | null };

async function asKeeper<T>(
  slug: string | null,
  permission: Permission,
  role: (station: StationPlace | null) => Role,
  work: (found: Found) => Promise<T>,
): Promise<T> {
  const key = await readSignIn();
  return settle(
    await opened<Outcome<T>>(async (db) => {
      const entry = await enter(db, key, slug, null);
      const who = actorOf(entry);
      if ("refused" in who) return who.refused;
      const { actor } = who;
      const station = entry.station ?? null;
      const place = station ? { station: station.slug, centre: station.centre.slug } : {};
      // At a station its own head keeps accounts; headquarters do so for the whole network, by their own pages.
      const here = slug === null || (station !== null && worksAt(actor.grants, slug));
      if (!here || !may(actor.grants, permission, place)) {
        await auditNetwork(db, "ACCESS_REFUSED", station?.slug ?? null, actor.id, { permission });
        return { is: "missing" };
      }
      const moment = momentOf(entry);
      const stations = station ? [station.id] : [];
      await takeScope(db, { role: role(station), stations, actor: actor.id, moment: moment.now });
      return { is: "done", value: await work({ db, station, actor, ...moment }) };
    }),
  );
}

/** Runs `work` as somebody who keeps the network's places: stations, their names, centres, counties and estates. */
export function inPlaces<T>(permission: Permission, work: (scope: PlaceScope) => Promise<T>): Promise<T> {
  return asKeeper(null, permission, () => "place_keeper", work);
}

/**
 * Runs `work` over other people's accounts: all of them for headquarters, those of one station for its head, whom the
 * database lets see who works there and change its coordinators alone.
 * @param slug the head's station, or null for the whole network
 */
export function inAccountsOf<T>(
  slug: string | null,
  permission: Permission,
  work: (scope: AccountAdminScope) => Promise<T>,
): Promise<T> {
  return asKeeper(slug, permission, (station) => (station ? "station_admin" : "account_admin"), work);
}
