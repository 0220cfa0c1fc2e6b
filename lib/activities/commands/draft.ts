import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import type { Prisma } from "@/lib/db/generated/client";

/** Under which name a form's draft is kept: one for new activities, one for each that is recorded or changed. */
export function draftForm(activityId: string | null): string {
  return activityId ? `activity:${activityId}` : "activity:new";
}

/** Keeps what somebody has typed into a form, one draft a person and form. */
export async function keepDraft(
  { db, station, actor, now }: WriteScope,
  form: string,
  body: Record<string, unknown>,
): Promise<void> {
  const key = { stationId: station.id, actorId: actor.id, form };
  const data = { body: body as Prisma.InputJsonObject, savedAt: now };
  await db.draft.upsert({ where: { stationId_actorId_form: key }, create: { ...key, ...data }, update: data });
}

/** Forgets a draft: its form was saved, or somebody starts over. */
export async function dropDraft({ db, station, actor }: WriteScope, form: string): Promise<void> {
  await db.draft.deleteMany({ where: { stationId: station.id, actorId: actor.id, form } });
}
