import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { audit } from "@/lib/db/audit";
import { newId } from "@/lib/db/ids";
import type { Registered } from "@/lib/people/commands/take-back";
import { linesOf, totalsOf } from "../rules/lines";
import { post } from "./ledger";
import { type RevisionKind, type Snapshot, writeMove, writeRevision } from "./revision";
import { writeSheet } from "./sheet";

/** The ids that one save needs. */
export type SaveIds = { activityId: string; postingId: string; revisionId: string };

export function saveIds(activityId?: string | null): SaveIds {
  return { activityId: activityId || newId(), postingId: newId(), revisionId: newId() };
}

/**
 * Brings an activity into the state `after`, whole: the row, the sheet, the ledger, the revision and the audit event.
 * Every save, change, undo and reversal is this one act; only the words differ.
 * @param act.before what it was; null for a new one
 * @param act.moved why a plan is put to another time or place, and what its readers find; both times are kept
 * @param act.registered whom the save registered on the way: its undo takes them back
 */
export async function record(
  scope: WriteScope,
  ids: SaveIds,
  act: {
    kind: RevisionKind;
    reason: string;
    before: Snapshot | null;
    after: Snapshot;
    registered?: Registered;
    moved?: { reason: string; publicLine: string };
  },
): Promise<void> {
  const { db, station, actor, now } = scope;
  const { kind, reason, before, after, registered, moved } = act;
  const recorded = after.state === "RECORDED";
  const cancelled = after.state === "CANCELLED";
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
    // What an older snapshot says nothing of is left as it is.
    audience: after.audience,
    invited: after.invited,
    bring: after.bring,
    entrance: after.entrance,
    contact: after.contact,
    cancelReason: (cancelled && after.cancelReason) || null,
    publicLine: (cancelled && after.publicLine) || "",
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
  if (before && moved) await writeMove(scope, ids.activityId, before, after, moved);
  await writeSheet(scope, ids.activityId, after.sheet, before === null);
  const wanted = recorded ? linesOf(after, after.sheet) : [];
  const lines = await post(scope, { ...ids, reason, fresh: before === null }, wanted);
  await writeRevision(scope, {
    id: ids.revisionId,
    activityId: ids.activityId,
    ...{ kind, reason, before },
    after: registered ? { ...after, registered } : after,
    postingId: lines > 0 ? ids.postingId : null,
  });
  audit(db, `ACTIVITY_${kind}`, ids.activityId, { lines });
}
