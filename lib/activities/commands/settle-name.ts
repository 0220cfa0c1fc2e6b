import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { monthOf } from "@/lib/clock";
import { audit } from "@/lib/db/audit";
import { newId } from "@/lib/db/ids";
import { Refusal } from "@/lib/db/refusal";
import { auditRegistered, registerNamed } from "@/lib/people/commands/register";
import { registeredBy } from "@/lib/people/commands/take-back";
import { type Begun, makeVolunteers } from "@/lib/people/commands/volunteers";
import { peopleByNames } from "@/lib/people/queries/by-name";
import { normaliseName } from "@/lib/people/rules/names";
import type { SettleNameInput } from "../input";
import { type Part, partsOf } from "../rules/kinds";
import { withRemarks } from "../rules/lines";
import { stripVersion } from "./log";
import { record, type SaveIds } from "./record";
import { readActivity, type Snapshot } from "./revision";
import { makeSheet } from "./sheet";

async function lockedMonth({ db, station }: WriteScope, heldOn: string): Promise<boolean> {
  const rows = await db.$queryRaw<
    unknown[]
  >`SELECT FROM "MonthLock" WHERE "stationId" = ${station.id} AND "month" = ${monthOf(heldOn)}::date`;
  return rows.length > 0;
}

/** The person that a choice means: one of the namesakes, somebody under another name, or somebody registered now. */
async function personOf(scope: WriteScope, input: SettleNameInput, name: string, heldOn: string): Promise<string> {
  if (input.pick === "new") {
    const personId = newId();
    await registerNamed(
      scope,
      { personId, identityId: newId() },
      { name: input.newName || name, kind: input.kind, building: input.building, from: heldOn },
    );
    return personId;
  }
  if (input.pick !== "other") return input.pick;
  const written = normaliseName(input.otherName);
  const people = written === "" ? [] : await peopleByNames(scope, [written], heldOn);
  const [only] = people;
  if (!only) throw new Refusal("activities.settle.notFound", "otherName");
  if (people.length > 1) throw new Refusal("activities.settle.severalFound", "otherName", { count: people.length });
  return only.id;
}

/**
 * Settles a pasted name: its person joins the sheet of the recorded activity and counts there, by a revision of its own;
 * or the name is dropped, for it is nobody. Somebody who is on the sheet already is not counted twice.
 * @throws Refusal "activities.settle.already" when somebody settled it meanwhile; beside the field for a person who cannot count
 */
export async function settleName(scope: WriteScope, ids: SaveIds, input: SettleNameInput): Promise<void> {
  const { db, station, now, actor } = scope;
  // First, for it waits: whoever settles the same name at the same time is seen after it.
  const before = await readActivity(scope, ids.activityId);
  const open = await db.unsettledName.findFirst({
    where: { stationId: station.id, id: input.nameId, activityId: ids.activityId, state: "OPEN" },
  });
  if (!open) throw new Refusal("activities.settle.already");
  const close = (state: "SETTLED" | "DISMISSED", personId: string | null) =>
    db.unsettledName.updateMany({
      where: { stationId: station.id, id: open.id },
      data: { state, personId, settledAt: now, settledBy: actor.id },
    });
  if (input.pick === "none") {
    await close("DISMISSED", null);
    audit(db, "NAME_DISMISSED", open.id);
    return;
  }
  if (before?.state !== "RECORDED") throw new Refusal("errors.notFound");
  if (!input.reason && before.kind !== "MEETING" && (await lockedMonth(scope, before.heldOn)))
    throw new Refusal("errors.lateNeedsReason", "reason", { month: monthOf(before.heldOn) });
  const personId = await personOf(scope, input, open.name, before.heldOn);
  const named = input.pick === "new" ? [{ id: personId, kind: input.kind }] : [];
  const there = before.sheet.find((row) => row.personId === personId);
  if (there?.status !== "PRESENT") {
    const { after, begun } = await withPerson(scope, stripVersion(before), personId, input);
    const registered = registeredBy(named, begun);
    await record(scope, ids, {
      kind: "SETTLED",
      reason: input.reason,
      before: stripVersion(before),
      after,
      registered,
    });
  }
  await close("SETTLED", personId);
  await auditRegistered(scope, named);
}

/** Whether somebody who is no volunteer yet becomes one: who is registered here and now has said so by the kind chosen. */
function answerOf({ pick, kind, answer }: SettleNameInput) {
  if (pick !== "new") return answer;
  return kind === "RESIDENT" ? "UNCOUNTED" : "VOLUNTEER";
}

/** The activity with one more person on its sheet, checked as every sheet is, and who became a volunteer by that. */
async function withPerson(
  scope: WriteScope,
  before: Snapshot,
  personId: string,
  input: SettleNameInput,
): Promise<{ after: Snapshot; begun: Begun[] }> {
  const parts = partsOf(before.kind);
  const part: Part = parts.length === 1 && parts[0] ? parts[0] : input.part;
  const sheet = await makeSheet(scope, {
    kind: before.kind,
    heldOn: before.heldOn,
    start: before.startMinute,
    end: before.endMinute,
    insuranceRef: "",
    serving: part === "SERVING" ? [personId] : [],
    attending: part === "SERVING" ? [] : [personId],
    excused: [],
    minutes: {},
    answers: { [personId]: answerOf(input) },
  });
  const begun = await makeVolunteers(
    scope,
    sheet.newVolunteers.map((id) => ({ id: newId(), personId: id })),
    before.heldOn,
  );
  const others = before.sheet.filter((row) => row.personId !== personId);
  return { after: { ...before, sheet: [...others, ...withRemarks(sheet.rows, before.sheet)] }, begun };
}

/** Asks again for names whose settling was just undone: their people are no longer on the sheet. */
export async function reopenNames({ db, station, now }: WriteScope, activityId: string): Promise<void> {
  await db.$executeRaw`UPDATE "UnsettledName" n SET "state" = 'OPEN', "personId" = NULL, "settledAt" = NULL, "settledBy" = NULL
    WHERE n."stationId" = ${station.id} AND n."activityId" = ${activityId}::uuid AND n."state" = 'SETTLED' AND n."settledAt" > ${now}::timestamptz - interval '10 minutes'
      AND EXISTS (SELECT FROM "Activity" a WHERE a."stationId" = ${station.id} AND a."id" = n."activityId" AND a."state" = 'RECORDED')
      AND NOT EXISTS (SELECT FROM "Attendance" t WHERE t."stationId" = ${station.id} AND t."activityId" = n."activityId" AND t."personId" = n."personId" AND t."status" = 'PRESENT')`;
}
