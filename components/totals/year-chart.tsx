import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts";
import { YearBars } from "@/components/ui/year-bars";
import { type Day, monthOf } from "@/lib/clock";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import { findingOf, type YearTotal } from "@/lib/totals/rules";

/**
 * Person-times by year: what they say as the heading, paper era hatched. Years that are not whole say so.
 * @param hrefOf the address that opens a year's rows
 */
export async function YearChart({
  years,
  opened,
  today,
  hrefOf,
  locale,
}: {
  years: YearTotal[];
  opened: Day;
  today: Day;
  hrefOf: (year: number) => string;
  locale: Locale;
}) {
  const t = await getTranslations("totals.years");
  const finding = findingOf(years, opened, today);
  const mostCount = finding ? formatCount(finding.most.ledger + finding.most.paper) : "";
  const title = !finding
    ? t("title")
    : finding.rising
      ? t("rising")
      : t("most", { year: finding.most.year, count: mostCount });
  const noteOf = (year: number) => {
    if (String(year) === today.slice(0, 4)) return t("until", { day: formatDay(today, locale, { today }) });
    if (String(year) === opened.slice(0, 4) && opened.slice(5) > "01-31")
      return t("since", { month: formatMonth(monthOf(opened), locale, { today: opened }) });
    return undefined;
  };
  const bars = years.map(({ year, ledger, paper }) => ({
    year,
    itemised: ledger,
    paper,
    note: noteOf(year),
    href: hrefOf(year),
  }));
  const spoken = bars.map(({ year, itemised, paper, note }) =>
    t("spoken", { year, count: formatCount(itemised + paper), note: note ?? "" }),
  );
  return (
    <section>
      <div className="sec">
        <h2>{title}</h2>
      </div>
      <p className="sub">
        <Facts>
          <span>{t("unit")}</span>
          <span>{t("door")}</span>
        </Facts>
      </p>
      <YearBars
        bars={bars}
        summary={`${t("caption")}: ${spoken.join(", ")}`}
        words={{
          paper: t("paper"),
          itemised: t("itemised"),
          year: t("year"),
          total: t("total"),
          asTable: t("asTable"),
          caption: t("caption"),
        }}
      />
    </section>
  );
}
