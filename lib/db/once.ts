import "server-only";
import { createHash } from "node:crypto";
import type { Db } from "./doors";
import { Refusal } from "./refusal";

/** A JSON text whose keys stand in one order, so that equal inputs hash equally. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Runs a write once for its key, in the write's own transaction. The same key and input answer with the stored result.
 * @throws Refusal "errors.keyUsed" when the key was used with another input: an edit of what was saved, asked for in words.
 */
export async function once<T>(
  scope: { db: Db; station: { id: number }; actor: { id: string } },
  { key, action, input }: { key: string; action: string; input: unknown },
  work: () => Promise<T>,
): Promise<T> {
  const { db, station, actor } = scope;
  const hash = createHash("sha256")
    .update(canonical([actor.id, action, input]))
    .digest("base64url");
  const fresh = await db.$executeRaw`INSERT INTO "Once" ("stationId", "key", "actorId", "action", "inputHash")
    VALUES (${station.id}, ${key}::uuid, ${actor.id}::uuid, ${action}, ${hash}) ON CONFLICT DO NOTHING`;
  if (fresh === 0) {
    const before = await db.once.findUnique({ where: { stationId_key: { stationId: station.id, key } } });
    if (before?.inputHash !== hash) throw new Refusal("errors.keyUsed");
    return before.result as T;
  }
  const result = await work();
  await db.$executeRaw`UPDATE "Once" SET "result" = ${JSON.stringify(result)}::jsonb WHERE "stationId" = ${station.id} AND "key" = ${key}::uuid`;
  return result;
}
