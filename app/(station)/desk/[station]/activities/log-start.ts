import "server-only";
import { getLocale } from "next-intl/server";
import type { LogFormProps } from "@/components/log/log-form";
import { type FormPeople, type LogStart, type LogSurroundings, nobody, type OpenDoubt } from "@/components/log/types";
import {
  type Choice,
  categoryChoices,
  frequentActivities,
  recentActivities,
  unitChoices,
} from "@/lib/activities/queries/choices";
import type { ActivityDetail } from "@/lib/activities/queries/detail";
import { readDetail, readSheet } from "@/lib/activities/queries/detail";
import { lockedMonths } from "@/lib/activities/queries/locks";
import { takeList } from "@/lib/activities/queries/take-list";
import type { StationScope } from "@/lib/auth/doors";
import { addDays, addMonths, isDay, monthOf } from "@/lib/clock";
import { isId } from "@/lib/db/ids";
import { type Locale, localeFrom } from "@/lib/i18n/locale";
import { peopleByNames } from "@/lib/people/queries/by-name";
import { peopleByIds } from "@/lib/people/queries/find";
import { spell } from "@/lib/people/rules/names";
import { typedOf } from "./new/typed";

function spelt(title: string): Pick<Choice, "pinyin" | "initials"> {
  const { pinyin, initials } = spell(title);
  return { pinyin, initials };
}

/** What the form offers: choices, categories, teams, locked months. */
export async function readSurroundings(scope: StationScope, locale: Locale): Promise<LogSurroundings> {
  const frequent = await frequentActivities(scope);
  const recent = await recentActivities(scope);
  const choices = [...frequent, ...recent.map((choice) => ({ ...choice, ...spelt(choice.title) }))];
  const units = await unitChoices(scope);
  const categories = await categoryChoices(scope);
  const locked = await lockedMonths(scope);
  let openMonth = monthOf(scope.today);
  while (locked.includes(openMonth)) openMonth = addMonths(openMonth, 1);
  return {
    station: scope.station.slug,
    today: scope.today,
    minute: scope.minute,
    choices,
    units,
    categories: categories.map(({ code, name, nameEn }) => ({ code, name: locale === "en" ? nameEn : name })),
    lockedMonths: locked,
    openMonth,
  };
}

/** An empty form: today, the rest to be said. */
export function emptyStart({ today }: Pick<StationScope, "today">): LogStart {
  return {
    activityId: null,
    version: 0,
    choice: null,
    kind: "SERVICE",
    category: "",
    title: "",
    serviceUnitId: "",
    heldOn: today,
    startMinute: null,
    endMinute: null,
    place: "",
    note: "",
    hazard: false,
    insuranceRef: "",
    minutes: {},
    people: nobody,
  };
}

/** A form that a frequent activity fills in: usual time and place, the last day on which its hour has passed. */
export function startOfChoice(choice: Choice, scope: Pick<StationScope, "today" | "minute">): LogStart {
  const heldOn = choice.endMinute <= scope.minute ? scope.today : addDays(scope.today, -1);
  const { kind, category, title, serviceUnitId, startMinute, endMinute, place, hazard } = choice;
  return {
    ...emptyStart(scope),
    choice,
    kind,
    category,
    title,
    serviceUnitId,
    startMinute,
    endMinute,
    place,
    hazard,
    heldOn,
  };
}

/** A form filled from an activity: to record a plan (expected people taken along), to change a record, or to log one like it. */
export async function startOfActivity(
  scope: StationScope,
  detail: ActivityDetail,
  choices: Choice[],
): Promise<LogStart> {
  const sheet = await readSheet(scope, detail.id);
  const on = (status: string[]) => sheet.filter((row) => status.includes(row.status));
  const came = on(detail.state === "RECORDED" ? ["PRESENT"] : ["PRESENT", "EXPECTED"]);
  const tokens = await peopleByIds(
    scope,
    [...came, ...on(["EXCUSED"])].map((row) => row.id),
    detail.heldOn,
  );
  const some = (rows: typeof sheet) => tokens.filter((person) => rows.some((row) => row.id === person.id));
  const length = detail.endMinute - detail.startMinute;
  return {
    activityId: detail.id,
    version: detail.version,
    choice: choices.find((choice) => choice.id === detail.templateId) ?? null,
    kind: detail.kind,
    category: detail.category ?? "",
    title: detail.title,
    serviceUnitId: detail.serviceUnitId ?? "",
    heldOn: detail.heldOn,
    startMinute: detail.startMinute,
    endMinute: detail.endMinute,
    place: detail.place,
    note: detail.note,
    hazard: detail.hazard,
    insuranceRef: detail.insuranceRef ?? "",
    minutes: Object.fromEntries(
      came.flatMap((row) => (row.minutes !== null && row.minutes !== length ? [[row.id, row.minutes]] : [])),
    ),
    people: {
      ...nobody,
      serving: detail.kind === "SERVICE" ? some(came) : some(came.filter((row) => row.part === "SERVING")),
      attending: detail.kind === "SERVICE" ? [] : some(came.filter((row) => row.part === "TAKING_PART")),
      excused: some(on(["EXCUSED"])),
    },
  };
}

