import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { audit } from "@/lib/db/audit";
import { Refusal } from "@/lib/db/refusal";
import { refuseNames } from "@/lib/people/queries/names-in-text";
import type { NoticeInput } from "./input";

/**
 * Hangs a new notice on the station's public page.
 * @throws Problems where somebody of the register is named; Refusal "notices.overAlready" where it would never hang
 */
export async function hangNotice(scope: WriteScope, id: string, input: NoticeInput): Promise<void> {
  const { db, station, actor, now, today } = scope;
  if (input.toOn !== null && input.toOn < today) throw new Refusal("notices.overAlready", "toOn");
  const { title, text } = input;
  await refuseNames(scope, { title, text }, input.meant);
  const days = { fromOn: new Date(input.fromOn), toOn: input.toOn === null ? null : new Date(input.toOn) };
  await db.notice.createMany({
    data: [{ stationId: station.id, id, title, text, ...days, createdBy: actor.id, createdAt: now }],
  });
  audit(db, "NOTICE_HUNG", id);
}

/**
 * Changes a notice.
 * @throws Refusal "notices.stale" where somebody changed or took it down since the form was opened
 */
export async function changeNotice(scope: WriteScope, id: string, input: NoticeInput): Promise<void> {
  const { db, station } = scope;
  const { title, text, version } = input;
  await refuseNames(scope, { title, text }, input.meant);
  const days = { fromOn: new Date(input.fromOn), toOn: input.toOn === null ? null : new Date(input.toOn) };
  const { count } = await db.notice.updateMany({
    where: { stationId: station.id, id, version, endedAt: null },
    data: { title, text, ...days, version: { increment: 1 } },
  });
  if (count === 0) throw new Refusal("notices.stale");
  audit(db, "NOTICE_CHANGED", id);
}

/** Takes a notice down before its days are over. Taken down already, it stays so. */
export async function takeDownNotice({ db, station, actor, now }: WriteScope, id: string): Promise<void> {
  const { count } = await db.notice.updateMany({
    where: { stationId: station.id, id, endedAt: null },
    data: { endedAt: now, endedBy: actor.id, version: { increment: 1 } },
  });
  if (count === 0) return refuseMissing({ db, station }, id);
  audit(db, "NOTICE_TAKEN_DOWN", id);
}

/** Hangs a notice again that was taken down. */
export async function hangNoticeAgain({ db, station }: WriteScope, id: string): Promise<void> {
  const { count } = await db.notice.updateMany({
    where: { stationId: station.id, id, endedAt: { not: null } },
    data: { endedAt: null, endedBy: null, version: { increment: 1 } },
  });
  if (count === 0) return refuseMissing({ db, station }, id);
  audit(db, "NOTICE_HUNG_AGAIN", id);
}

async function refuseMissing({ db, station }: Pick<WriteScope, "db" | "station">, id: string): Promise<void> {
  const there = await db.notice.count({ where: { stationId: station.id, id } });
  if (there === 0) throw new Refusal("errors.notFound");
}
