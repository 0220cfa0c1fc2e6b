import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { env } from "@/lib/env";
import { writeAudit } from "./audit";
import { client } from "./client";
import { isPassing } from "./errors";
import { Prisma } from "./generated/client";

export type Db = Prisma.TransactionClient;

/** What a database role may do: see prisma/security.sql. */
export type Role =
  | "station_worker"
  | "station_reader"
  | "network_reader"
  | "centre_reader"
  | "public_reader"
  | "account_keeper"
  | "account_admin"
  | "station_admin"
  | "place_keeper";

/** Whose rows a door shows, to whom and at what business moment. */
export type Scope = { role: Role; stations: readonly number[]; actor: string | null; moment: Date };

type Limits = { maxWait?: number; timeout?: number; steady?: boolean };

const inside = new AsyncLocalStorage<true>();

/**
 * One transaction, the frame of every door. `work` may run again after a lost connection, a deadlock or a serialization
 * failure, so it sends nothing: what leaves the database cannot be taken back.
 * @param limits steady: all queries see one snapshot (boards); the ledger refuses to post there.
 * @throws Error for a door inside a door: ten requests that each hold a connection and wait for a second one stand still.
 */
export async function openDoor<T>(work: (db: Db) => Promise<T>, limits: Limits = {}): Promise<T> {
  if (inside.getStore()) throw new Error("A door inside a door. Pass the scope on instead.");
  const { maxWait = 10_000, timeout = 20_000, steady = false } = limits;
  const isolationLevel = steady
    ? Prisma.TransactionIsolationLevel.RepeatableRead
    : Prisma.TransactionIsolationLevel.ReadCommitted;
  for (let attempt = 1; ; attempt++) {
    try {
      const whole = async (db: Db) => {
        const value = await work(db);
        await writeAudit(db);
        return value;
      };
      return await inside.run(true, () => client().$transaction(whole, { maxWait, timeout, isolationLevel }));
    } catch (error) {
      if (attempt === 3 || !isPassing(error)) throw error;
      await pause(attempt * 50 * (1 + Math.random()));
    }
  }
}

/** Takes on a role and its rows until the transaction ends. Once a transaction; the database refuses a second call. */
export async function takeScope(db: Db, { role, stations, actor, moment }: Scope): Promise<void> {
  await db.$executeRaw`SELECT app_scope(${env().ROLE_PREFIX + role}, ${[...stations]}::int[], ${actor}::uuid, NULL::uuid, ${moment}::timestamptz)`;
}

/** A door of which the scope is known beforehand: the app's own doors (lib/auth/doors.ts), tests and the demo use it. */
export async function withScope<T>(scope: Scope, work: (db: Db) => Promise<T>, limits?: Limits): Promise<T> {
  return openDoor(async (db) => {
    await takeScope(db, scope);
    return work(db);
  }, limits);
}
