import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/db/ids";
import { makeCentre } from "@/lib/places/commands/centres";
import { moveStation, renameStation } from "@/lib/places/commands/dated";
import { addEstate, chooseMainEstate, endEstate } from "@/lib/places/commands/estates";
import { closeStation, keepContact, openStation, reopenStation } from "@/lib/places/commands/stations";
import { readPlace } from "@/lib/places/queries/detail";
import { listCentres, listPlaces } from "@/lib/places/queries/list";
import { aDatabase } from "@/tests/factories/database";
import { numberOf, rowsOf } from "@/tests/factories/owner";
import { asKeeperOfPlaces } from "@/tests/factories/scope";
import { aCentre, aStation, nextId } from "@/tests/factories/stations";
import { TODAY } from "@/tests/factories/time";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let centre: { slug: string };
beforeAll(async () => {
  database = await aDatabase();
  centre = await aCentre();
});
afterAll(() => database.drop());

const opening = (change: object = {}) => ({
  key: newId(),
  name: `新站${nextId()}`,
  nameEn: "New station",
  slug: `new-${nextId()}`,
  centre: centre.slug,
  county: "370502",
  openedOn: "2018-04-01",
  phone: "0546-8712345",
  address: "1栋一层",
  estate: null,
  ...change,
});
const place = async (slug: string) => asKeeperOfPlaces((scope) => readPlace(scope, slug));

test("a station opens with its first name, centre and county, all from the opening day", async () => {
  const input = opening();
  const slug = await asKeeperOfPlaces((scope) => openStation(scope, input));
  expect(await place(slug)).toMatchObject({
    name: input.name,
    openedOn: "2018-04-01",
    names: [{ name: input.name, fromOn: "2018-04-01", toOn: null }],
    placements: [{ centre: centre.slug, county: "370502", fromOn: "2018-04-01", toOn: null }],
  });
  expect(
    await numberOf(`SELECT count(*) FROM "NetworkAudit" WHERE "kind" = 'STATION_OPENED' AND "subject" = $1`, [slug]),
  ).toBe(1);
  expect((await asKeeperOfPlaces((scope) => listPlaces(scope, { page: 1, find: input.name }))).count).toBe(1);
  expect((await asKeeperOfPlaces((scope) => listPlaces(scope, { page: 1, centre: centre.slug }))).rows[0]?.slug).toBe(
    slug,
  );
});

test.each([
  ["openedOn", { openedOn: "2018-04-11" }],
  ["slug", { slug: "" }],
  ["centre", { centre: "nowhere" }],
  ["county", { county: "999999" }],
  ["phone", { phone: "12" }],
  ["estate", { estate: 999_999 }],
])("a station is refused beside its field: %s", async (field, change) => {
  await expect(asKeeperOfPlaces((scope) => openStation(scope, opening(change)))).rejects.toMatchObject({ field });
});

test("two stations opened at once get two ids; one name and one address stand for one station", async () => {
  const slugs = await Promise.all([1, 2, 3].map(() => asKeeperOfPlaces((scope) => openStation(scope, opening()))));
  const ids = await rowsOf(`SELECT DISTINCT "id" FROM "Station" WHERE "slug" = ANY ($1)`, [slugs]);
  expect(ids).toHaveLength(3);
  const known = await aStation();
  await expect(asKeeperOfPlaces((scope) => openStation(scope, opening({ name: known.name })))).rejects.toMatchObject({
    field: "name",
  });
  await expect(asKeeperOfPlaces((scope) => openStation(scope, opening({ slug: known.slug })))).rejects.toThrow(
    /Station_slug_key|Unique/,
  );
});

test("another name follows the present one; what began today is put right in place", async () => {
  const station = await aStation();
  const rename = (name: string, from: string) =>
    asKeeperOfPlaces((scope) => renameStation(scope, { station: station.slug, name, nameEn: "Other", from }));
  const first = `甲${nextId()}`;
  const second = `乙${nextId()}`;
  await rename(first, "2018-01-01");
  await expect(rename(second, "2018-01-01")).rejects.toMatchObject({ field: "from" });
  await expect(rename(second, "2018-04-11")).rejects.toMatchObject({ field: "from" });
  await rename(second, TODAY);
  await rename(`${second}x`, TODAY);
  const found = await place(station.slug);
  expect(found?.name).toBe(`${second}x`);
  expect(found?.names.map(({ name, fromOn, toOn }) => [name, fromOn, toOn])).toEqual([
    [`${second}x`, TODAY, null],
    [first, "2018-01-01", TODAY],
    [station.name, station.openedOn, "2018-01-01"],
  ]);
});

