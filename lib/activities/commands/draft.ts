import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { type Day, isDay } from "@/lib/clock";
import { isId } from "@/lib/db/ids";

/** Control characters except tab and line ends, and halves of a character: no text has them, and JSON in PostgreSQL takes none. */
const unreadable = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/** Under which name a form's draft is kept: one for new activities, one for each that is recorded or changed. */
export function draftForm(activityId: string | null): string {
  return activityId ? `activity:${activityId}` : "activity:new";
}

/** Under which name a form's draft is kept once another form of the same name was begun without going on with it. */
export const earlierForm = (form: string) => `${form}:earlier`;

/**
 * Keeps what somebody has typed into a form, one draft a person and form, and the one before it: a form that was opened
 * anew, known by its key, does not write over what another left unfinished. A form whose key was saved is no draft any more:
 * what its last field sent on the way to the save comes to nothing. (One that arrives in the very moment of the save is
 * written, and left out where drafts are read.)
 * @param body the form's fields by name, each with its values; `key` is the form's once-key
 */
export async function keepDraft(
  { db, station, actor, now }: WriteScope,
  form: string,
  body: Record<string, unknown>,
): Promise<void> {
  const key = String([body.key].flat()[0]);
  const kept = JSON.stringify(body, (_name, value) =>
    typeof value === "string" ? value.replace(unreadable, "") : value,
  );
  if (isId(key)) {
    await db.$executeRaw`DELETE FROM "Draft" WHERE "stationId" = ${station.id} AND "actorId" = ${actor.id}::uuid AND "form" = ${earlierForm(form)} AND "body" -> 'key' ->> 0 = ${key}`;
    await db.$executeRaw`INSERT INTO "Draft" ("stationId", "actorId", "form", "body", "savedAt")
      SELECT "stationId", "actorId", ${earlierForm(form)}, "body", "savedAt" FROM "Draft"
      WHERE "stationId" = ${station.id} AND "actorId" = ${actor.id}::uuid AND "form" = ${form} AND "body" -> 'key' ->> 0 <> ${key}
      ON CONFLICT ("stationId", "actorId", "form") DO UPDATE SET "body" = excluded."body", "savedAt" = excluded."savedAt"`;
  }
  await db.$executeRaw`INSERT INTO "Draft" ("stationId", "actorId", "form", "body", "savedAt")
    SELECT ${station.id}, ${actor.id}::uuid, ${form}, ${kept}::jsonb, ${now}::timestamptz
    WHERE NOT EXISTS (SELECT FROM "Once" WHERE "stationId" = ${station.id} AND "key" = ${isId(key) ? key : null}::uuid)
    ON CONFLICT ("stationId", "actorId", "form") DO UPDATE SET "body" = excluded."body", "savedAt" = excluded."savedAt"`;
}

/** Forgets the draft of a form that was saved, known by its key; what another form left unfinished stays. */
export async function dropSaved({ db, station, actor }: WriteScope, form: string, key: string): Promise<void> {
  await db.$executeRaw`DELETE FROM "Draft" WHERE "stationId" = ${station.id} AND "actorId" = ${actor.id}::uuid AND "form" IN (${form}, ${earlierForm(form)})
    AND coalesce("body" -> 'key' ->> 0, ${key}) = ${key}`;
}

/** Forgets a draft: somebody starts over. */
export async function dropDraft({ db, station, actor }: WriteScope, form: string): Promise<void> {
  await db.draft.deleteMany({ where: { stationId: station.id, actorId: actor.id, form } });
}

/** Somebody whom a draft names and the register lacks: the name, the list that it belongs on, the day to register from. */
export type Missing = { name: string; field: "serving" | "attending"; from: Day };

/**
 * Whom the form wanted registered when it was left for that, if it was. The day is the activity's, so that whoever is
 * registered can be on its sheet; today where that is no day of the past on which the station was open.
 */
export function missingIn(
  body: Record<string, unknown>,
  { station, today }: Pick<WriteScope, "station" | "today">,
): Missing | null {
  const first = (name: string) => String([body[name] ?? ""].flat()[0] ?? "");
  const field = (["serving", "attending"] as const).find((one) => first(`missing[${one}]`) !== "");
  if (!field) return null;
  const heldOn = first("heldOn") === "other" ? first("heldOnOther") : first("heldOn");
  const past = isDay(heldOn) && heldOn < today && heldOn >= station.openedOn;
  return { name: first(`missing[${field}]`).slice(0, 50), field, from: past ? heldOn : today };
}

/** Puts somebody on the list on which a draft missed them; the draft misses nobody any more. */
export async function fillMissing(
  scope: WriteScope,
  form: string,
  body: Record<string, unknown>,
  { field, personId }: { field: Missing["field"]; personId: string },
): Promise<void> {
  const rest = Object.entries(body).filter(([name]) => !name.startsWith("missing["));
  const list = `${field}[]`;
  await keepDraft(scope, form, { ...Object.fromEntries(rest), [list]: [body[list] ?? [], personId].flat() });
}
