import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience, Kind, MeetingKind } from "../rules/kinds";

/** Something that can have been done: a frequent activity, or one that was logged before. */
export type Choice = {
  /** template's id, or "" for one known by its title alone */
  id: string;
  slot: number | null;
  kind: Kind;
  meetingKind: MeetingKind | null;
  /** for whom its plans usually are */
  audience: Audience;
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

export type FrequentChoice = Choice & { lastPeople: number | null };

/** The rows of a station's frequent activities in the order of their keys, each with when it was recorded last. */
export function frequentRows(stationId: number): Prisma.Sql {
  return Prisma.sql`
    SELECT t."id", t."slot", t."kind", t."meetingKind", t."audience", coalesce(t."category", '') AS "category", t."title", t."initials", t."pinyin", coalesce(t."serviceUnitId"::text, '') AS "serviceUnitId", coalesce(u."name", '') AS "unitName",
      t."startMinute", t."endMinute", t."place", t."countsByDay", t."hazard", l."heldOn"::text AS "lastOn", l."id" AS "lastId", l."people" AS "lastPeople"
    FROM "ActivityTemplate" t LEFT JOIN "ServiceUnit" u ON u."stationId" = t."stationId" AND u."id" = t."serviceUnitId"
    LEFT JOIN LATERAL (SELECT "id", "heldOn", "people" FROM "Activity" a WHERE a."stationId" = ${stationId} AND a."templateId" = t."id" AND a."state" = 'RECORDED'
      ORDER BY a."heldOn" DESC, a."startMinute" DESC LIMIT 1) l ON true
    WHERE t."stationId" = ${stationId} AND t."endedOn" IS NULL ORDER BY t."slot" NULLS LAST, t."pinyin"`;
}

/** The station's frequent activities in the order of their keys, each with when it was recorded last. */
export async function frequentActivities({ db, station }: Read): Promise<FrequentChoice[]> {
  return db.$queryRaw<FrequentChoice[]>`${frequentRows(station.id)}`;
}

/** The rows of the units that can hold an activity, by pinyin. */
export function unitRows(stationId: number): Prisma.Sql {
  return Prisma.sql`SELECT "id", "name" FROM "ServiceUnit" WHERE "stationId" = ${stationId} AND "endedOn" IS NULL ORDER BY "pinyin" LIMIT 200`;
}

/** The units that can hold an activity, by pinyin. */
export async function unitChoices({ db, station }: Read): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw<{ id: string; name: string }[]>`${unitRows(station.id)}`;
}

/** The rows of the categories of service that can be chosen, in HQ's order. */
export const categoryRows = Prisma.sql`SELECT "code", "name", "nameEn" FROM "ActivityCategory" WHERE "selectable" ORDER BY "sort"`;

/** The categories of service that can be chosen, in HQ's order. */
export async function categoryChoices({ db }: Pick<StationScope, "db">) {
  return db.$queryRaw<{ code: string; name: string; nameEn: string }[]>`${categoryRows}`;
}

/** Who was there last: the people of an activity in the order in which they were put down. */
export async function peopleOf({ db, station }: Read, activityId: string): Promise<string[]> {
  const rows = await db.$queryRaw<
    { id: string }[]
  >`SELECT t."personId" AS id FROM "Attendance" t JOIN "Person" p ON p."stationId" = t."stationId" AND p."id" = t."personId"
    WHERE t."stationId" = ${station.id} AND t."activityId" = ${activityId}::uuid AND t."status" IN ('PRESENT', 'EXPECTED') AND p."endedOn" IS NULL ORDER BY t."part", t."nth", t."personId"`;
  return rows.map((row) => row.id);
}
