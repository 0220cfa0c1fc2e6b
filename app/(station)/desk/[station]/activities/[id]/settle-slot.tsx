import { getLocale, getTranslations } from "next-intl/server";
import { fieldWords } from "@/components/ui/words";
import { partsOf } from "@/lib/activities/rules/kinds";
import type { ActivityDetail, OpenName } from "@/lib/activities/rules/shown";
import { newId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { settleNameAction } from "../../actions";
import { SettleForm } from "../../settle-form";

/** The form that settles each unsettled name of an activity, with its words; nothing where nothing is open. */
export async function settleSlot(activity: ActivityDetail, station: string) {
  if (activity.unsettled.length === 0 || activity.state !== "RECORDED") return undefined;
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
  const frame = await fieldWords();
  const parts = partsOf(activity.kind);
  const place = ({ building, unitNo }: OpenName["people"][number]) =>
    building
      ? t(unitNo ? "people.buildingUnit" : "people.buildingOnly", { building, unit: unitNo ?? "" })
      : t("people.noBuilding");
  const words = {
    who: t("activities.settle.who"),
    other: t("activities.settle.other"),
    otherName: t("activities.settle.otherName"),
    register: t("activities.settle.register"),
    kind: t("activities.sheet.kind"),
    building: t("activities.sheet.building"),
    none: t("activities.settle.none"),
    part: t("activities.sheet.part"),
    volunteer: t("activities.settle.ifNoVolunteer"),
    reason: t("activities.settle.reason"),
    submit: t("activities.settle.submit"),
  };
  const kinds = (["VOLUNTEER", "MEMBER", "RESIDENT"] as const).map((value) => ({
    value,
    label: t(`activities.person.${value}`),
  }));
  const answers = [
    { value: "", label: t("activities.settle.isVolunteer") },
    { value: "VOLUNTEER", label: t("activities.settle.makeVolunteer") },
    { value: "UNCOUNTED", label: t("activities.settle.uncounted") },
  ];
  return (name: OpenName) => (
    <SettleForm
      action={settleNameAction.bind(null, station)}
      formKey={newId()}
      activityId={activity.id}
      nameId={name.id}
      namesakes={name.people.map((person) => ({
        value: person.id,
        label: [
          person.name,
          person.sex === 0 ? "" : t(`people.sex.${person.sex === 1 ? "male" : "female"}`),
          place(person),
        ]
          .filter(Boolean)
          .join(locale === "en" ? ", " : " · "),
      }))}
      kinds={kinds}
      parts={parts.map((value) => ({ value, label: t(`activities.part.${value}`) }))}
      answers={parts.includes("SERVING") ? answers : []}
      needsReason={activity.locked && activity.kind !== "MEETING"}
      words={words}
      fieldWords={frame}
    />
  );
}
