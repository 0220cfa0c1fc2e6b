import "server-only";
import { cache } from "react";
import type { Day } from "@/lib/clock";
import { auditNetwork } from "@/lib/db/audit";
import { type Db, type Scope, takeScope } from "@/lib/db/doors";
import {
  type Actor,
  actorOf,
  type Centre,
  enter,
  type Moment,
  momentOf,
  type Outcome,
  opened,
  placeName,
  type StationPlace,
  settle,
} from "./entry";
import { may, type Permission, worksAt } from "./permissions";
import { readSignIn } from "./sign-in-cookie";

export type { Actor, Centre, StationPlace };

declare const scoped: unique symbol;
/** A database that shows one station's rows only. Made by `inStation` alone. */
export type StationDb = Db & { readonly [scoped]?: "station" };
/** A database that shows roll-ups of the network or of one centre. Made by `inNetwork` alone. */
export type NetworkDb = Db & { readonly [scoped]?: "network" };

export type StationScope = Moment & { db: StationDb; station: StationPlace; actor: Actor; worker: boolean };
export type NetworkScope = Moment & { db: NetworkDb; centre: Centre | null; actor: Actor };

/** What a command may use of its scope: who acts is an id, so that tests make one without a request. */
export type WriteScope = Pick<StationScope, "db" | "station" | "today" | "minute" | "now"> & { actor: { id: string } };

/**
 * Runs `work` as the signed-in person inside one station: as a worker who works there, as a reader from outside (whose
 * visit is one audit event a person, station and day). Unknown stations and those out of reach are the same 404.
 * @param visit comes as a reader even where the person works: pages that show a station from outside
 * @param steady all is read from one snapshot, so that sums and rows agree; visits always are. The ledger refuses to post there
 */
export async function inStation<T>(
  slug: string,
  permission: Permission,
  work: (scope: StationScope) => Promise<T>,
  { visit = false, steady = visit }: { visit?: boolean; steady?: boolean } = {},
): Promise<T> {
  const key = await readSignIn();
  const place = placeName(slug);
  return settle(
    await opened<Outcome<T>>(
      async (db) => {
        const entry = await enter(db, key, place, null);
        const who = actorOf(entry);
        if ("refused" in who) return who.refused;
        const { actor } = who;
        const { grants } = actor;
        const { station } = entry;
        const worker = worksAt(grants, place) && !visit;
        if (!station || !may(grants, permission, { station: place, centre: station.centre.slug })) {
          await auditNetwork(db, "ACCESS_REFUSED", station ? place : null, actor.id, { permission });
          return { is: "missing" };
        }
        const moment = momentOf(entry);
        const role = worker ? "station_worker" : "station_reader";
        const scope = { role, stations: [station.id], actor: actor.id, moment: moment.now } as const;
        await takeScope(db, scope);
        const value = await work({ db, station, actor, worker, ...moment });
        const known = worker || (await visitedToday(db, station.id, actor.id, moment.today));
        return { is: "done", value, after: known ? undefined : () => noteVisit(scope) };
      },
      { steady },
    ),
  );
}

/** Whether the day's visit of this person stands in the station's audit chain already. */
async function visitedToday(db: Db, stationId: number, actorId: string, today: Day): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT FROM "StationVisit" WHERE "stationId" = ${stationId} AND "actorId" = ${actorId}::uuid AND "day" = ${today}::date`;
  return rows.length > 0;
}

/** Before the visitor sees the page, and in a transaction of its own: it holds the head of the station's audit chain. */
function noteVisit(scope: Scope): Promise<unknown> {
  return opened(async (db) => {
    await takeScope(db, scope);
    await db.$executeRaw`SELECT note_visit()`;
  });
}

/**
 * Runs `work` over the roll-ups of the network, or of a centre's stations. No row about a person is in reach.
 * @param centre slug of a management centre, or null for the whole network
 */
export async function inNetwork<T>(
  centre: string | null,
  permission: Permission,
  work: (scope: NetworkScope) => Promise<T>,
): Promise<T> {
  const key = await readSignIn();
  return settle(
    await opened<Outcome<T>>(
      async (db) => {
        const entry = await enter(db, key, null, centre === null ? null : placeName(centre));
        const who = actorOf(entry);
        if ("refused" in who) return who.refused;
        const { actor } = who;
        const place = entry.centre ?? null;
        const allowed = may(actor.grants, permission, centre === null ? {} : { centre });
        if ((centre !== null && !place) || !allowed) {
          await auditNetwork(db, "ACCESS_REFUSED", place ? centre : null, actor.id, { permission });
          return { is: "missing" };
        }
        const moment = momentOf(entry);
        const stations = place?.stations ?? [];
        const role = place ? "centre_reader" : "network_reader";
        await takeScope(db, { role, stations, actor: actor.id, moment: moment.now });
        return { is: "done", value: await work({ db, centre: place, actor, ...moment }) };
      },
      { steady: true },
    ),
  );
}

export type AccountScope = Moment & { db: Db; actor: Actor };

/**
 * Runs `work` over one's own account and sign-ins. No tenant table is in reach.
 * @param options oneTime: opens for a one-time code too, whose holder may do nothing but choose an own password
 */
export async function inAccounts<T>(work: (scope: AccountScope) => Promise<T>, { oneTime = false } = {}): Promise<T> {
  const key = await readSignIn();
  return settle(
    await opened<Outcome<T>>(async (db) => {
      const entry = await enter(db, key, null, null);
      if (oneTime && entry.user) entry.user.oneTime = false;
      const who = actorOf(entry);
      if ("refused" in who) return who.refused;
      const { actor } = who;
      const moment = momentOf(entry);
      await takeScope(db, { role: "account_keeper", stations: [], actor: actor.id, moment: moment.now });
      return { is: "done", value: await work({ db, actor, ...moment }) };
    }),
  );
}

/** Runs `work` for somebody who is not signed in yet: the sign-in form and its limiter. */
export async function beforeSignIn<T>(work: (scope: Moment & { db: Db }) => Promise<T>): Promise<T> {
  return opened(async (db) => {
    const moment = momentOf(await enter(db, null, null, null));
    await takeScope(db, { role: "account_keeper", stations: [], actor: null, moment: moment.now });
    return work({ db, ...moment });
  });
}

/** Who is signed in and what time it is for the business, without opening a place; null where nobody is. Once a request. */
export const whoIs = cache(async (): Promise<Moment & { actor: Actor | null; ended: string | null }> => {
  const key = await readSignIn();
  return opened(async (db) => {
    const entry = await enter(db, key, null, null);
    const who = actorOf(entry);
    const actor = "actor" in who ? who.actor : null;
    return { actor, ended: entry.ended ?? null, ...momentOf(entry) };
  });
});
