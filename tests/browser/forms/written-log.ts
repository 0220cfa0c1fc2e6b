import type { Page } from "playwright";
import { rows } from "../harness";

/** Volunteers of a station whose name nobody else there bears: written down, they are known without a question. */
export async function knownVolunteers(station: string, count: number): Promise<string[]> {
  const found = await rows<{ name: string }>(
    `SELECT p."name" FROM "Person" p JOIN "Station" s ON s."id" = p."stationId"
      JOIN "Volunteer" v ON v."stationId" = p."stationId" AND v."personId" = p."id" AND v."toOn" IS NULL AND v."fromOn" < '2017-01-01'
      WHERE s."slug" = $1 AND p."endedOn" IS NULL AND p."name" ~ '^[一-龥]{3}$'
        AND NOT EXISTS (SELECT FROM "Person" o WHERE o."stationId" = p."stationId" AND o."name" = p."name" AND o."id" <> p."id")
      ORDER BY p."id" LIMIT $2`,
    [station, count],
  );
  if (found.length < count) throw new Error(`Not ${count} volunteers at ${station}`);
  return found.map(({ name }) => name);
}

export type Written = { title: string; day: string; start: string; end: string; names: string[] };

/** Fills the form of a new activity of no team as somebody does whose browser runs no script: names as a list. */
export async function write(page: Page, station: string, { title, day, start, end, names }: Written): Promise<void> {
  await page.goto(`/desk/${station}/activities/new`);
  await page.getByRole("combobox", { name: "做了什么" }).fill(title);
  await page.getByLabel("计入哪一类").selectOption("PATROL");
  await page.getByRole("radio", { name: "别的日子" }).check({ force: true });
  await page.getByLabel("是哪一天").fill(day);
  await page.getByLabel("写名字").fill(names.join("\n"));
  await page.getByLabel("开始时间").fill(start);
  await page.getByLabel("结束时间").fill(end);
}

export const save = (page: Page) => page.getByRole("button", { name: /^保存/ }).first().click();

export type Kept = {
  id: string;
  state: string;
  heldOn: string;
  endMinute: number;
  people: number;
  personTimes: number;
  /** the ledger's signs, summed */
  ledger: number;
  booked: string | null;
  /** kind and reason of each save, oldest first */
  saves: string[];
};

/** The activity of a title as the database has it, with what stands in its ledger and history. */
export async function keptAs(title: string): Promise<Kept | undefined> {
  const [kept] = await rows<Kept>(
    `SELECT a."id", a."state", a."heldOn"::text AS "heldOn", a."endMinute", a."people", a."personTimes",
      (SELECT coalesce(sum("sign"), 0)::int FROM "ServiceRecord" r WHERE r."stationId" = a."stationId" AND r."activityId" = a."id") AS "ledger",
      (SELECT max("bookedMonth")::text FROM "ServiceRecord" r WHERE r."stationId" = a."stationId" AND r."activityId" = a."id") AS "booked",
      ARRAY(SELECT trim(v."kind" || ' ' || v."reason") FROM "ActivityRevision" v WHERE v."stationId" = a."stationId" AND v."activityId" = a."id" ORDER BY v."no") AS "saves"
      FROM "Activity" a WHERE a."title" = $1`,
    [title],
  );
  return kept;
}

/** The words beside a field that say what is wrong with it. */
export const beside = (page: Page, field: string) => page.locator(`#${field}-error`).innerText();