const ids = (value: unknown): string[] =>
  [value ?? []]
    .flat()
    .filter((id): id is string => typeof id === "string" && /^[0-9a-f-]{36}$/i.test(id))
    .slice(0, 700);
const word = (value: unknown): string => (typeof value === "string" ? value : "");

/**
 * The people behind a form's typed values: names for its ids, its doubts with their choices, and typed lists taken apart.
 * The form shows them again after an error, without JavaScript too.
 */
export async function keptPeople(scope: StationScope, typed: Record<string, unknown>): Promise<FormPeople> {
  const heldOn = typed.heldOn === "other" ? typed.heldOnOther : typed.heldOn;
  const on = typeof heldOn === "string" && isDay(heldOn) ? heldOn : scope.today;
  const people: FormPeople = {
    serving: await peopleByIds(scope, ids(typed.serving), on),
    attending: await peopleByIds(scope, ids(typed.attending), on),
    excused: await peopleByIds(scope, ids(typed.excused), on),
    doubts: await keptDoubts(scope, typed.doubts, on),
    aside: null,
  };
  const present = await presentOf(scope, typed);
  if (present) people.present = present;
  for (const [part, field] of [
    ["SERVING", "serving"],
    ["TAKING_PART", "attending"],
  ] as const) {
    const text = word(typed[`${field}Text`]);
    if (!text.trim()) continue;
    const taken = await takeList(scope, text.slice(0, 20_000), on);
    people[field].push(...taken.matched.filter((person) => !people[field].some((one) => one.id === person.id)));
    people.excused.push(...taken.excused);
    people.doubts.push(
      ...taken.doubts.map((doubt) => ({
        ...doubt,
        part,
        pick: "",
        newName: "",
        kind: "VOLUNTEER" as const,
        building: "",
      })),
    );
    people.aside = taken;
  }
  return people;
}

/** The record that stands now, where it is not the one that the form was opened with. */
async function presentOf(scope: StationScope, typed: Record<string, unknown>): Promise<FormPeople["present"]> {
  const id = word(typed.activityId);
  const detail = isId(id) ? await readDetail(scope, id) : null;
  if (detail?.state !== "RECORDED" || String(detail.version) === word(typed.version)) return undefined;
  const by = localeFrom(await getLocale()) === "en" ? detail.byNameEn : detail.byName;
  return { version: detail.version, by: by ?? "" };
}

/** What a draft kept, over what the form would open with: what was typed wins. */
export async function fromDraft(
  scope: StationScope,
  draft: { body: Record<string, unknown> },
  start: LogStart,
  { choices }: Pick<LogSurroundings, "choices">,
): Promise<Pick<LogFormProps, "start" | "initial">> {
  const typed = typedOf(draft.body);
  const choice =
    choices.find(({ id, title }) => id === typed.templateId && (id !== "" || title === typed.title)) ?? null;
  return {
    start: choice && start.activityId === null ? startOfChoice(choice, scope) : { ...start, choice },
    initial: { typed, errors: {}, nth: 0, kept: await keptPeople(scope, typed) },
  };
}

async function keptDoubts(scope: StationScope, typed: unknown, on: string): Promise<OpenDoubt[]> {
  const rows = Object.values((typed ?? {}) as Record<string, Record<string, unknown>>).slice(0, 300);
  const candidates = await peopleByNames(
    scope,
    rows.map((row) => word(row.name)),
    on,
  );
  const picked = await peopleByIds(
    scope,
    rows.flatMap((row) => ids(row.pick)),
    on,
  );
  return rows.map((row) => {
    const same = candidates.filter((person) => person.name === row.name);
    const other = picked.filter((person) => person.id === row.pick && !same.some((one) => one.id === person.id));
    return {
      name: word(row.name),
      alias: null,
      lines: word(row.lines)
        .replace(/[^\d, ]/g, "")
        .trim(),
      remark: "",
      why: same.length > 1 ? "SAME" : same.length === 1 ? "UNSURE" : "UNKNOWN",
      people: [...same, ...other],
      part: row.part === "TAKING_PART" ? "TAKING_PART" : "SERVING",
      pick: word(row.pick),
      newName: word(row.newName),
      kind: row.kind === "MEMBER" || row.kind === "RESIDENT" ? row.kind : "VOLUNTEER",
      building: word(row.building),
    };
  });
}
