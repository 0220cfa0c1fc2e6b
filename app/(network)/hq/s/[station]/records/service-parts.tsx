import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Hours } from "@/components/totals/hours";
import { DataTable, EmptyRows } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { formatMonth } from "@/lib/i18n/format";
import { formatCount, formatHours } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import type { readStationService } from "@/lib/totals/queries/station";
import { monthRange, yearRange } from "@/lib/totals/rules/range";
import { timed } from "@/lib/totals/rules/sums";
import { rangeQuery } from "../range";

type Service = Awaited<ReturnType<typeof readStationService>>;

/** The years (or, within one year, the months) that a figure of service is the sum of; each opens its own records. */
export async function ServiceParts({
  base,
  name,
  service,
  locale,
}: {
  base: string;
  name: string;
  service: Service;
  locale: Locale;
}) {
  const t = await getTranslations("totals");
  const { parts, byMonth } = service;
  if (parts.length === 0) return <EmptyRows sentence={t("records.none")} />;
  return (
    <DataTable
      caption={t(byMonth ? "records.byMonth" : "records.byYear")}
      dense
      columns={[
        { key: "when", label: t(byMonth ? "column.month" : "column.year") },
        { key: "itemised", label: t("column.itemised"), numeric: true },
        { key: "paper", label: t("column.paper"), numeric: true },
        { key: "personTimes", label: t("column.personTimes"), numeric: true },
        { key: "hours", label: t("column.hours"), numeric: true, optional: true },
      ]}
    >
      {parts.map(({ month, ledger, paper, minutes }) => {
        const year = Number(month.slice(0, 4));
        const when = byMonth ? formatMonth(month, locale) : t("inYear", { year });
        const days = byMonth ? monthRange(month) : yearRange(year);
        const records = `${base}/records${rangeQuery(days)}`;
        const itemised = `${base}/activities${rangeQuery(days, "state=RECORDED")}`;
        const figure = (label: string, exact: number, href: string) => (
          <td className="num">
            <Figure
              exact={exact}
              unit={t("unit.personTimes")}
              label={`${name} ${when} ${label}`}
              href={exact === 0 ? undefined : href}
              locale={locale}
            />
          </td>
        );
        return (
          <tr key={month}>
            <th scope="row" className="date">
              {byMonth ? (
                when
              ) : (
                <Link prefetch={false} href={records}>
                  {when}
                </Link>
              )}
            </th>
            {figure(t("column.itemised"), ledger, itemised)}
            {figure(t("column.paper"), paper, `${base}/paper${rangeQuery(days)}`)}
            {figure(t("column.personTimes"), ledger + paper, records)}
            <td className="num c-opt">
              <Hours
                minutes={timed({ ledger, paper }) ? minutes : null}
                label={`${when} ${t("column.hours")}`}
                href={itemised}
              />
            </td>
          </tr>
        );
      })}
      <tr className="total">
        <th scope="row">{t("years.total")}</th>
        <td className="num">{formatCount(service.ledger)}</td>
        <td className="num">{formatCount(service.paper)}</td>
        <td className="num">{formatCount(service.ledger + service.paper)}</td>
        <td className="num c-opt">{formatHours(service.minutes)}</td>
      </tr>
    </DataTable>
  );
}
