import { undoSave } from "@/lib/activities/commands/change";
import { logActivity } from "@/lib/activities/commands/log";
import { changePlan, planActivity } from "@/lib/activities/commands/plan";
import { cancelPlan, movePlan } from "@/lib/activities/commands/put-off";
import { saveIds } from "@/lib/activities/commands/record";
import { cancelInput, moveInput } from "@/lib/activities/input/plans";
import type { StationPlace } from "@/lib/auth/doors";
import { momentOf } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { anActivityInput, type Typed } from "@/tests/factories/activities";
import { numberOf, type Row, rowsOf } from "@/tests/factories/owner";
import { aMember, aVolunteer, type Somebody } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation } from "@/tests/factories/stations";

// What tests of plans share: a station with two people, and what one does with a plan.

export let station: StationPlace;
export let ann: Somebody;
export let ben: Somebody;

/** A station of its own for each test. */
export async function setStage(): Promise<void> {
  station = await aStation();
  ann = await aVolunteer(station, { name: "安兰" });
  ben = await aMember(station, { name: "毕强" });
}

type Moment = Parameters<typeof asWorkerOf>[2];
export const at = (minute: number) => ({ now: momentOf("2018-04-10", minute) });
export const meeting = (typed: Typed = {}) =>
  anActivityInput({
    kind: "MEETING",
    meetingKind: "THEME_DAY",
    title: "主题党日",
    heldOn: "2018-04-19",
    start: "09:00",
    end: "10:30",
    place: "活动室",
    intent: "publish",
    attending: [ann, ben],
    ...typed,
  });
export const plan = (typed: Typed = {}, publish = true, moment?: Moment) =>
  asWorkerOf(station, (scope) => planActivity(scope, saveIds(), meeting(typed), publish), moment);
export const change = (id: string, typed: Typed, publish = true) =>
  asWorkerOf(station, (scope) => changePlan(scope, saveIds(id), meeting(typed), publish));
export const move = (id: string, given: Row = {}, moment?: Moment) => {
  const usual = { heldOn: "2018-04-26", start: "09:00", end: "10:30", place: "活动室" };
  const why = { key: newId(), id, version: 1, reason: "VENUE", publicLine: "活动室检修，地点不变。" };
  return asWorkerOf(
    station,
    (scope) => movePlan(scope, saveIds(id), moveInput.parse({ ...usual, ...why, ...given })),
    moment,
  );
};
export const cancel = (id: string, given: Row = {}, moment?: Moment) =>
  asWorkerOf(
    station,
    (scope) =>
      cancelPlan(
        scope,
        saveIds(id),
        cancelInput.parse({ key: newId(), id, reason: "HOST", publicLine: "这一次不办了。", ...given }),
      ),
    moment,
  );
export const undo = (id: string, no: number, moment?: Moment) =>
  asWorkerOf(station, (scope) => undoSave(scope, saveIds(id), no), moment);
export const record = (id: string, typed: Typed) =>
  asWorkerOf(
    station,
    (scope) => logActivity(scope, saveIds(id), meeting({ intent: "save", activityId: id, attending: [], ...typed })),
    { now: momentOf("2018-04-19", 660) },
  );
export const stands = async (id: string) =>
  (
    await rowsOf(
      'SELECT "state", "audience", "heldOn"::text, "version", "cancelReason", "publicLine", "recordedAt" FROM "Activity" WHERE "id" = $1',
      [id],
    )
  )[0];
export const kinds = async (id: string) =>
  (
    await rowsOf<{ kind: string }>('SELECT "kind" FROM "ActivityRevision" WHERE "activityId" = $1 ORDER BY "no"', [id])
  ).map(({ kind }) => kind);
export const sheetOf = async (id: string) =>
  (
    await rowsOf<{ line: string }>(
      `SELECT p."name" || ' ' || t."status" || CASE WHEN t."remark" = '' THEN '' ELSE ' ' || t."remark" END AS line FROM "Attendance" t
        JOIN "Person" p ON p."stationId" = t."stationId" AND p."id" = t."personId" WHERE t."activityId" = $1 ORDER BY p."name" COLLATE "C"`,
      [id],
    )
  ).map(({ line }) => line);
export const postings = () => numberOf('SELECT count(*) FROM "Posting" WHERE "stationId" = $1', [station.id]);
export const audits = async (id: string) =>
  (
    await rowsOf<{ kind: string }>('SELECT "kind" FROM "AuditEvent" WHERE "subject" = $1 ORDER BY "at", "kind"', [id])
  ).map(({ kind }) => kind);
