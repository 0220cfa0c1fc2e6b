import "server-only";
import type { PlaceScope } from "@/lib/auth/keeper-doors";
import { addDays, type Day } from "@/lib/clock";
import { auditNetwork } from "@/lib/db/audit";
import { Prisma } from "@/lib/db/generated/client";
import { Refusal } from "@/lib/db/refusal";
import { spell } from "@/lib/people/rules/names";
import { readPhone } from "@/lib/people/rules/phones";
import type { OpenInput } from "../input";

/** What a command about places may use of its scope: who acts is an id, so that tests make one without a request. */
export type KeepPlaces = Pick<PlaceScope, "db" | "today"> & { actor: { id: string } };

export type KnownStation = {
  id: number;
  slug: string;
  name: string;
  nameEn: string;
  openedOn: Day;
  closedOn: Day | null;
};

/** A station by the slug of its page. @throws Refusal where there is none */
export async function stationBySlug({ db }: Pick<KeepPlaces, "db">, slug: string): Promise<KnownStation> {
  const rows = await db.$queryRaw<
    KnownStation[]
  >`SELECT "id", "slug", "name", "nameEn", "openedOn"::text, "closedOn"::text FROM "Station" WHERE "slug" = ${slug}`;
  if (!rows[0]) throw new Refusal("errors.notFound");
  return rows[0];
}

/** One more than the highest id of a table of places; others who ask wait until this transaction is over. */
export async function nextPlaceId(
  { db }: Pick<KeepPlaces, "db">,
  table: "Station" | "ManagementCentre" | "Community",
): Promise<number> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('places'))`;
  const rows = await db.$queryRaw<
    { id: number }[]
  >`SELECT coalesce(max("id"), 0) + 1 AS "id" FROM ${Prisma.raw(`"${table}"`)}`;
  return rows[0]?.id ?? 1;
}

/** The ids of a centre and a county that a form names. @throws Refusal beside the field */
export async function centreAndCounty({ db }: Pick<KeepPlaces, "db">, input: { centre: string; county: string }) {
  const rows = await db.$queryRaw<{ centreId: number | null; countyCode: string | null }[]>`
    SELECT (SELECT "id" FROM "ManagementCentre" WHERE "slug" = ${input.centre}) AS "centreId", (SELECT "code" FROM "County" WHERE "code" = ${input.county}) AS "countyCode"`;
  const { centreId = null, countyCode = null } = rows[0] ?? {};
  if (centreId === null) throw new Refusal("places.noCentre", "centre");
  if (countyCode === null) throw new Refusal("places.noCounty", "county");
  return { centreId, countyCode };
}

/** A station's telephone as it is stored. @throws Refusal beside the field */
export function phoneOf(text: string): string {
  const phone = readPhone(text);
  if (typeof phone === "string") throw new Refusal(phone, "phone");
  return phone.number;
}

/** @throws Refusal where another open station has this name */
export async function assertNameFree({ db, today }: KeepPlaces, name: string, except: number): Promise<void> {
  const same = await db.$queryRaw<
    { id: number }[]
  >`SELECT "id" FROM "Station" WHERE "name" = ${name} AND "id" <> ${except} AND ("closedOn" IS NULL OR "closedOn" > ${today}::date)`;
  if (same.length > 0) throw new Refusal("places.nameTaken", "name");
}

/**
 * Opens a station: its first name, centre and county hold from the opening day. Not later than today: whatever counts
 * stations counts those that have opened.
 * @returns the slug
 * @throws Refusal beside the field; an empty slug is refused with the one that the name suggests
 */
export async function openStation(scope: KeepPlaces, input: OpenInput): Promise<string> {
  const { db, today, actor } = scope;
  if (input.openedOn > today) throw new Refusal("places.openedFuture", "openedOn");
  if (input.slug === "") throw new Refusal("places.slugProposed", "slug");
  await assertNameFree(scope, input.name, 0);
  const phone = phoneOf(input.phone);
  const placed = await centreAndCounty(scope, input);
  const id = await nextPlaceId(scope, "Station");
  const { pinyin, initials } = spell(input.name);
  const openedOn = new Date(input.openedOn);
  const { name, nameEn, slug, address } = input;
  await db.station.createMany({ data: [{ id, slug, name, nameEn, pinyin, initials, phone, address, openedOn }] });
  await db.stationName.createMany({ data: [{ placeStationId: id, fromOn: openedOn, name, nameEn }] });
  await db.stationPlacement.createMany({ data: [{ placeStationId: id, fromOn: openedOn, ...placed }] });
  if (input.estate !== null) {
    const known = await db.community.count({ where: { id: input.estate } });
    if (known === 0) throw new Refusal("places.noEstate", "estate");
    await db.stationCommunity.createMany({
      data: [{ placeStationId: id, communityId: input.estate, isPrimary: true, fromOn: openedOn }],
    });
  }
  await auditNetwork(db, "STATION_OPENED", slug, actor.id, { openedOn: input.openedOn });
  return slug;
}

/** Keeps how a station is reached. */
export async function keepContact(
  scope: KeepPlaces,
  input: { station: string; phone: string; address: string },
): Promise<void> {
  const { db, actor } = scope;
  const { id, slug } = await stationBySlug(scope, input.station);
  const phone = phoneOf(input.phone);
  await db.station.updateMany({ where: { id }, data: { phone, address: input.address } });
  await auditNetwork(db, "STATION_CONTACT", slug, actor.id);
}

/**
 * Closes a station from a day on, with the one that goes on, if any (domain D16). Its rows stay; its people are moved by
 * themselves. At most a year ahead, so that a slip of the year is noticed.
 */
export async function closeStation(
  scope: KeepPlaces,
  input: { station: string; closedOn: Day; successor: string },
): Promise<void> {
  const { db, today, actor } = scope;
  const { id, slug, openedOn } = await stationBySlug(scope, input.station);
  if (input.closedOn <= openedOn) throw new Refusal("places.closedBeforeOpening", "closedOn", { day: openedOn });
  if (input.closedOn > addDays(today, 366)) throw new Refusal("places.closedTooLate", "closedOn");
  const next = input.successor === "" ? null : await stationBySlug(scope, input.successor);
  if (next && (next.id === id || (next.closedOn !== null && next.closedOn <= input.closedOn)))
    throw new Refusal("places.noSuccessor", "successor");
  await db.station.updateMany({
    where: { id },
    data: { closedOn: new Date(input.closedOn), successorId: next?.id ?? null },
  });
  await auditNetwork(db, "STATION_CLOSED", slug, actor.id, { closedOn: input.closedOn, successor: next?.slug ?? null });
}

/** Takes a closing back. */
export async function reopenStation(scope: KeepPlaces, input: { station: string }): Promise<void> {
  const { db, actor } = scope;
  const { id, slug, closedOn } = await stationBySlug(scope, input.station);
  if (closedOn === null) throw new Refusal("places.notClosed");
  await db.station.updateMany({ where: { id }, data: { closedOn: null, successorId: null } });
  await auditNetwork(db, "STATION_REOPENED", slug, actor.id);
}
