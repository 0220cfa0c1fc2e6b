import { getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/components/ui/edit-fields";
import type { Day } from "@/lib/clock";

/** The fields of a notice's form. */
export async function noticeFields(first: {
  title: string;
  text: string;
  fromOn: Day;
  toOn: Day | null;
}): Promise<FieldSpec[]> {
  const t = await getTranslations("notices.form");
  return [
    { as: "text", name: "title", label: t("title"), value: first.title, maxLength: 60 },
    {
      as: "area",
      name: "text",
      label: t("text"),
      hint: t("textHint"),
      optional: true,
      value: first.text,
      maxLength: 1000,
      rows: 6,
    },
    { as: "day", name: "fromOn", label: t("fromOn"), value: first.fromOn },
    { as: "day", name: "toOn", label: t("toOn"), hint: t("toOnHint"), optional: true, value: first.toOn ?? "" },
  ];
}
