import "server-only";
import { randomInt } from "node:crypto";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { type Day, dayOf, minuteOf } from "@/lib/clock";
import { type Db, openDoor } from "@/lib/db/doors";
import { Refusal } from "@/lib/db/refusal";
import type { Granted } from "./permissions";

// What all doors share: what they must know before they open, who stands there, and how their answer is given.

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

export type Moment = { now: Date; today: Day; minute: number };

export type Entry = {
  now: string;
  ended?: string;
  user?: Omit<Actor, "grants"> & { oneTime: boolean };
  grants?: Granted[];
  station?: StationPlace | null;
  centre?: Centre | null;
};
export type Outcome<T> =
  | { is: "done"; value: T; after?: () => Promise<unknown> }
  | { is: "signIn"; ended: string | null }
  | { is: "ownPassword" }
  | { is: "missing" };

/** What a door must know before it opens: see `enter` in prisma/security.sql. */
export async function enter(db: Db, key: string | null, station: string | null, centre: string | null): Promise<Entry> {
  const rows = await db.$queryRaw<{ entry: Entry }[]>`SELECT enter(${key}, ${station}, ${centre}) AS entry`;
  return rows[0]?.entry ?? { now: new Date().toISOString() };
}

/** A place as an address or an action's bound argument names it, both from the browser; what cannot be a slug is no place. */
export function placeName(slug: unknown): string {
  return typeof slug === "string" && /^[a-z0-9-]{1,60}$/.test(slug) ? slug : "";
}

export function momentOf(entry: Entry): Moment {
  const now = new Date(entry.now);
  return { now, today: dayOf(now), minute: minuteOf(now) };
}

/** Who is signed in, or why no door opens: nobody is, or the one-time code has not been changed for an own password yet. */
export function actorOf(entry: Entry): { actor: Actor } | { refused: Outcome<never> } {
  if (!entry.user) return { refused: { is: "signIn", ended: entry.ended ?? null } };
  const { oneTime, ...user } = entry.user;
  if (oneTime) return { refused: { is: "ownPassword" } };
  return { actor: { ...user, grants: entry.grants ?? [] } };
}

/**
 * Opens a door. A bug in it gets a number of its own, which Next shows on the error page and hands to the log; what is no
 * bug (a refusal, a redirect, a 404) keeps what it has.
 */
export async function opened<T>(work: (db: Db) => Promise<T>, limits?: { steady: boolean }): Promise<T> {
  try {
    return await openDoor(work, limits);
  } catch (error) {
    if (error instanceof Error && !(error instanceof Refusal) && !("digest" in error))
      Object.assign(error, { digest: String(randomInt(10_000_000, 100_000_000)) });
    throw error;
  }
}

/** Turns what a door found into an answer, outside the transaction: redirect and notFound work by throwing. */
export async function settle<T>(outcome: Outcome<T>): Promise<T> {
  if (outcome.is === "done") {
    await outcome.after?.();
    return outcome.value;
  }
  if (outcome.is === "missing") notFound();
  if (outcome.is === "ownPassword") redirect("/account/password");
  const path = (await headers()).get("x-pathname") ?? "/";
  redirect(`/sign-in?to=${encodeURIComponent(path)}${outcome.ended ? `&ended=${outcome.ended}` : ""}`);
}
