import { getTranslations } from "next-intl/server";
import { type Asked, askedWords } from "@/app/(network)/hq/asked";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

type Policy = { version: number; text: string; textEn: string } | null;

/** The first rows of every file: the sentence that was asked, as of which moment, by which counting policy. */
export async function saidFirst(asked: Asked, now: Date, policy: Policy, locale: Locale): Promise<string[]> {
  const t = await getTranslations("totals");
  const { sentence } = await askedWords(asked, locale);
  const said = [sentence, t("dataAsOf", { moment: formatMoment(now, locale, { weekday: false }) })];
  if (policy)
    said.push(t("policyText", { version: policy.version, text: locale === "en" ? policy.textEn : policy.text }));
  return said;
}

/** Minutes as the hours that screens show: one decimal, rounded down. Null where time is not known. */
export function hoursOf(minutes: number | null): number | null {
  return minutes === null ? null : Math.trunc(minutes / 6) / 10;
}
