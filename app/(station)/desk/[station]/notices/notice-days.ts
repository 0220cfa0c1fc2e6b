import { getTranslations } from "next-intl/server";
import type { Day } from "@/lib/clock";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** The days of a notice in words: "4月10日 到 4月19日", "4月2日 起". */
export async function noticeDays(
  { fromOn, toOn }: { fromOn: Day; toOn: Day | null },
  locale: Locale,
  today: Day,
): Promise<string> {
  const t = await getTranslations("notices");
  const from = formatDay(fromOn, locale, { today });
  return toOn === null ? t("open", { from }) : t("days", { from, to: formatDay(toOn, locale, { today }) });
}
