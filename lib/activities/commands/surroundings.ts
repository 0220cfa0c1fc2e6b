import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { monthOf } from "@/lib/clock";
import { Problems, Refusal } from "@/lib/db/refusal";
import type { SettledInput } from "../input";
import type { Audience, MeetingKind } from "../rules/kinds";

/** What a save needs to know beside its input: the unit's counting rule, a record of the same day, the month's lock. */
export async function surroundings({ db, station }: WriteScope, input: SettledInput, own: string) {
  const rows = await db.$queryRaw<
    {
      unitFound: boolean;
      byDay: boolean;
      templateFound: boolean;
      meetingKind: MeetingKind | null;
      audience: Audience | null;
      categoryFound: boolean;
      logged: string | null;
      plan: string | null;
      locked: boolean;
    }[]
  >`
    SELECT EXISTS (SELECT FROM "ServiceUnit" WHERE "stationId" = ${station.id} AND "id" = ${input.serviceUnitId}::uuid) AS "unitFound",
      EXISTS (SELECT FROM "ActivityTemplate" WHERE "stationId" = ${station.id} AND "id" = ${input.templateId}::uuid AND "countsByDay")
        OR EXISTS (SELECT FROM "ServiceUnit" WHERE "stationId" = ${station.id} AND "id" = ${input.serviceUnitId}::uuid AND "countingUnit" = 'DAY') AS "byDay",
      EXISTS (SELECT FROM "ActivityTemplate" WHERE "stationId" = ${station.id} AND "id" = ${input.templateId}::uuid) AS "templateFound",
      (SELECT "meetingKind" FROM "ActivityTemplate" WHERE "stationId" = ${station.id} AND "id" = ${input.templateId}::uuid) AS "meetingKind",
      (SELECT "audience" FROM "ActivityTemplate" WHERE "stationId" = ${station.id} AND "id" = ${input.templateId}::uuid) AS "audience",
      EXISTS (SELECT FROM "ActivityCategory" WHERE "code" = ${input.category} AND "selectable") AS "categoryFound",
      (SELECT "id"::text FROM "Activity" WHERE "stationId" = ${station.id} AND "serviceUnitId" IS NOT DISTINCT FROM ${input.serviceUnitId}::uuid AND "category" = ${input.category}
        AND "heldOn" = ${input.heldOn}::date AND "countsByDay" AND "state" = 'RECORDED' AND "id" <> ${own}::uuid LIMIT 1) AS "logged",
      (SELECT "id"::text FROM "Activity" WHERE "stationId" = ${station.id} AND "heldOn" = ${input.heldOn}::date AND "state" IN ('PUBLISHED', 'HELD')
        AND ("templateId" = ${input.templateId}::uuid OR ("countsByDay" AND "serviceUnitId" IS NOT DISTINCT FROM ${input.serviceUnitId}::uuid AND "category" = ${input.category})) ORDER BY "startMinute" LIMIT 1) AS "plan",
      EXISTS (SELECT FROM "MonthLock" WHERE "stationId" = ${station.id} AND "month" = ${monthOf(input.heldOn)}::date) AS "locked"`;
  const row = rows[0];
  if (!row) throw new Error("A query without a row");
  return row;
}

/**
 * Refuses a unit, a frequent activity or a category that this station does not have, and a day that is logged already.
 * @throws Refusal beside the field; "errors.dayLogged" names the activity to open instead
 */
export function refuseUnknown(around: Awaited<ReturnType<typeof surroundings>>, input: SettledInput): void {
  if (input.serviceUnitId && !around.unitFound) throw new Refusal("errors.unknownUnit", "serviceUnitId");
  if (input.templateId && !around.templateFound) throw new Refusal("errors.unknownTemplate", "title");
  if (input.kind !== "MEETING" && !around.categoryFound) throw new Refusal("errors.noCategory", "category");
  if (around.byDay && around.logged)
    throw new Problems([{ messageKey: "errors.dayLogged", field: "heldOn", values: { activity: around.logged } }]);
}
