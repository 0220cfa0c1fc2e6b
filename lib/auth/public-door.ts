import "server-only";
import type { Day } from "@/lib/clock";
import { type Db, takeScope } from "@/lib/db/doors";
import { enter, momentOf, opened } from "./entry";

declare const scoped: unique symbol;
/** A database that shows the views for everybody and nothing else. Made by `inPublic` alone. */
export type PublicDb = Db & { readonly [scoped]?: "public" };
export type PublicScope = { db: PublicDb; now: Date; today: Day; minute: number };

/** Runs `work` for anybody, signed in or not: the public views of prisma/public-views.sql are all that is in reach. */
export async function inPublic<T>(work: (scope: PublicScope) => Promise<T>): Promise<T> {
  return opened(async (db) => {
    const moment = momentOf(await enter(db, null, null, null));
    await takeScope(db, { role: "public_reader", stations: [], actor: null, moment: moment.now });
    return work({ db, ...moment });
  });
}
