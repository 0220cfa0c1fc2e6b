import "server-only";
import type { Day } from "@/lib/clock";
import { auditNetwork } from "@/lib/db/audit";
import { Refusal } from "@/lib/db/refusal";
import { spell } from "@/lib/people/rules/names";
import { datedChange } from "../rules";
import { assertNameFree, centreAndCounty, type KeepPlaces, stationBySlug } from "./stations";

/** The day from which the present name or place of a station holds. */
async function presentSince({ db }: KeepPlaces, table: "StationName" | "StationPlacement", id: number) {
  const rows =
    table === "StationName"
      ? await db.$queryRaw<
          { fromOn: Day }[]
        >`SELECT "fromOn"::text FROM "StationName" WHERE "placeStationId" = ${id} AND "toOn" IS NULL ORDER BY "fromOn" DESC LIMIT 1`
      : await db.$queryRaw<
          { fromOn: Day }[]
        >`SELECT "fromOn"::text FROM "StationPlacement" WHERE "placeStationId" = ${id} AND "toOn" IS NULL ORDER BY "fromOn" DESC LIMIT 1`;
  return rows[0]?.fromOn ?? null;
}

/** Whether the present row is put right instead of followed. @throws Refusal beside the day */
function isCorrection(since: Day, from: Day, today: Day): boolean {
  const change = datedChange({ fromOn: since }, from, today);
  if (change === "CORRECT") return true;
  if (change === "FOLLOW") return false;
  throw new Refusal(change, "from", { day: since });
}

/**
 * Gives a station another name from a day on: the present one ends that day and stays in its history.
 * @throws Refusal beside the field
 */
export async function renameStation(
  scope: KeepPlaces,
  input: { station: string; name: string; nameEn: string; from: Day },
): Promise<void> {
  const { db, today, actor } = scope;
  const station = await stationBySlug(scope, input.station);
  const { id, slug } = station;
  const { name, nameEn } = input;
  if (name === station.name && nameEn === station.nameEn) throw new Refusal("places.sameName", "name");
  await assertNameFree(scope, name, id);
  const known = await presentSince(scope, "StationName", id);
  const from = new Date(input.from);
  if (isCorrection(known ?? station.openedOn, input.from, today) && known) {
    await db.stationName.updateMany({ where: { placeStationId: id, fromOn: new Date(known) }, data: { name, nameEn } });
  } else {
    // A station without a row of its first name gets one now, or that name would be lost.
    if (known)
      await db.stationName.updateMany({ where: { placeStationId: id, fromOn: new Date(known) }, data: { toOn: from } });
    else
      await db.stationName.createMany({
        data: [
          {
            placeStationId: id,
            fromOn: new Date(station.openedOn),
            toOn: from,
            name: station.name,
            nameEn: station.nameEn,
          },
        ],
      });
    await db.stationName.createMany({ data: [{ placeStationId: id, fromOn: from, name, nameEn }] });
  }
  const { pinyin, initials } = spell(name);
  await db.station.updateMany({ where: { id }, data: { name, nameEn, pinyin, initials } });
  await auditNetwork(db, "STATION_RENAMED", slug, actor.id, { from: input.from });
}

/** Places a station under another centre or in another county from a day on. @throws Refusal beside the field */
export async function moveStation(
  scope: KeepPlaces,
  input: { station: string; centre: string; county: string; from: Day },
): Promise<void> {
  const { db, today, actor } = scope;
  const { id, slug, openedOn } = await stationBySlug(scope, input.station);
  const placed = await centreAndCounty(scope, input);
  const since = await presentSince(scope, "StationPlacement", id);
  const from = new Date(input.from);
  const where = { placeStationId: id, fromOn: new Date(since ?? openedOn) };
  if (isCorrection(since ?? openedOn, input.from, today)) {
    await db.stationPlacement.updateMany({ where, data: placed });
  } else {
    await db.stationPlacement.updateMany({ where, data: { toOn: from } });
    await db.stationPlacement.createMany({ data: [{ placeStationId: id, fromOn: from, ...placed }] });
  }
  await auditNetwork(db, "STATION_MOVED", slug, actor.id, {
    centre: input.centre,
    county: input.county,
    from: input.from,
  });
}
