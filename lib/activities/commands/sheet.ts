import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import { Problems } from "@/lib/db/refusal";
import type { SettledInput } from "../input";
import { type Participant, peopleProblems, timeProblems, twice } from "../rules/checks";
import { partsOf } from "../rules/kinds";
import type { AttendanceRow } from "../rules/lines";

type Known = Participant & { id: string; exempt: boolean };
/** What a sheet is made from: the form's people and what is said of them. */
export type SheetInput = Pick<
  SettledInput,
  | "kind"
  | "heldOn"
  | "start"
  | "end"
  | "serving"
  | "attending"
  | "excused"
  | "minutes"
  | "answers"
  | "hazard"
  | "insuranceRef"
>;

/** The register's view of some ids on a day; ids of other stations are not there and so are refused like unknown ones. */
export async function known({ db, station }: WriteScope, ids: readonly string[], on: Day): Promise<Map<string, Known>> {
  const rows = await db.$queryRaw<Known[]>`
    SELECT p."id", p."name", p."registeredOn"::text AS "registeredOn", p."endedOn"::text AS "endedOn", v."fromOn"::text AS "volunteerFrom",
      EXISTS (SELECT FROM "Membership" m WHERE m."stationId" = p."stationId" AND m."personId" = p."id" AND m."endedOn" IS NULL AND m."exemptFrom" <= ${on}::date) AS "exempt"
    FROM "Person" p LEFT JOIN LATERAL (SELECT "fromOn" FROM "Volunteer" v WHERE v."stationId" = p."stationId" AND v."personId" = p."id"
      AND v."fromOn" <= ${on}::date AND (v."toOn" IS NULL OR v."toOn" > ${on}::date) LIMIT 1) v ON true
    WHERE p."stationId" = ${station.id} AND p."id" = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** A sheet as the form asks for it, checked against the register, and who becomes a volunteer by it. */
export type Sheet = { rows: AttendanceRow[]; newVolunteers: string[] };

/** Who serves and who takes part. A kind with one part takes both lists: nobody is lost when the kind was switched. */
export function listsOf({ kind, serving, attending }: Pick<SheetInput, "kind" | "serving" | "attending">) {
  const joined = (own: string[], other: string[]) => [...own, ...other.filter((id) => !own.includes(id))];
  const [only, second] = partsOf(kind);
  if (second) return { serving, attending };
  return only === "SERVING"
    ? { serving: joined(serving, attending), attending: [] }
    : { serving: [], attending: joined(attending, serving) };
}

/**
 * Checks an activity's day, time and people, and makes its sheet.
 * @throws Problems with every mistake at once, each beside its field
 */
export async function makeSheet(scope: WriteScope, input: SheetInput): Promise<Sheet> {
  const { serving, attending } = listsOf(input);
  const excused = input.excused.filter((id) => !serving.includes(id) && !attending.includes(id));
  const people = await known(scope, [...serving, ...attending, ...excused], input.heldOn);
  const when = { heldOn: input.heldOn, startMinute: input.start, endMinute: input.end };
  const field = serving.length > 0 || input.kind === "SERVICE" ? "serving" : "attending";
  const list = [...new Set([...serving, ...attending])].flatMap((id) => people.get(id) ?? []);
  const problems = timeProblems(when, scope.station, scope);
  const unknown = [...serving, ...attending, ...excused].some((id) => !people.has(id));
  if (unknown) problems.push({ messageKey: "errors.unknownPerson", field });
  if (!unknown || list.length > 0) problems.push(...peopleProblems(list, input.heldOn, field));
  const double = twice([...serving, ...attending]).flatMap((id) => people.get(id)?.name ?? []);
  if (double.length > 0) problems.push({ messageKey: "errors.twice", field, values: { names: double.join("、") } });
  if (input.hazard && !input.insuranceRef) problems.push({ messageKey: "errors.insurance", field: "insuranceRef" });
  // Whoever was not registered on the day is refused as such: answering would not help.
  const asked = serving.filter(
    (id) => people.get(id)?.volunteerFrom === null && (people.get(id)?.registeredOn ?? "") <= input.heldOn,
  );
  const unanswered = asked.filter((id) => !input.answers[id]);
  if (unanswered.length > 0)
    problems.push({
      messageKey: "errors.noVolunteer",
      field,
      values: { names: unanswered.flatMap((id) => people.get(id)?.name ?? []).join("、") },
    });
  const tooLong = Object.entries(input.minutes).filter(
    ([, minutes]) => minutes !== null && minutes > input.end - input.start && input.end > input.start,
  );
  if (tooLong.length > 0) problems.push({ messageKey: "errors.minutesTooLong", field: "minutes" });
  if (problems.length > 0) throw new Problems(problems);
  const row = (personId: string, part: AttendanceRow["part"]): AttendanceRow => {
    const own = input.minutes[personId] ?? null;
    return { personId, part, status: "PRESENT", minutes: part === "SERVING" ? (own ?? input.end - input.start) : own };
  };
  return {
    rows: [
      ...serving.map((id) =>
        row(id, input.answers[id] === "UNCOUNTED" && asked.includes(id) ? "TAKING_PART" : "SERVING"),
      ),
      ...attending.map((id) => row(id, "TAKING_PART")),
      ...excused.map((personId) => ({
        personId,
        part: partsOf(input.kind)[0] ?? "TAKING_PART",
        status: "EXCUSED" as const,
        minutes: null,
      })),
    ],
    newVolunteers: asked.filter((id) => input.answers[id] === "VOLUNTEER"),
  };
}

/** Replaces an activity's sheet by these rows, whole. */
export async function writeSheet(
  { db, station }: WriteScope,
  activityId: string,
  rows: AttendanceRow[],
  fresh: boolean,
) {
  if (!fresh) {
    await db.$executeRaw`DELETE FROM "Attendance" WHERE "stationId" = ${station.id} AND "activityId" = ${activityId}::uuid`;
  }
  if (rows.length === 0) return;
  await db.$executeRaw`INSERT INTO "Attendance" ("stationId", "activityId", "personId", "part", "status", "minutes", "remark", "nth")
    SELECT ${station.id}, ${activityId}::uuid, r.person, r.part, r.status, r.minutes, r.remark, r.nth
    FROM unnest(${rows.map((r) => r.personId)}::uuid[], ${rows.map((r) => r.part)}::text[], ${rows.map((r) => r.status)}::text[], ${rows.map((r) => r.minutes)}::int[],
      ${rows.map((r) => r.remark ?? "")}::text[]) WITH ORDINALITY AS r (person, part, status, minutes, remark, nth)`;
}
