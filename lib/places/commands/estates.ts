import "server-only";
import type { Day } from "@/lib/clock";
import { auditNetwork } from "@/lib/db/audit";
import { Refusal } from "@/lib/db/refusal";
import { spell } from "@/lib/people/rules/names";
import { type KeepPlaces, nextPlaceId, stationBySlug } from "./stations";

type NewEstate = { station: string; estate: number | null; name: string; nameEn: string; from: Day };

/** The estate that a form names: a known one, or a new one in the station's county. @throws Refusal beside the field */
async function estateOf(scope: KeepPlaces, stationId: number, { estate, name, nameEn }: NewEstate): Promise<number> {
  const { db, today } = scope;
  if (estate !== null) {
    if ((await db.community.count({ where: { id: estate } })) === 0) throw new Refusal("places.noEstate", "estate");
    return estate;
  }
  if (name === "") throw new Refusal("places.noEstate", "estate");
  if (nameEn === "") throw new Refusal("places.noNameEn", "nameEn");
  const rows = await db.$queryRaw<
    { countyCode: string; taken: boolean }[]
  >`SELECT p."countyCode", EXISTS (SELECT FROM "Community" c WHERE c."name" = ${name} AND c."countyCode" = p."countyCode") AS "taken" FROM "StationPlacement" p
    WHERE p."placeStationId" = ${stationId} AND p."fromOn" <= ${today}::date AND (p."toOn" IS NULL OR p."toOn" > ${today}::date)`;
  const [{ countyCode = "", taken = false } = {}] = rows;
  if (taken) throw new Refusal("places.estateKnown", "name");
  const id = await nextPlaceId(scope, "Community");
  await db.community.createMany({ data: [{ id, name, nameEn, pinyin: spell(name).pinyin, countyCode }] });
  await auditNetwork(db, "ESTATE_MADE", String(id), scope.actor.id);
  return id;
}

/** Adds an estate to those that a station serves, from a day on. The first one is the one that it mostly serves. */
export async function addEstate(scope: KeepPlaces, input: NewEstate): Promise<void> {
  const { db, today, actor } = scope;
  const { id, slug, openedOn } = await stationBySlug(scope, input.station);
  if (input.from > today) throw new Refusal("places.fromFuture", "from");
  if (input.from < openedOn) throw new Refusal("places.fromTooEarly", "from", { day: openedOn });
  const communityId = await estateOf(scope, id, input);
  const rows = await db.$queryRaw<{ served: boolean; any: boolean; sameDay: boolean }[]>`
    SELECT coalesce(bool_or("communityId" = ${communityId} AND ("toOn" IS NULL OR "toOn" > ${input.from}::date)), false) AS "served", coalesce(bool_or("toOn" IS NULL), false) AS "any",
      coalesce(bool_or("communityId" = ${communityId} AND "fromOn" = ${input.from}::date), false) AS "sameDay" FROM "StationCommunity" WHERE "placeStationId" = ${id}`;
  const [{ served = false, any = false, sameDay = false } = {}] = rows;
  if (served) throw new Refusal("places.estateServed", input.estate === null ? "name" : "estate");
  const fromOn = new Date(input.from);
  // Ended and taken up again on the day it began: the same stretch goes on.
  if (sameDay)
    await db.stationCommunity.updateMany({ where: { placeStationId: id, communityId, fromOn }, data: { toOn: null } });
  else await db.stationCommunity.createMany({ data: [{ placeStationId: id, communityId, isPrimary: !any, fromOn }] });
  await auditNetwork(db, "STATION_ESTATES", slug, actor.id, { added: communityId, from: input.from });
}

/** Ends a station's service to an estate from today on. */
export async function endEstate(scope: KeepPlaces, input: { station: string; estate: number }): Promise<void> {
  const { db, today, actor } = scope;
  const { id, slug } = await stationBySlug(scope, input.station);
  const ended =
    await db.$executeRaw`UPDATE "StationCommunity" SET "toOn" = greatest(${today}::date, "fromOn"), "isPrimary" = false WHERE "placeStationId" = ${id} AND "communityId" = ${input.estate} AND "toOn" IS NULL`;
  if (ended === 0) throw new Refusal("errors.notFound");
  await auditNetwork(db, "STATION_ESTATES", slug, actor.id, { ended: input.estate });
}

/** Says which estate a station mostly serves: it stands first wherever they are named. */
export async function chooseMainEstate(scope: KeepPlaces, input: { station: string; estate: number }): Promise<void> {
  const { db, actor } = scope;
  const { id, slug } = await stationBySlug(scope, input.station);
  const changed =
    await db.$executeRaw`UPDATE "StationCommunity" SET "isPrimary" = ("communityId" = ${input.estate}) WHERE "placeStationId" = ${id} AND "toOn" IS NULL
    AND EXISTS (SELECT FROM "StationCommunity" x WHERE x."placeStationId" = ${id} AND x."communityId" = ${input.estate} AND x."toOn" IS NULL)`;
  if (changed === 0) throw new Refusal("errors.notFound");
  await auditNetwork(db, "STATION_ESTATES", slug, actor.id, { main: input.estate });
}
