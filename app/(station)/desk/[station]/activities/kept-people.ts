import "server-only";
import { fieldOf, unanswered } from "@/components/log/gather";
import type { FormPeople, OpenDoubt } from "@/components/log/types";
import { asideInput } from "@/lib/activities/input/aside";
import { type ActivityDetail, readDetail } from "@/lib/activities/queries/detail";
import { compareList, namesOf } from "@/lib/activities/queries/take-list";
import { readChatList } from "@/lib/activities/rules/chat-list";
import { MARKS, type Mark } from "@/lib/activities/rules/marks";
import type { StationScope } from "@/lib/auth/doors";
import { isDay } from "@/lib/clock";
import { isId } from "@/lib/db/ids";
import type { Locale } from "@/lib/i18n/locale";
import { type NamedPerson, peopleByNames } from "@/lib/people/queries/by-name";
import { type FoundPerson, peopleByIds } from "@/lib/people/queries/find";

type Typed = Record<string, unknown>;
type Read = Pick<StationScope, "db" | "station" | "today">;

const ids = (value: unknown): string[] =>
  [value ?? []]
    .flat()
    .filter((id): id is string => typeof id === "string" && isId(id))
    .slice(0, 700);
const word = (value: unknown): string => (typeof value === "string" ? value : "");
const rowsOf = (doubts: unknown) => Object.values((doubts ?? {}) as Record<string, Typed>).slice(0, 300);

/**
 * The people behind a form's typed values: names for its ids, its doubts with their choices, and typed lists taken apart.
 * The form shows them again after an error, without JavaScript too. At most three statements.
 * @param detail the activity that the form is about, where it has been read already
 */
export async function keptPeople(
  scope: Read,
  typed: Typed,
  locale: Locale,
  detail?: ActivityDetail,
): Promise<FormPeople> {
  const heldOn = typed.heldOn === "other" ? typed.heldOnOther : typed.heldOn;
  const on = typeof heldOn === "string" && isDay(heldOn) ? heldOn : scope.today;
  const lists = (["SERVING", "TAKING_PART"] as const).flatMap((part) => {
    const text = word(typed[`${fieldOf(part)}Text`]);
    return text.trim() ? [{ part, list: readChatList(text.slice(0, 20_000)) }] : [];
  });
  const doubts = rowsOf(typed.doubts);
  const named = await peopleByNames(
    scope,
    [...doubts.map((row) => word(row.name)), ...lists.flatMap(({ list }) => namesOf(list))],
    on,
  );
  const chosen = { serving: ids(typed.serving), attending: ids(typed.attending), excused: ids(typed.excused) };
  const picks = doubts.flatMap((row) => ids(row.pick));
  const status = typed.kind === "MEETING" ? ((typed.status ?? {}) as Typed) : {};
  const marked = ids(Object.keys(status));
  const known = await peopleByIds(scope, [...new Set([...Object.values(chosen).flat(), ...picks, ...marked])], on);
  const these = (some: string[]) => some.flatMap((id) => known.find((person) => person.id === id) ?? []);
  const people: FormPeople = {
    serving: these(chosen.serving),
    attending: these(chosen.attending),
    excused: these(chosen.excused),
    marked: these(marked).map((person) => ({ person, mark: markIn(status[person.id]), remark: "" })),
    doubts: doubts.map((row) => keptDoubt(row, named, known)),
    aside: asideInput.parse(typed.aside),
  };
  for (const { part, list } of lists) {
    const taken = compareList(list, named);
    const field = people[fieldOf(part)];
    field.push(...taken.matched.filter((person) => !field.some((one) => one.id === person.id)));
    people.excused.push(...taken.excused);
    people.doubts.push(...taken.doubts.map((doubt) => unanswered(doubt, part)));
    people.aside = taken;
  }
  const present = await presentOf(scope, typed, locale, detail);
  return { ...people, ...(present && { present }) };
}

/** The record that stands now, where it is not the one that the form was opened with. */
async function presentOf(scope: Read, typed: Typed, locale: Locale, known?: ActivityDetail) {
  const id = word(typed.activityId);
  const detail = known ?? (isId(id) ? await readDetail(scope, id) : null);
  if (!detail || !["RECORDED", "DRAFT", "PUBLISHED"].includes(detail.state)) return undefined;
  if (word(typed.version) === "" || String(detail.version) === word(typed.version)) return undefined;
  const by = locale === "en" ? detail.byNameEn : detail.byName;
  return { version: detail.version, by: by ?? "" };
}

const markIn = (value: unknown): Mark => MARKS.find((mark) => mark === value) ?? "PRESENT";

const WHYS = ["SAME", "UNSURE", "UNKNOWN", "NICKNAME"] as const;

/** A doubt as the form sent it, with those of its name beside whoever was picked. */
function keptDoubt(row: Typed, named: NamedPerson[], known: FoundPerson[]): OpenDoubt {
  const same = named.filter((person) => person.name === row.name);
  const other = known.filter((person) => person.id === row.pick && !same.some((one) => one.id === person.id));
  const doubt = {
    name: word(row.name),
    alias: null,
    lines: word(row.lines)
      .replace(/[^\d, ]/g, "")
      .trim(),
    remark: word(row.remark),
    written: word(row.written),
    why: WHYS.find((why) => why === row.why) ?? (["UNKNOWN", "UNSURE"] as const)[same.length] ?? "SAME",
    people: [...same, ...other],
  };
  return {
    ...unanswered(doubt, row.part === "TAKING_PART" ? "TAKING_PART" : "SERVING"),
    pick: word(row.pick),
    newName: word(row.newName),
    building: word(row.building),
    ...(row.kind === "MEMBER" || row.kind === "RESIDENT" ? { kind: row.kind } : {}),
  };
}
