import { getLocale, getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/components/ui/edit-fields";
import type { categoryChoices, unitChoices } from "@/lib/activities/queries/choices";
import { KINDS } from "@/lib/activities/rules/kinds";
import type { Frequent } from "@/lib/frequent/queries";
import { KEYS, MEETING_KINDS } from "@/lib/frequent/rules";
import { clockTime } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";

/** What the form of a frequent activity offers. */
export type FrequentChoices = {
  all: Frequent[];
  categories: Awaited<ReturnType<typeof categoryChoices>>;
  units: Awaited<ReturnType<typeof unitChoices>>;
};

const forMeetings = "hidden group-has-[[name=kind][value=MEETING]:checked]:block";
const forOthers = "group-has-[[name=kind][value=MEETING]:checked]:hidden";

/** The fields of a frequent activity's form; `now` is null for a new one, which takes the first free key. */
export async function frequentFields(
  now: Frequent | null,
  { all, categories, units }: FrequentChoices,
): Promise<FieldSpec[]> {
  const t = await getTranslations("settings.frequent");
  const kinds = await getTranslations("activities.kind");
  const meetings = await getTranslations("settings.meetingKind");
  const english = localeFrom(await getLocale()) === "en";
  const holder = (key: number) => all.find(({ slot, id }) => slot === key && id !== now?.id);
  const free = KEYS.find((key) => !holder(key));
  const slot = now ? now.slot : (free ?? null);
  const keyLabel = (key: number) => {
    const on = holder(key);
    if (on) return t("taken", { key, title: on.title });
    return key === now?.slot ? String(key) : t("free", { key });
  };
  const time = (minute: number | undefined) => (minute === undefined ? "" : clockTime(minute));
  return [
    { as: "text", name: "title", label: t("name"), value: now?.title ?? "", maxLength: 60 },
    {
      as: "select",
      name: "slot",
      label: t("slot"),
      hint: t("slotHint"),
      value: String(slot ?? ""),
      choices: [
        ...KEYS.map((key) => ({ value: String(key), label: keyLabel(key) })),
        { value: "", label: t("noSlot") },
      ],
    },
    {
      as: "radio",
      name: "kind",
      label: t("kind"),
      value: now?.kind ?? "SERVICE",
      choices: KINDS.map((kind) => ({ value: kind, label: kinds(kind) })),
    },
    {
      as: "select",
      name: "meetingKind",
      label: t("meetingKind"),
      around: forMeetings,
      value: now?.meetingKind ?? "",
      choices: [
        { value: "", label: t("anyMeeting") },
        ...MEETING_KINDS.map((kind) => ({ value: kind, label: meetings(kind) })),
      ],
    },
    {
      as: "select",
      name: "category",
      label: t("category"),
      around: forOthers,
      value: now?.category ?? "",
      choices: [
        { value: "", label: t("chooseCategory") },
        ...categories.map(({ code, name, nameEn }) => ({ value: code, label: english ? nameEn : name })),
      ],
    },
    {
      as: "select",
      name: "serviceUnitId",
      label: t("unit"),
      value: now?.serviceUnitId ?? "",
      choices: [{ value: "", label: t("noUnit") }, ...units.map(({ id, name }) => ({ value: id, label: name }))],
    },
    {
      as: "times",
      name: "times",
      label: t("time"),
      from: { name: "start", label: t("start"), value: time(now?.startMinute) },
      to: { name: "end", label: t("end"), value: time(now?.endMinute) },
    },
    { as: "text", name: "place", label: t("place"), optional: true, value: now?.place ?? "", maxLength: 60 },
    {
      as: "tick",
      name: "countsByDay",
      label: t("countsByDay"),
      hint: t("countsHint"),
      around: forOthers,
      value: now?.countsByDay ?? false,
    },
    { as: "tick", name: "hazard", label: t("hazard"), value: now?.hazard ?? false },
    {
      as: "radio",
      name: "audience",
      label: t("audience"),
      hint: t("audienceHint"),
      value: now?.audience ?? "MEMBERS",
      choices: [
        { value: "PUBLIC", label: t("public") },
        { value: "MEMBERS", label: t("members") },
      ],
    },
  ];
}
