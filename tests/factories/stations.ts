import type { Centre, StationPlace } from "@/lib/auth/doors";
import { asOwner, put, type Row } from "./owner";

/** Ids of what factories make lie beyond those of the demo network. */
let last = 10_000;
export function nextId(): number {
  last += 1;
  return last;
}

/** Writes a row of reference data unless it is there already. */
async function ensure(table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  await asOwner((client) =>
    client.query(
      `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(", ")}) VALUES (${columns.map((_, n) => `$${n + 1}`).join(", ")}) ON CONFLICT DO NOTHING`,
      Object.values(row),
    ),
  );
}

/** The categories that tests log service in. */
export const CATEGORIES = ["PATROL", "ARTS", "ELDER_CARE"] as const;

async function ensureCategories(): Promise<void> {
  for (const [nth, code] of [...CATEGORIES, "UNKNOWN"].entries()) {
    await ensure("ActivityCategory", {
      code,
      name: code,
      nameEn: code,
      sort: 900 + nth,
      selectable: code !== "UNKNOWN",
    });
  }
}

/** A management centre without stations. */
export async function aCentre(given: Partial<Centre> = {}): Promise<Centre> {
  const id = given.id ?? nextId();
  const centre = {
    id,
    slug: `centre-${id}`,
    name: `中心${id}`,
    nameEn: `Centre ${id}`,
    phone: "0546-1234567",
    ...given,
  };
  const { stations: _, ...row } = { stations: [], ...centre };
  await put("ManagementCentre", { ...row, pinyin: `zhongxin${id}` });
  return { ...centre, stations: [] };
}

/** A station under a centre of its own unless one is given. */
export async function aStation(given: Partial<StationPlace> & { centre?: Centre } = {}): Promise<StationPlace> {
  await ensureCategories();
  await ensure("County", {
    code: "370502",
    name: "东营区",
    nameEn: "Dongying",
    cityCode: "370500",
    city: "东营市",
    cityEn: "Dongying",
    sort: 1,
  });
  const centre = given.centre ?? (await aCentre());
  const id = given.id ?? nextId();
  const row = {
    id,
    slug: `station-${id}`,
    name: `站${id}`,
    nameEn: `Station ${id}`,
    phone: "0546-7654321",
    openedOn: "2010-07-01",
    closedOn: null,
  };
  const { centre: _, ...place } = { ...row, ...given };
  await put("Station", { ...place, pinyin: `zhan${id}`, initials: `z${id}`, address: "1栋一层" });
  await put("StationPlacement", {
    placeStationId: id,
    fromOn: place.openedOn,
    toOn: null,
    centreId: centre.id,
    countyCode: "370502",
  });
  const { slug, name, nameEn, phone } = centre;
  return { ...place, centre: { slug, name, nameEn, phone } };
}

/** A formal branch elsewhere, with its home unit. */
export async function aBranch(): Promise<number> {
  const id = nextId();
  await put("HomeUnit", { id, name: `单位${id}`, nameEn: `Unit ${id}`, pinyin: `danwei${id}`, cityCode: "370500" });
  await put("FormalBranch", { id, homeUnitId: id, name: `支部${id}` });
  return id;
}
