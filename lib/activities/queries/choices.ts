import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import { addDays, type Day } from "@/lib/clock";
import type { Kind } from "../rules/kinds";

/** Something that can have been done: a frequent activity, or one that was logged before. */
export type Choice = {
  /** template's id, or "" for one known by its title alone */
  id: string;
  slot: number | null;
  kind: Kind;
  category: string;
  title: string;
  initials: string;
  pinyin: string;
  serviceUnitId: string;
  unitName: string;
  startMinute: number;
  endMinute: number;
  place: string;
  countsByDay: boolean;
  hazard: boolean;
  lastOn: Day | null;
  lastId: string | null;
};

type Read = Pick<StationScope, "db" | "station">;

/** The station's frequent activities in the order of their keys, each with when it was recorded last. */
export async function frequentActivities({ db, station }: Read): Promise<(Choice & { lastPeople: number | null })[]> {
  return db.$queryRaw<(Choice & { lastPeople: number | null })[]>`
    SELECT t."id", t."slot", t."kind", coalesce(t."category", '') AS "category", t."title", t."initials", t."pinyin", coalesce(t."serviceUnitId"::text, '') AS "serviceUnitId", coalesce(u."name", '') AS "unitName",
      t."startMinute", t."endMinute", t."place", t."countsByDay", t."hazard", l."heldOn"::text AS "lastOn", l."id" AS "lastId", l."people" AS "lastPeople"
    FROM "ActivityTemplate" t LEFT JOIN "ServiceUnit" u ON u."stationId" = t."stationId" AND u."id" = t."serviceUnitId"
    LEFT JOIN LATERAL (SELECT "id", "heldOn", "people" FROM "Activity" a WHERE a."stationId" = ${station.id} AND a."templateId" = t."id" AND a."state" = 'RECORDED'
      ORDER BY a."heldOn" DESC, a."startMinute" DESC LIMIT 1) l ON true
    WHERE t."stationId" = ${station.id} AND t."endedOn" IS NULL ORDER BY t."slot" NULLS LAST, t."pinyin"`;
}

/**
 * What the station did in the last half year that is no frequent activity: the last of each title, newest first, without
 * spelling (the caller adds it). A team that has ended is left out of it.
 */
export async function recentActivities({ db, station, today }: Read & Pick<StationScope, "today">): Promise<Choice[]> {
  return db.$queryRaw<Choice[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (a."title") '' AS "id", NULL::int AS "slot", a."kind", coalesce(a."category", '') AS "category", a."title", '' AS "initials", '' AS "pinyin", coalesce(u."id"::text, '') AS "serviceUnitId", coalesce(u."name", '') AS "unitName",
        a."startMinute", a."endMinute", a."place", a."countsByDay", a."hazard", a."heldOn"::text AS "lastOn", a."id" AS "lastId"
      FROM "Activity" a LEFT JOIN "ServiceUnit" u ON u."stationId" = a."stationId" AND u."id" = a."serviceUnitId" AND u."endedOn" IS NULL
      WHERE a."stationId" = ${station.id} AND a."state" = 'RECORDED' AND a."heldOn" > ${addDays(today, -180)}::date
        AND NOT EXISTS (SELECT FROM "ActivityTemplate" t WHERE t."stationId" = ${station.id} AND t."title" = a."title" AND t."endedOn" IS NULL)
      ORDER BY a."title", a."heldOn" DESC, a."startMinute" DESC) r
    ORDER BY "lastOn" DESC, "title" LIMIT 30`;
}

/** The units that can hold an activity on a day, by pinyin. */
export async function unitChoices({ db, station }: Read): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw<
    { id: string; name: string }[]
  >`SELECT "id", "name" FROM "ServiceUnit" WHERE "stationId" = ${station.id} AND "endedOn" IS NULL ORDER BY "pinyin" LIMIT 200`;
}

/** The categories of service that can be chosen, in HQ's order. */
export async function categoryChoices({ db }: Pick<StationScope, "db">) {
  return db.activityCategory.findMany({
    where: { selectable: true },
    orderBy: { sort: "asc" },
    select: { code: true, name: true, nameEn: true },
  });
}

/** What a form has kept of somebody's typing, if it was left unsaved. */
export async function draftOf({ db, station, actor }: Pick<StationScope, "db" | "station" | "actor">, form: string) {
  const draft = await db.draft.findUnique({
    where: { stationId_actorId_form: { stationId: station.id, actorId: actor.id, form } },
  });
  return draft ? { body: draft.body as Record<string, unknown>, savedAt: draft.savedAt } : null;
}

/** Who was there last: the people of an activity in the order in which they were put down. */
export async function peopleOf({ db, station }: Read, activityId: string): Promise<string[]> {
  const rows = await db.$queryRaw<
    { id: string }[]
  >`SELECT t."personId" AS id FROM "Attendance" t JOIN "Person" p ON p."stationId" = t."stationId" AND p."id" = t."personId"
    WHERE t."stationId" = ${station.id} AND t."activityId" = ${activityId}::uuid AND t."status" IN ('PRESENT', 'EXPECTED') AND p."endedOn" IS NULL ORDER BY t."part", t."nth", t."personId"`;
  return rows.map((row) => row.id);
}
