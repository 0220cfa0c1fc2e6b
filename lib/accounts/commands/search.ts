import "server-only";
import { randomInt } from "node:crypto";
import type { AccountAdminScope } from "@/lib/auth/keeper-doors";
import { auditNetwork } from "@/lib/db/audit";

/**
 * Keeps what headquarters search accounts for, for a day under a random id, so that no name stands in an address. Kept under
 * station 0, which belongs to nobody; older ones of this person go.
 */
export async function keepAccountSearch({ db, actor }: AccountAdminScope, text: string): Promise<string> {
  const id = Array.from({ length: 10 }, () => "23456789acdefghjkmnpqrstuvwxyz"[randomInt(30)]).join("");
  await db.$executeRaw`DELETE FROM "SearchText" WHERE "stationId" = 0 AND "actorId" = ${actor.id}::uuid AND "at" < now() - interval '1 day'`;
  await db.searchText.createMany({ data: [{ stationId: 0, id, actorId: actor.id, text }] });
  await auditNetwork(db, "ACCOUNTS_SEARCHED", null, actor.id);
  return id;
}
