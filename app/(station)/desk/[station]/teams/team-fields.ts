import { getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/components/ui/edit-fields";
import { COUNTING_UNITS, NAMING_TYPES, UNIT_KINDS } from "@/lib/teams/rules";

/** The fields of a name: what, in English, where from, who decided, why. */
export async function nameFields(): Promise<FieldSpec[]> {
  const t = await getTranslations("teams.form");
  const naming = await getTranslations("teams.naming");
  return [
    { as: "text", name: "name", label: t("name"), value: "", maxLength: 40 },
    {
      as: "text",
      name: "nameEn",
      label: t("nameEn"),
      hint: t("nameEnHint"),
      optional: true,
      value: "",
      maxLength: 60,
    },
    {
      as: "select",
      name: "namingType",
      label: t("namingType"),
      value: "PLAIN",
      choices: NAMING_TYPES.map((value) => ({ value, label: naming(value) })),
    },
    {
      as: "text",
      name: "decidedBy",
      label: t("decidedBy"),
      hint: t("decidedHint"),
      optional: true,
      value: "",
      maxLength: 60,
    },
    { as: "text", name: "reason", label: t("reason"), optional: true, value: "", maxLength: 200 },
  ];
}

/** The fields of what a team is: kind, how person-times count, founding. */
export async function kindFields(first: { kind: string; countingUnit: string; founded: string }): Promise<FieldSpec[]> {
  const t = await getTranslations("teams.form");
  const kinds = await getTranslations("teams.kind");
  return [
    {
      as: "select",
      name: "kind",
      label: t("kind"),
      value: first.kind,
      choices: UNIT_KINDS.map((value) => ({ value, label: kinds(value) })),
    },
    {
      as: "select",
      name: "countingUnit",
      label: t("counting"),
      hint: t("countingHint"),
      value: first.countingUnit,
      choices: COUNTING_UNITS.map((value) => ({ value, label: t(value) })),
    },
    { as: "text", name: "founded", label: t("founded"), hint: t("foundedHint"), value: first.founded, short: true },
  ];
}
