import { getTranslations } from "next-intl/server";
import { DataTable, EmptyRows, Pager } from "@/components/ui/data-table";
import { pagerWords } from "@/components/ui/words";
import type { Month } from "@/lib/clock";
import { formatMonth } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";

export type PaperLine = {
  id: string;
  month: Month;
  categoryName: string;
  categoryNameEn: string;
  value: number;
  document: string;
};

/** The paper era's lines, each with the document in which it stands, and their sum over all pages. */
export async function PaperTable({
  lines,
  count,
  value,
  first,
  previousHref,
  nextHref,
  locale,
}: {
  lines: PaperLine[];
  /** How many lines all pages have, and what they sum to. */
  count: number;
  value: number;
  /** The place of the first line shown, from 1. */
  first: number;
  previousHref?: string;
  nextHref?: string;
  locale: Locale;
}) {
  const t = await getTranslations();
  if (lines.length === 0) return <EmptyRows sentence={t("totals.paper.none")} />;
  const range = { from: first, to: first + lines.length - 1, total: formatCount(count), unit: t("totals.paper.rows") };
  return (
    <DataTable
      caption={t("totals.nav.station.paper")}
      dense
      columns={[
        { key: "month", label: t("totals.column.month") },
        { key: "category", label: t("totals.column.category") },
        { key: "value", label: t("totals.column.value"), numeric: true },
        { key: "document", label: t("totals.column.document") },
      ]}
      foot={
        <Pager
          summary={t("ui.table.range", range)}
          previousHref={previousHref}
          nextHref={nextHref}
          words={await pagerWords()}
        />
      }
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row" className="date">
            {formatMonth(line.month, locale)}
          </th>
          <td>{locale === "en" ? line.categoryNameEn : line.categoryName}</td>
          <td className="num">{formatCount(line.value)}</td>
          <td lang="zh-CN">{line.document}</td>
        </tr>
      ))}
      <tr className="total">
        <th scope="row" colSpan={2}>
          {t("totals.paper.sumRow", { count })}
        </th>
        <td className="num">{formatCount(value)}</td>
        <td />
      </tr>
    </DataTable>
  );
}
