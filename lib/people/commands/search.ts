import "server-only";
import { randomInt } from "node:crypto";
import type { WriteScope } from "@/lib/auth/doors";
import { audit } from "@/lib/db/audit";

/** Keeps a search text for a day under a random id, so that no name stands in an address. Older ones of the station go. */
export async function keepSearch({ db, station, actor }: WriteScope, text: string): Promise<string> {
  const id = Array.from({ length: 10 }, () => "23456789acdefghjkmnpqrstuvwxyz"[randomInt(30)]).join("");
  await db.$executeRaw`DELETE FROM "SearchText" WHERE "stationId" = ${station.id} AND "at" < now() - interval '1 day'`;
  await db.searchText.createMany({ data: [{ stationId: station.id, id, actorId: actor.id, text: text.slice(0, 60) }] });
  audit(db, "ROSTER_SEARCHED");
  return id;
}
