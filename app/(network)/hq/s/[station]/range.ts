import { getTranslations } from "next-intl/server";
import { monthOf } from "@/lib/clock";
import { formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type MonthRange, yearOf } from "@/lib/totals/rules/range";

/** A range of months as a query, with what else the address asks for. */
export function rangeQuery({ from, to }: MonthRange, ...more: string[]): string {
  const parts = [from && `from=${from}`, to && `to=${to}`, ...more].filter(Boolean);
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** A range of whole months in words: "2016年", "2016年3月", "2015年1月到2016年12月", "建社以来". */
export async function rangeWords(range: MonthRange, locale: Locale): Promise<string> {
  const t = await getTranslations("totals");
  const { from, to } = range;
  const year = yearOf(range);
  if (year !== null && from?.endsWith("-01-01") && to?.endsWith("-12-31")) return t("inYear", { year });
  const first = from && formatMonth(monthOf(from), locale);
  const last = to && formatMonth(monthOf(to), locale);
  if (first && last) return first === last ? first : t("records.range", { from: first, to: last });
  if (first) return t("records.from", { from: first });
  return last ? t("records.to", { to: last }) : t("records.all");
}
