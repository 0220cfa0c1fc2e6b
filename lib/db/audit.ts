import "server-only";
import type { Db } from "./doors";

/**
 * Writes one event into the station's audit chain. Call it last in a transaction: it holds the chain's head until commit.
 * @param subject the id of what it is about, never a name
 */
export async function audit(db: Db, kind: string, subject: string | null = null, detail: object | null = null) {
  await db.$executeRaw`SELECT audit_station(${kind}, ${subject}, ${detail === null ? null : JSON.stringify(detail)}::jsonb)`;
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