test("another centre follows the present one, and doors ask for the day", async () => {
  const station = await aStation();
  const next = await aCentre();
  await asKeeperOfPlaces((scope) =>
    moveStation(scope, { station: station.slug, centre: next.slug, county: "370502", from: "2018-04-10" }),
  );
  const found = await place(station.slug);
  expect(found?.placements.map((one) => [one.centre, one.fromOn, one.toOn])).toEqual([
    [next.slug, "2018-04-10", null],
    [station.centre.slug, station.openedOn, "2018-04-10"],
  ]);
  const centres = await asKeeperOfPlaces((scope) => listCentres(scope));
  expect(centres.find(({ slug }) => slug === next.slug)?.stations).toBe(1);
  expect(centres.find(({ slug }) => slug === station.centre.slug)?.stations).toBe(0);
});

test("estates come and go dated; the first one is the main one", async () => {
  const station = await aStation();
  const add = (name: string, from = "2018-02-01") =>
    asKeeperOfPlaces((scope) =>
      addEstate(scope, { station: station.slug, estate: null, name, nameEn: "Estate", from }),
    );
  const [one, two] = [`区${nextId()}`, `区${nextId()}`];
  await add(one);
  await add(two);
  await expect(add(one)).rejects.toMatchObject({ messageKey: "places.estateKnown" });
  const estates = (await place(station.slug))?.estates ?? [];
  expect(estates.map(({ name, isPrimary }) => [name, isPrimary])).toEqual([
    [one, true],
    [two, false],
  ]);
  const [first, second] = estates.map(({ id }) => id);
  const act = { station: station.slug };
  await asKeeperOfPlaces((scope) => chooseMainEstate(scope, { ...act, estate: second ?? 0 }));
  await asKeeperOfPlaces((scope) => endEstate(scope, { ...act, estate: first ?? 0 }));
  expect((await place(station.slug))?.estates.map(({ id, isPrimary, toOn }) => [id, isPrimary, toOn])).toEqual([
    [second, true, null],
    [first, false, TODAY],
  ]);
  await asKeeperOfPlaces((scope) =>
    addEstate(scope, { ...act, estate: first ?? 0, name: "", nameEn: "", from: TODAY }),
  );
  expect((await place(station.slug))?.estates).toHaveLength(3);
});

test("a station closes with its successor, and the closing can be taken back", async () => {
  const station = await aStation();
  const next = await aStation();
  const close = (closedOn: string, successor: string) =>
    asKeeperOfPlaces((scope) => closeStation(scope, { station: station.slug, closedOn, successor }));
  await expect(close(station.openedOn, "")).rejects.toMatchObject({ field: "closedOn" });
  await expect(close("2028-04-10", "")).rejects.toMatchObject({ field: "closedOn" });
  await expect(close(TODAY, station.slug)).rejects.toMatchObject({ field: "successor" });
  await close(TODAY, next.slug);
  expect(await place(station.slug)).toMatchObject({ closedOn: TODAY, successor: { slug: next.slug } });
  await asKeeperOfPlaces((scope) => reopenStation(scope, { station: station.slug }));
  expect(await place(station.slug)).toMatchObject({ closedOn: null, successor: null });
});

test("telephone and address are kept, a centre is made", async () => {
  const station = await aStation();
  await asKeeperOfPlaces((scope) =>
    keepContact(scope, { station: station.slug, phone: "（0546）8712345", address: "2栋" }),
  );
  expect(await place(station.slug)).toMatchObject({ phone: "0546-8712345", address: "2栋" });
  const slug = `made-${nextId()}`;
  const made = { name: "新中心", nameEn: "New centre", phone: "0546-8712345" };
  await asKeeperOfPlaces((scope) => makeCentre(scope, { ...made, slug }));
  await expect(asKeeperOfPlaces((scope) => makeCentre(scope, { ...made, slug: "" }))).rejects.toMatchObject({
    field: "slug",
  });
  expect((await asKeeperOfPlaces((scope) => listCentres(scope))).some((one) => one.slug === slug)).toBe(true);
});
