import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { audit } from "@/lib/db/audit";
import { newId } from "@/lib/db/ids";
import { linesOf, totalsOf } from "../rules/lines";
import { post } from "./ledger";
import { type RevisionKind, type Snapshot, writeRevision } from "./revision";
import { writeSheet } from "./sheet";

/** The ids that one save needs. */
export type SaveIds = { activityId: string; postingId: string; revisionId: string };

export function saveIds(activityId?: string | null): SaveIds {
  return { activityId: activityId || newId(), postingId: newId(), revisionId: newId() };
}

/**
 * Brings an activity into the state `after`, whole: the row, the sheet, the ledger, the revision and the audit event.
 * Every save, change, undo and reversal is this one act; only the words differ.
 * @param before what it was; null for a new one
 */
export async function record(
  scope: WriteScope,
  ids: SaveIds,
  act: { kind: RevisionKind; reason: string; before: Snapshot | null; after: Snapshot },
): Promise<void> {
  const { db, station, actor, now } = scope;
  const { before, after } = act;
  const recorded = after.state === "RECORDED";
  const totals = recorded ? totalsOf(after, after.sheet) : { people: 0, personTimes: 0, minutes: 0 };
  const row = {
    state: after.state,
    kind: after.kind,
    category: after.category,
    meetingKind: after.meetingKind,
    title: after.title,
    templateId: after.templateId,
    serviceUnitId: after.serviceUnitId,
    heldOn: new Date(after.heldOn),
    startMinute: after.startMinute,
    endMinute: after.endMinute,
    place: after.place,
    note: after.note,
    countsByDay: after.countsByDay,
    hazard: after.hazard,
    insuranceRef: after.insuranceRef,
    recordedBy: recorded ? actor.id : null,
    recordedAt: recorded ? now : null,
    ...totals,
  };
  const key = { stationId: station.id, id: ids.activityId };
  if (before === null) {
    await db.activity.createMany({ data: [{ ...key, ...row, createdBy: actor.id, createdAt: now }] });
  } else {
    await db.activity.updateMany({ where: key, data: { ...row, version: { increment: 1 } } });
  }
  await writeSheet(scope, ids.activityId, after.sheet, before === null);
  const wanted = recorded ? linesOf(after, after.sheet) : [];
  const lines = await post(scope, { ...ids, reason: act.reason, fresh: before === null }, wanted);
  await writeRevision(scope, { id: ids.revisionId, ...ids, ...act, postingId: lines > 0 ? ids.postingId : null });
  await audit(db, `ACTIVITY_${act.kind}`, ids.activityId, { lines });
}
