import { getTranslations } from "next-intl/server";
import { DataTable, EmptyRows, Pager } from "@/components/ui/data-table";
import { pagerWords } from "@/components/ui/words";
import { formatMonth } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import { SOURCE_PAGE } from "@/lib/totals/queries/records";
import { addressOf } from "@/lib/totals/rules/question";
import { monthRange } from "@/lib/totals/rules/range";
import { type RecordsData, recordsAddress } from "./records-data";

/**
 * The paper part of a figure: which document at which station says how much; each opens its lines there. Of one category
 * it opens nothing: the lines there are of all.
 */
export async function PaperSources({
  view,
  sources: { rows, count },
  locale,
}: {
  view: RecordsData;
  sources: NonNullable<RecordsData["sources"]>;
  locale: Locale;
}) {
  const t = await getTranslations();
  if (rows.length === 0) return <EmptyRows sentence={t("totals.paper.none")} />;
  const { list, narrow } = view;
  const first = (list.page - 1) * SOURCE_PAGE + 1;
  const last = first + rows.length - 1;
  const pager = (
    <Pager
      summary={t("ui.table.range", {
        from: first,
        to: last,
        total: formatCount(count),
        unit: t("totals.paper.documents"),
      })}
      previousHref={list.page > 1 ? recordsAddress(view, { page: list.page - 1 }) : undefined}
      nextHref={last < count ? recordsAddress(view, { page: list.page + 1 }) : undefined}
      words={await pagerWords()}
    />
  );
  return (
    <DataTable
      caption={t("totals.filter.paper")}
      dense
      columns={[
        { key: "station", label: t("totals.column.station") },
        { key: "document", label: t("totals.column.document") },
        { key: "months", label: t("totals.column.month"), optional: true },
        { key: "lines", label: t("totals.column.lines"), numeric: true, optional: true },
        { key: "value", label: t("totals.column.value"), numeric: true },
      ]}
      foot={pager}
    >
      {rows.map((row) => (
        <tr key={row.slug + row.document}>
          <th scope="row">{locale === "en" ? row.stationEn : row.station}</th>
          <td lang="zh-CN">{row.document}</td>
          <td className="c-opt d nowrap">
            {formatMonth(row.from, locale)}
            {row.to !== row.from && `–${formatMonth(row.to, locale)}`}
          </td>
          <td className="num c-opt">{formatCount(row.lines)}</td>
          <td className="num">
            {list.category ? (
              formatCount(row.value)
            ) : (
              <a
                className="fig"
                href={addressOf(`/hq/s/${row.slug}/paper`, { from: row.from, to: monthRange(row.to).to })}
              >
                {formatCount(row.value)}
              </a>
            )}
          </td>
        </tr>
      ))}
      <tr className="total">
        <th scope="row">{t("totals.paper.sourceSum", { count })}</th>
        <td />
        <td className="c-opt" />
        <td className="c-opt" />
        <td className="num">{formatCount(narrow.paper)}</td>
      </tr>
    </DataTable>
  );
}
