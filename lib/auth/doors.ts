import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Day, dayOf, minuteOf } from "@/lib/clock";
import { auditNetwork } from "@/lib/db/audit";
import { type Db, openDoor, takeScope } from "@/lib/db/doors";
import { type Granted, may, type Permission, worksAt } from "./permissions";
import { readSignIn } from "./sign-in-cookie";

export type Actor = {
  id: string;
  account: string;
  name: string;
  nameEn: string;
  locale: string | null;
  shortcuts: boolean;
  grants: Granted[];
};
export type Centre = { id: number; slug: string; name: string; nameEn: string; phone: string; stations: number[] };
export type StationPlace = {
  id: number;
  slug: string;
  name: string;
  nameEn: string;
  phone: string;
  openedOn: Day;
  closedOn: Day | null;
  centre: Omit<Centre, "id" | "stations">;
};

type Moment = { now: Date; today: Day; minute: number };

declare const scoped: unique symbol;
/** A database that shows one station's rows only. Made by `inStation` alone. */
export type StationDb = Db & { readonly [scoped]?: "station" };
/** A database that shows roll-ups of the network or of one centre. Made by `inNetwork` alone. */
export type NetworkDb = Db & { readonly [scoped]?: "network" };

export type StationScope = Moment & { db: StationDb; station: StationPlace; actor: Actor; worker: boolean };
export type NetworkScope = Moment & { db: NetworkDb; centre: Centre | null; actor: Actor };

/** What a command may use of its scope: who acts is an id, so that tests make one without a request. */
export type WriteScope = Pick<StationScope, "db" | "station" | "today" | "minute" | "now"> & { actor: { id: string } };

type Entry = {
  now: string;
  ended?: string;
  user?: Omit<Actor, "grants">;
  grants?: Granted[];
  station?: StationPlace | null;
  centre?: Centre | null;
};
type Outcome<T> = { is: "done"; value: T } | { is: "signIn"; ended: string | null } | { is: "missing" };

async function enter(db: Db, key: string | null, station: string | null, centre: string | null): Promise<Entry> {
  const rows = await db.$queryRaw<{ entry: Entry }[]>`SELECT enter(${key}, ${station}, ${centre}) AS entry`;
  return rows[0]?.entry ?? { now: new Date().toISOString() };
}

function momentOf(entry: Entry): Moment {
  const now = new Date(entry.now);
  return { now, today: dayOf(now), minute: minuteOf(now) };
}

/** Turns what a door found into an answer, outside the transaction: redirect and notFound work by throwing. */
async function settle<T>(outcome: Outcome<T>): Promise<T> {
  if (outcome.is === "done") return outcome.value;
  if (outcome.is === "missing") notFound();
  const path = (await headers()).get("x-pathname") ?? "/";
  redirect(`/sign-in?to=${encodeURIComponent(path)}${outcome.ended ? `&ended=${outcome.ended}` : ""}`);
}

/**
 * Runs `work` as the signed-in person inside one station: as a worker who works there, as a reader from outside (whose
 * visit is one audit event a person, station and day). Unknown stations and those out of reach are the same 404.
 */
export async function inStation<T>(
  slug: string,
  permission: Permission,
  work: (scope: StationScope) => Promise<T>,
  { visit = false, steady = false } = {},
): Promise<T> {
  const key = await readSignIn();
  return settle(
    await openDoor<Outcome<T>>(
      async (db) => {
        const entry = await enter(db, key, slug, null);
        if (!entry.user) return { is: "signIn", ended: entry.ended ?? null };
        const grants = entry.grants ?? [];
        const actor: Actor = { ...entry.user, grants };
        const { station } = entry;
        const worker = worksAt(grants, slug) && !visit;
        if (!station || !may(grants, permission, { station: slug, centre: station.centre.slug })) {
          await auditNetwork(db, "ACCESS_REFUSED", station ? slug : null, actor.id, { permission });
          return { is: "missing" };
        }
        const moment = momentOf(entry);
        const role = worker ? "station_worker" : "station_reader";
        await takeScope(db, { role, stations: [station.id], actor: actor.id, moment: moment.now });
        const value = await work({ db, station, actor, worker, ...moment });
        // Last, because it holds the head of the station's audit chain until commit: no save there waits for a visitor's page.
        if (!worker) await db.$executeRaw`SELECT note_visit()`;
        return { is: "done", value };
      },
      { steady },
    ),
  );
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
    await openDoor<Outcome<T>>(
      async (db) => {
        const entry = await enter(db, key, null, centre);
        if (!entry.user) return { is: "signIn", ended: entry.ended ?? null };
        const actor: Actor = { ...entry.user, grants: entry.grants ?? [] };
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

/** Runs `work` over accounts and sign-ins as the signed-in person. No tenant table is in reach. */
export async function inAccounts<T>(work: (scope: AccountScope) => Promise<T>): Promise<T> {
  const key = await readSignIn();
  return settle(
    await openDoor<Outcome<T>>(async (db) => {
      const entry = await enter(db, key, null, null);
      if (!entry.user) return { is: "signIn", ended: entry.ended ?? null };
      const actor: Actor = { ...entry.user, grants: entry.grants ?? [] };
      const moment = momentOf(entry);
      await takeScope(db, { role: "account_keeper", stations: [], actor: actor.id, moment: moment.now });
      return { is: "done", value: await work({ db, actor, ...moment }) };
    }),
  );
}

/** Runs `work` for somebody who is not signed in yet: the sign-in form and its limiter. */
export async function beforeSignIn<T>(work: (scope: Moment & { db: Db }) => Promise<T>): Promise<T> {
  return openDoor(async (db) => {
    const moment = momentOf(await enter(db, null, null, null));
    await takeScope(db, { role: "account_keeper", stations: [], actor: null, moment: moment.now });
    return work({ db, ...moment });
  });
}

/** Who is signed in and what time it is for the business, without opening a place; null where nobody is. Once a request. */
export const whoIs = cache(async (): Promise<Moment & { actor: Actor | null; ended: string | null }> => {
  const key = await readSignIn();
  return openDoor(async (db) => {
    const entry = await enter(db, key, null, null);
    const actor = entry.user ? { ...entry.user, grants: entry.grants ?? [] } : null;
    return { actor, ended: entry.ended ?? null, ...momentOf(entry) };
  });
});
