import { getTranslations } from "next-intl/server";
import { formatRange } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type Opening, openingLines } from "@/lib/stations/rules/opening-hours";

/** Weekdays and hours in words, the same days together: “每天 上午8:30–11:30，下午2:30–5:30”. */
export async function OpeningHours({ hours, locale }: { hours: Opening[]; locale: Locale }) {
  const t = await getTranslations();
  const weekdays = t.raw("dates.weekdays") as string[];
  const dayOf = (weekday: number) => weekdays[weekday % 7] ?? "";
  return openingLines(hours).map(({ first, last, hours: open }) => {
    const [from, to] = [dayOf(first), dayOf(last)];
    const days =
      first === 1 && last === 7
        ? t("public.facts.everyDay")
        : first === last
          ? from
          : t("public.facts.days", { first: from, last: to });
    return (
      <span className="line" key={first}>
        {days} {open.map(({ from, to }) => formatRange(from, to, locale)).join(t("public.facts.comma"))}
      </span>
    );
  });
}
