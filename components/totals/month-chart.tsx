import { getTranslations } from "next-intl/server";
import { ChartTable } from "@/components/ui/chart-table";
import { Facts } from "@/components/ui/facts";
import { Dots, PairPlot } from "@/components/ui/pair-plot";
import { fill } from "@/lib/i18n/fill";
import { formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type MetricKey, metricOf } from "@/lib/totals/metrics";
import type { MonthPair } from "@/lib/totals/rules/series";
import { changeOf } from "@/lib/totals/rules/sums";
import { formatOf } from "./format-of";

/** A figure's last months, each beside the same month a year before. The heading says the last of them, which is over. */
export async function MonthChart({ metric, pairs, locale }: { metric: MetricKey; pairs: MonthPair[]; locale: Locale }) {
  const t = await getTranslations("totals");
  const format = formatOf(metric);
  const last = pairs.at(-1);
  if (!last) return null;
  const change = changeOf(last.value, last.before);
  const unit = t(`metric.${metric}.unitWord`);
  const said = { month: formatMonth(last.month, locale), count: format(last.value), unit };
  const title =
    change === null
      ? t("months.alone", said)
      : t(change > 0 ? "months.more" : change < 0 ? "months.less" : "months.same", {
          ...said,
          percent: Math.abs(change),
        });
  const spoken = pairs.map(({ month, value, before }) =>
    t("months.spoken", { month: formatMonth(month, locale), count: format(value), before: format(before) }),
  );
  const shown = pairs.map(({ month, value, before }, place) => ({
    key: month,
    label: fill(t.raw("months.label") as string, { month: Number(month.slice(5, 7)) }),
    short: String(Number(month.slice(5, 7))),
    second: place === 0 || month.endsWith("-01-01") ? month.slice(0, 4) : undefined,
    value,
    before,
  }));
  const caption = t(`months.caption.${metric}`);
  return (
    <section>
      <div className="sec">
        <h2>{title}</h2>
      </div>
      <p className="sub">
        <Facts>
          <span>{t("unitOf", { unit })}</span>
          <span>{t(metricOf(metric).stock ? "months.stock" : "months.flow")}</span>
        </Facts>
      </p>
      <figure className="chart side sheet">
        <PairPlot pairs={shown} summary={`${caption}: ${spoken.join(", ")}`} narrow={false} format={format} />
        <PairPlot pairs={shown} summary={`${caption}: ${spoken.join(", ")}`} narrow format={format} />
        <p className="legend">
          <span>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <rect width="14" height="14" className="bar" />
            </svg>
            {t("months.now")}
          </span>
          <span>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <Dots id="dots-legend" />
              <rect className="before" fill="url(#dots-legend)" x="0.5" y="0.5" width="13" height="13" />
            </svg>
            {t("months.before")}
          </span>
        </p>
        <ChartTable
          summary={t("years.asTable")}
          caption={caption}
          heads={[t("column.month"), t("months.now"), t("months.before"), t("column.change")]}
        >
          {pairs.map(({ month, value, before }) => (
            <tr key={month}>
              <th scope="row">{formatMonth(month, locale)}</th>
              <td className="num">{format(value)}</td>
              <td className="num">{format(before)}</td>
              <td className="num">{changeText(changeOf(value, before))}</td>
            </tr>
          ))}
        </ChartTable>
      </figure>
    </section>
  );
}

/** A change in whole percent with its sign: "+4%", "−7%", "0%"; nothing where there is none to say. */
export function changeText(percent: number | null): string {
  if (percent === null) return "";
  return `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${Math.abs(percent)}%`;
}
