import "server-only";
import type { Db } from "./doors";

type StationEvent = { kind: string; subject: string | null; detail: object | null };
const waiting = new WeakMap<Db, StationEvent[]>();

/**
 * One event for the station's audit chain. It is written when the door closes: whoever writes holds the chain's head until
 * commit, so it is the transaction's last statement whatever a command does after calling this.
 * @param subject the id of what it is about, never a name
 */
export function audit(db: Db, kind: string, subject: string | null = null, detail: object | null = null): void {
  const events = waiting.get(db) ?? [];
  events.push({ kind, subject, detail });
  waiting.set(db, events);
}

/** Writes what `audit` was told in this transaction, in its order. The doors call it last. */
export async function writeAudit(db: Db): Promise<void> {
  const events = waiting.get(db);
  if (!events) return;
  waiting.delete(db);
  await db.$executeRaw`SELECT audit_station(e."event" ->> 'kind', e."event" ->> 'subject', nullif(e."event" -> 'detail', 'null')) FROM jsonb_array_elements(${JSON.stringify(events)}::jsonb) AS e ("event")`;
}

/** Writes one event into the network's chain of the day: sign-ins, failures, refused access, accounts. */
export async function auditNetwork(
  db: Db,
  kind: string,
  subject: string | null,
  actor: string | null,
  detail: object | null = null,
) {
  await db.$executeRaw`SELECT audit_network(${kind}, ${subject}, ${detail === null ? null : JSON.stringify(detail)}::jsonb, ${actor}::uuid)`;
}

/** Who last changed something here, by the station's chain of events; null where it knows of nobody. */
export async function lastChanger(
  db: Db,
  station: number,
  subject: string,
): Promise<{ name: string; nameEn: string } | null> {
  const rows = await db.$queryRaw<{ name: string; nameEn: string }[]>`
    SELECT s.name, s."nameEn" FROM (SELECT "actorId" FROM "AuditEvent" WHERE "stationId" = ${station} AND "subject" = ${subject} ORDER BY "seq" DESC LIMIT 1) e,
      LATERAL staff_names(ARRAY[e."actorId"]) s`;
  return rows[0] ?? null;
}
