import "server-only";
import type { LogFormProps } from "@/components/log/log-form";
import { emptyStart, startOf } from "@/components/log/start-of";
import type { LogStart, LogSurroundings } from "@/components/log/types";
import { draftForm } from "@/lib/activities/commands/draft";
import { type ActivityDetail, readDetail } from "@/lib/activities/queries/detail";
import type { Draft } from "@/lib/activities/queries/drafts";
import { formOffers } from "@/lib/activities/queries/form-offers";
import { readFormSheet } from "@/lib/activities/queries/form-sheet";
import { readSaved, type Saved } from "@/lib/activities/queries/saved";
import type { StationScope } from "@/lib/auth/doors";
import { addDays, type Day } from "@/lib/clock";
import { isId } from "@/lib/db/ids";
import type { Locale } from "@/lib/i18n/locale";
import { type DeskPlace, deskPlace } from "../place";
import { typedOf } from "./draft-body";
import { keptPeople } from "./kept-people";
import { startLike, startOfActivity } from "./log-start";

/**
 * A form of the log screens with all that stands around it; `drafts` are what was left unfinished and is not gone on with,
 * the latest first; `formKey` is that of the draft that is gone on with.
 */
export type OpenedForm = Pick<LogFormProps, "start" | "initial" | "around"> & {
  place: DeskPlace;
  drafts: (Draft & { nth: "1" | "2" })[];
  formKey?: string;
};

/** How an address asks for the form: gone on with the draft, or not. */
type Asked = { draft?: "1" | "2" };

/** What the form offers, and the drafts that it has kept. One statement. */
async function readAround(scope: StationScope, activityId: string | null, locale: Locale, ahead: Day | null = null) {
  const { draft, earlier, categories, ...offers } = await formOffers(scope, draftForm(activityId));
  const around: LogSurroundings = {
    ...offers,
    station: scope.station.slug,
    today: scope.today,
    minute: scope.minute,
    ahead,
    categories: categories.map(({ code, name, nameEn }) => ({ code, name: locale === "en" ? nameEn : name })),
  };
  const drafts = [
    ...(draft ? [{ ...draft, nth: "1" as const }] : []),
    ...(earlier ? [{ ...earlier, nth: "2" as const }] : []),
  ];
  return { around, drafts };
}

/** What a draft kept, over what the form would open with: what was typed wins. At most two statements. */
async function goOn(
  scope: StationScope,
  { body }: Draft,
  {
    start,
    around,
    locale,
    detail,
  }: { start: LogStart; around: LogSurroundings; locale: Locale; detail?: ActivityDetail },
): Promise<Pick<OpenedForm, "start" | "initial" | "drafts" | "formKey">> {
  const typed = typedOf(body);
  const choice =
    around.choices.find(({ id, title }) => id === typed.templateId && (id !== "" || title === typed.title)) ?? null;
  return {
    start: choice && start.activityId === null ? startOf(choice, around) : { ...start, choice },
    initial: { typed, errors: {}, nth: 0, kept: await keptPeople(scope, typed, locale, detail) },
    drafts: [],
    formKey: [body.key].flat().find((key): key is string => typeof key === "string" && isId(key)),
  };
}

/**
 * The form of an activity of the station: its plan to be recorded or changed, or its record to be changed; null for an
 * unknown id. At most five statements.
 * @param asked marks: a meeting's list is marked (to record it); else it is who is expected (to change a plan)
 */
export async function openActivity(
  scope: StationScope,
  id: string,
  asked: Asked & { marks?: boolean },
  locale: Locale,
): Promise<(OpenedForm & { detail: ActivityDetail }) | null> {
  const detail = isId(id) ? await readDetail(scope, id) : null;
  if (!detail) return null;
  const { around, drafts } = await readAround(scope, id, locale);
  const place = await deskPlace(scope);
  const marks = asked.marks ?? detail.state === "RECORDED";
  const draft = drafts.find(({ nth }) => nth === asked.draft);
  if (draft) {
    // Its people stand in the draft: those of the sheet are not read.
    const start = startOfActivity(detail, [], around.choices, marks);
    return { around, place, detail, ...(await goOn(scope, draft, { start, around, locale, detail })) };
  }
  const sheet = await readFormSheet(scope, id, detail.heldOn);
  return { around, place, detail, drafts, start: startOfActivity(detail, sheet, around.choices, marks) };
}

/**
 * The form of a new activity, held or to come: empty, for a day, filled in by a frequent one, for the people of one that was just saved (with what is
 * to be said of that save), or gone on with; null for an unknown activity to go by. At most five statements.
 */
export async function openNew(
  scope: StationScope,
  { template, like, plan, day, ...asked }: Asked & { template?: string; like?: string; plan?: "1"; day?: Day },
  locale: Locale,
): Promise<(OpenedForm & { before?: { detail: ActivityDetail; saved: Saved } }) | null> {
  const ahead = day && day >= scope.today ? day : plan ? addDays(scope.today, 1) : null;
  const { around, drafts } = await readAround(scope, null, locale, ahead);
  const place = await deskPlace(scope);
  const start = emptyStart(day ?? ahead ?? scope.today);
  const draft = drafts.find(({ nth }) => nth === asked.draft);
  if (draft) return { around, place, ...(await goOn(scope, draft, { start, around, locale })) };
  if (!like) {
    const choice = around.choices.find(({ id }) => id === template);
    return { around, place, drafts, start: choice ? startOf(choice, around) : start };
  }
  const detail = await readDetail(scope, like);
  if (!detail) return null;
  const sheet = await readFormSheet(scope, like, detail.heldOn);
  const before = { detail, saved: await readSaved(scope, like) };
  return { around, place, drafts: [], start: startLike(detail, sheet, scope.today), before };
}
