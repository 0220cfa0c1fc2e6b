import { getTranslations } from "next-intl/server";
import { DataTable, Pager } from "@/components/ui/data-table";
import { pagerWords } from "@/components/ui/words";
import { formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type ComparedStation, STATION_PAGE } from "@/lib/totals/queries/comparison";
import type { StationSort } from "@/lib/totals/rules/orders";
import { addressOf } from "@/lib/totals/rules/question";
import { comparisonCells, sparkOf } from "./comparison-cells";
import { comparisonAddress, type StationsData } from "./comparison-data";

const COLUMNS = ["members", "volunteers", "applications", "personTimes", "hours", "month", "change"] as const;

/** One row a station, grouped by management centre with the centres' sums, or ranked without; the sum of all sticks below. */
export async function ComparisonTable({
  stations,
  all,
  locale,
}: {
  stations: StationsData;
  all: ComparedStation["ofAll"];
  locale: Locale;
}) {
  const { around, question, list, month, rows } = stations;
  const t = await getTranslations("totals");
  const english = locale === "en";
  const grouped = list.sort === "centre" && !around.centre;
  const sort = (key: StationSort, direction: "ascending" | "descending") => ({
    href: comparisonAddress(stations, { sort: key }),
    direction: list.sort === key ? direction : undefined,
  });
  const columns = [
    { key: "name", label: t("column.station"), sort: sort("name", "ascending") },
    ...COLUMNS.map((key) => ({
      key,
      label:
        key === "month"
          ? t("column.ofMonth", { month: formatMonth(month, locale, { today: around.today }) })
          : t(`column.${key}`),
      numeric: true,
      optional: key !== "personTimes" && key !== "month",
      sort: sort(key, "descending"),
    })),
    { key: "months", label: t("column.months"), optional: true },
  ];
  const from = (list.page - 1) * STATION_PAGE;
  const pager = all.listed > STATION_PAGE && (
    <Pager
      summary={t("stationRange", { from: from + 1, to: from + rows.length, total: all.listed })}
      previousHref={list.page > 1 ? comparisonAddress(stations, { page: list.page - 1 }) : undefined}
      nextHref={from + rows.length < all.listed ? comparisonAddress(stations, { page: list.page + 1 }) : undefined}
      words={await pagerWords()}
    />
  );
  const asked = { question, month, per: list.per };
  return (
    <DataTable caption={t("nav.network.stations")} dense columns={columns} foot={pager || undefined}>
      {rows.map((row, place) => [
        grouped && rows[place - 1]?.centreSlug !== row.centreSlug && (
          <tr key={row.centreSlug} className="group">
            <th scope="row">
              <a href={addressOf(`/hq/c/${row.centreSlug}/stations`, question)}>
                {english ? row.centreEn : row.centre}
              </a>{" "}
              <span className="d">{t("stationCount", { count: row.ofCentre.stations })}</span>
            </th>
            {comparisonCells(row.ofCentre, asked)}
            <td className="c-opt" />
          </tr>
        ),
        <tr key={row.slug}>
          <th scope="row">
            <a href={`/hq/s/${row.slug}`}>{english ? row.nameEn : row.name}</a>
          </th>
          {comparisonCells(row, { ...asked, slug: row.slug })}
          <td className="c-opt">
            <svg className="spark" viewBox="0 0 72 20" aria-hidden="true">
              <path d={sparkOf(row.months)} />
            </svg>
          </td>
        </tr>,
      ])}
      <tr className="total sticks">
        <th scope="row">{t("sumRow", { count: all.stations })}</th>
        {comparisonCells(all, asked)}
        <td className="c-opt" />
      </tr>
    </DataTable>
  );
}
