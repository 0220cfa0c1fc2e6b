import { getTranslations } from "next-intl/server";
import { formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** When a team was founded, as far as it is known: "2014年10月", "2013年秋", "2012年". */
export async function foundedWords(
  { foundedYear, foundedMonth, foundedSeason }: Founded,
  locale: Locale,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: "teams" });
  const year = String(foundedYear);
  if (foundedMonth !== null) return formatMonth(`${year}-${String(foundedMonth).padStart(2, "0")}-01`, locale);
  if (foundedSeason) return t(`season.${foundedSeason as "SPRING" | "SUMMER" | "AUTUMN" | "WINTER"}`, { year });
  return t("year", { year });
}

type Founded = { foundedYear: number; foundedMonth: number | null; foundedSeason: string | null };
