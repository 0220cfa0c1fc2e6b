import { afterAll, beforeAll, expect, test } from "vitest";
import { momentOf } from "@/lib/clock";
import { withScope } from "@/lib/db/doors";
import { aMove, aPlan } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { aNotice, anOpenDoor } from "@/tests/factories/notices";
import { aStation } from "@/tests/factories/stations";
import type { FreshDatabase } from "../fresh";

let database: FreshDatabase;
let station: { id: number };
beforeAll(async () => {
  database = await aDatabase();
  station = await aStation();
});
afterAll(() => database.drop());

/** Rows that anybody reads on 10 April 2018. */
function inPublic<T>(statement: string): Promise<T[]> {
  const scope = { role: "public_reader", stations: [], actor: null, moment: momentOf("2018-04-10") } as const;
  return withScope(scope, (db) => db.$queryRawUnsafe<T[]>(statement));
}

test("everybody sees what is published for everybody: no draft, nothing for members, nothing long past", async () => {
  const shown = await aPlan(station, { audience: "PUBLIC", heldOn: "2018-04-12", title: "看得见" });
  const cancelled = await aPlan(station, {
    audience: "PUBLIC",
    heldOn: "2018-04-13",
    state: "CANCELLED",
    cancelReason: "HEALTH",
    publicLine: "这一次不办了。",
  });
  await aPlan(station, { audience: "PUBLIC", state: "DRAFT" });
  await aPlan(station, { audience: "MEMBERS" });
  await aPlan(station, { audience: "PUBLIC", heldOn: "2018-02-01" });
  await aMove(station, shown, { fromOn: "2018-04-11", publicLine: "下雨。" });
  const rows = await inPublic<Record<string, unknown>>(
    `SELECT "id", "state", "publicLine", "movedFromOn"::text FROM "PublicActivity" WHERE "stationId" = ${station.id} ORDER BY "heldOn"`,
  );
  expect(rows).toEqual([
    { id: shown.id, state: "PUBLISHED", publicLine: "下雨。", movedFromOn: "2018-04-11" },
    { id: cancelled.id, state: "CANCELLED", publicLine: "这一次不办了。", movedFromOn: null },
  ]);
});

test("a notice hangs from its first to its last day, unless it was taken down", async () => {
  const hanging = await aNotice(station, { fromOn: "2018-04-10", toOn: "2018-04-10" });
  await aNotice(station, { fromOn: "2018-04-11" });
  await aNotice(station, { fromOn: "2018-04-01", toOn: "2018-04-09" });
  await aNotice(station, { endedAt: momentOf("2018-04-09"), endedBy: "00000000-0000-7000-8000-000000000001" });
  const rows = await inPublic(`SELECT "id" FROM "PublicNotice" WHERE "stationId" = ${station.id}`);
  expect(rows).toEqual([{ id: hanging.id }]);
});

test("a station shows its door; the public reads no table and no reason that is the house's own", async () => {
  await anOpenDoor(station);
  const [row] = await inPublic<{ way: string; hours: unknown }>(
    `SELECT "way", "hours" FROM "PublicStation" WHERE "id" = ${station.id}`,
  );
  expect(row).toEqual({ way: "西门进", hours: [{ weekday: 1, from: 510, to: 690 }] });
  for (const hidden of [`SELECT FROM "Activity"`, `SELECT FROM "Person"`, `SELECT FROM "User"`])
    await expect(inPublic(hidden)).rejects.toThrow("permission denied");
  await expect(inPublic(`SELECT "cancelReason" FROM "PublicActivity"`)).rejects.toThrow("does not exist");
});
