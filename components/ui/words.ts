import { getTranslations } from "next-intl/server";
import type { EditWords } from "@/components/ui/edit-form";
import type { FieldWords } from "@/components/ui/field-words";

/** The words of form fields, for server pages that hand them to client forms. */
export async function fieldWords(): Promise<FieldWords> {
  const t = await getTranslations("ui.field");
  return { error: t("error"), optional: t("optional") };
}

/** The words of ErrorSummary. */
export async function summaryWords() {
  const t = await getTranslations("ui.field");
  return { one: t("summaryOne"), other: t.raw("summaryOther") as string, error: t("error") };
}

/** The words that every EditForm needs. */
export async function editWords(): Promise<EditWords> {
  const t = await getTranslations("ui.edit");
  return {
    field: await fieldWords(),
    summary: await summaryWords(),
    meant: t.raw("meant") as string,
    presentBy: t.raw("presentBy") as string,
  };
}

/** The words of Pager. */
export async function pagerWords() {
  const t = await getTranslations("ui.table");
  return { label: t("pages"), previous: t("previous"), next: t("next") };
}

/** What explains a figure: as of which day (already in words) and by which version of the counting policy. */
export async function figureWords({ asOf, policyVersion }: { asOf: string; policyVersion: number }) {
  const t = await getTranslations("ui.figure");
  return { asOf: t("asOf", { day: asOf }), policy: t("policy", { version: policyVersion }) };
}
