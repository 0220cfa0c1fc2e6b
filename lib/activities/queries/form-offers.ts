import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import { addDays, type Day, type Month } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { spell } from "@/lib/people/rules/names";
import { earlierForm } from "../commands/draft";
import { type Choice, categoryRows, frequentRows, unitRows } from "./choices";
import { type Draft, draftFrom, draftJson } from "./drafts";

/** What the form of an activity offers, and what it has kept of somebody's typing. */
export type FormOffers = {
  choices: Choice[];
  /** the teams that can hold an activity, by pinyin */
  units: { id: string; name: string }[];
  /** the categories of service that can be chosen, in HQ's order */
  categories: { code: string; name: string; nameEn: string }[];
  /** oldest first; at most a few hundred in a station's life */
  lockedMonths: Month[];
  draft: Draft | null;
  /** what another form of the name left before that one */
  earlier: Draft | null;
};

type Read = Pick<StationScope, "db" | "station" | "today"> & { actor: { id: string } };

/**
 * What the station did in the last half year that is no frequent activity: the last of each title, newest first. A team
 * that has ended is left out of it.
 */
function recentRows(stationId: number, today: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM (
      SELECT DISTINCT ON (a."title") '' AS "id", NULL::int AS "slot", a."kind", a."meetingKind", a."audience", coalesce(a."category", '') AS "category", a."title", '' AS "initials", '' AS "pinyin", coalesce(u."id"::text, '') AS "serviceUnitId", coalesce(u."name", '') AS "unitName",
        a."startMinute", a."endMinute", a."place", a."countsByDay", a."hazard", a."heldOn"::text AS "lastOn", a."id" AS "lastId"
      FROM "Activity" a LEFT JOIN "ServiceUnit" u ON u."stationId" = a."stationId" AND u."id" = a."serviceUnitId" AND u."endedOn" IS NULL
      WHERE a."stationId" = ${stationId} AND a."state" = 'RECORDED' AND a."heldOn" > ${addDays(today, -180)}::date
        AND NOT EXISTS (SELECT FROM "ActivityTemplate" t WHERE t."stationId" = ${stationId} AND t."title" = a."title" AND t."endedOn" IS NULL)
      ORDER BY a."title", a."heldOn" DESC, a."startMinute" DESC) r
    ORDER BY "lastOn" DESC, "title" LIMIT 30`;
}

/** Rows as one list in JSON, in their order: a form needs five lists and asks once. */
function listed(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM (${rows}) r)`;
}

/**
 * All that a form of this name offers, in one statement: frequent activities before what was done lately, teams,
 * categories, locked months, and the draft of whoever asks.
 */
export async function formOffers({ db, station, actor, today }: Read, form: string): Promise<FormOffers> {
  const locks = Prisma.sql`SELECT "month"::text AS "month" FROM "MonthLock" WHERE "stationId" = ${station.id} ORDER BY "month" LIMIT 500`;
  const [row] = await db.$queryRaw<
    {
      frequent: Choice[];
      recent: Choice[];
      units: FormOffers["units"];
      categories: FormOffers["categories"];
      locks: { month: Month }[];
      draft: Parameters<typeof draftFrom>[0];
      earlier: Parameters<typeof draftFrom>[0];
    }[]
  >`SELECT ${listed(frequentRows(station.id))} AS "frequent", ${listed(recentRows(station.id, today))} AS "recent", ${listed(unitRows(station.id))} AS "units",
      ${listed(categoryRows)} AS "categories", ${listed(locks)} AS "locks", ${draftJson({ station, actor }, form)} AS "draft",
      ${draftJson({ station, actor }, earlierForm(form))} AS "earlier"`;
  if (!row) throw new Error("A query without a row");
  const spelt = row.recent.map((choice) => {
    const { pinyin, initials } = spell(choice.title);
    return { ...choice, pinyin, initials };
  });
  return {
    choices: [...row.frequent, ...spelt],
    units: row.units,
    categories: row.categories,
    lockedMonths: row.locks.map(({ month }) => month),
    draft: draftFrom(row.draft),
    earlier: draftFrom(row.earlier),
  };
}
