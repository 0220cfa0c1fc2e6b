import { afterAll, beforeAll, expect, test } from "vitest";
import { momentOf } from "@/lib/clock";
import { client } from "@/lib/db/client";
import { aPlan } from "@/tests/factories/activities";
import { aDatabase } from "@/tests/factories/database";
import { numberOf, rowsOf } from "@/tests/factories/owner";
import { asReaderOf, asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";
import { NOW, setClock } from "@/tests/factories/time";
import type { FreshDatabase } from "../fresh";

// The server may stand in any time zone; a moment must come back as it went, and mean the same to SQL.
let database: FreshDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());

test("a moment is the same to the app and to SQL", async () => {
  const station = await aStation();
  const { id } = await aPlan(station);
  await asWorkerOf(station, ({ db }) =>
    db.activity.updateMany({
      where: { stationId: station.id, id },
      data: { recordedAt: NOW, recordedBy: id, state: "RECORDED" },
    }),
  );
  expect(await numberOf('SELECT extract(epoch FROM "recordedAt") FROM "Activity" WHERE "id" = $1', [id])).toBe(
    NOW.getTime() / 1000,
  );
  const read = await asWorkerOf(station, async ({ db }) => {
    const [row] = await db.$queryRaw<
      { at: Date; app: Date }[]
    >`SELECT "recordedAt" AS "at", current_setting('app.now')::timestamptz AS app FROM "Activity"`;
    return row;
  });
  expect(read).toEqual({ at: NOW, app: NOW });
});

test("a visit early in the morning counts for its Shanghai day", async () => {
  const station = await aStation();
  await asReaderOf(station, ({ db }) => db.$executeRaw`SELECT note_visit()`, { today: "2018-04-10", minute: 15 });
  expect(await rowsOf('SELECT "day"::text FROM "StationVisit" WHERE "stationId" = $1', [station.id])).toEqual([
    { day: "2018-04-10" },
  ]);
});

test("the business clock runs on from where it was set", async () => {
  await setClock(momentOf("2018-04-10", 510));
  const [row] = await client().$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`;
  const passed = (row?.now.getTime() ?? 0) - momentOf("2018-04-10", 510).getTime();
  expect(passed).toBeGreaterThanOrEqual(0);
  expect(passed).toBeLessThan(60_000);
});
