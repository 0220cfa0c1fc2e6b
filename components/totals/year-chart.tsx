import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts";
import { YearBars } from "@/components/ui/year-bars";
import type { Day } from "@/lib/clock";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import { type MetricKey, metricOf } from "@/lib/totals/metrics";
import { findingOf, partOfYear } from "@/lib/totals/rules/findings";
import type { MonthRange } from "@/lib/totals/rules/range";
import type { YearValue } from "@/lib/totals/rules/series";
import { formatOf } from "./format-of";

/**
 * A figure by year: what it says as the heading, paper era hatched. Years that are not whole say so and say nothing
 * for the heading; of a stock the year's end counts, so only a year that is not over is not whole.
 * @param hrefOf the address that opens a year's rows
 */
export async function YearChart({
  metric,
  years,
  opened,
  range,
  today,
  hrefOf,
  locale,
}: {
  metric: MetricKey;
  years: YearValue[];
  opened: Day;
  range: MonthRange;
  today: Day;
  hrefOf: (year: number) => string;
  locale: Locale;
}) {
  const t = await getTranslations("totals");
  const { stock } = metricOf(metric);
  const format = formatOf(metric);
  const words = {
    since: (day: Day) => formatMonth(day, locale, { today: day }),
    until: (day: Day) => formatDay(day, locale, { today: day }),
  };
  const bars = years.map((year) => {
    const { since, until } = partOfYear(year.year, opened, range, today);
    const notes = [
      since && !stock && t("years.since", { month: words.since(since) }),
      until && t("years.until", { day: words.until(until) }),
    ].filter(Boolean);
    return { ...year, note: notes.join(" ") || undefined, href: hrefOf(year.year) };
  });
  const whole = bars
    .filter(({ note }) => !note)
    .map(({ year, itemised, paper }) => ({ year, value: itemised + paper }));
  const finding = findingOf(whole);
  const title = !finding
    ? t("years.title")
    : finding.rising
      ? t(`years.rising.${metric}`)
      : t(`years.most.${metric}`, { year: finding.most.year, count: format(finding.most.value) });
  const spoken = bars.map(({ year, itemised, paper, note }) =>
    t("years.spoken", { year, count: format(itemised + paper), note: note ?? "" }),
  );
  const caption = t(`years.caption.${metric}`);
  return (
    <section>
      <div className="sec">
        <h2>{title}</h2>
      </div>
      <p className="sub">
        <Facts>
          <span>{t("unitOf", { unit: t(`metric.${metric}.unitWord`) })}</span>
          <span>{t(stock ? "years.stock" : "years.flow")}</span>
          <span>{t("years.door")}</span>
        </Facts>
      </p>
      <YearBars
        bars={bars}
        summary={`${caption}: ${spoken.join(", ")}`}
        format={format === formatCount ? undefined : format}
        stock={stock}
        words={{
          paper: t("years.paper"),
          itemised: t("years.itemised"),
          year: t("years.year"),
          total: t("years.total"),
          value: t(`metric.${metric}.short`),
          asTable: t("years.asTable"),
          caption,
        }}
      />
    </section>
  );
}
