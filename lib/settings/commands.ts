import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { audit } from "@/lib/db/audit";
import { Refusal } from "@/lib/db/refusal";
import { refuseNames } from "@/lib/people/queries/names-in-text";
import type { PublicDetailInput } from "./input";

/** What the audit calls the station's public words: they are one thing, without an id of its own. */
export const PUBLIC_DETAIL = "public-detail";

/**
 * Keeps what the station says of itself and when its door is open, as one whole.
 * @throws Problems where somebody of the register is named; Refusal "settings.stale" where somebody saved meanwhile
 */
export async function keepPublicDetail(scope: WriteScope, input: PublicDetailInput): Promise<void> {
  const { db, station } = scope;
  const { way, hoursNote, introduction, version, spans } = input;
  await refuseNames(scope, { way, hoursNote, introduction }, input.meant);
  const fresh =
    version === 0
      ? await db.$executeRaw`INSERT INTO "StationDetail" ("stationId", "way", "hoursNote", "introduction") VALUES (${station.id}, ${way}, ${hoursNote}, ${introduction}) ON CONFLICT DO NOTHING`
      : await db.$executeRaw`UPDATE "StationDetail" SET "way" = ${way}, "hoursNote" = ${hoursNote}, "introduction" = ${introduction}, "version" = "version" + 1 WHERE "stationId" = ${station.id} AND "version" = ${version}`;
  if (fresh === 0) throw new Refusal("settings.stale");
  await db.$executeRaw`DELETE FROM "OpeningHours" WHERE "stationId" = ${station.id}`;
  await db.openingHours.createMany({
    data: spans.map(({ weekday, from, to }) => ({ stationId: station.id, weekday, fromMinute: from, toMinute: to })),
  });
  audit(db, "PUBLIC_DETAIL_CHANGED", PUBLIC_DETAIL);
}
