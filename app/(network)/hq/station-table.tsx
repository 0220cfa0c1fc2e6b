import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, EmptyRows, Pager } from "@/components/ui/data-table";
import { pagerWords } from "@/components/ui/words";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { STATION_PAGE, type StationFigures, type StationRow } from "@/lib/totals/queries";
import { ranksBySize, type StationSort } from "@/lib/totals/rules";
import { FigureCell, type FigureColumn } from "./station-columns";

type Props = {
  caption: string;
  rows: StationRow[];
  /** What all pages of the list make together; stands in the last row. */
  total: StationFigures;
  columns: FigureColumn[];
  sort: StationSort;
  page: number;
  /** Address of this list in another order or at another page. */
  hrefOf: (change: { sort?: StationSort; page?: number }) => string;
  /** Address of the same list at a management centre; absent where the list is one centre's own. */
  centreHref?: (slug: string) => string;
  /** With opening day and county, or figures alone. */
  wide?: boolean;
};

/** Stations with their figures, by management centre with the centres' sums, or ranked by one figure without. */
export async function StationTable({ caption, rows, total, columns, sort, page, hrefOf, centreHref, wide }: Props) {
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const english = locale === "en";
  const listed = rows[0]?.listed ?? 0;
  if (rows.length === 0) return <EmptyRows sentence={t("noStations")} />;
  const grouped = sort === "centre" && centreHref;
  const sortable = (key: StationSort, direction: "ascending" | "descending") => ({
    href: hrefOf({ sort: key }),
    direction: sort === key ? direction : undefined,
  });
  const head = [
    { key: "name", label: t("column.station"), sort: sortable("name", "ascending") },
    ...(wide ? [{ key: "county", label: t("column.county"), optional: true }] : []),
    ...columns.map((column) => ({
      key: column.key,
      label: t(`column.${column.key}`),
      numeric: true,
      optional: column.optional,
      sort: sortable(column.sort, "descending"),
    })),
    ...(wide
      ? [{ key: "opened", label: t("column.opened"), optional: true, sort: sortable("openedOn", "ascending") }]
      : []),
  ];
  const cells = (figures: StationFigures, name: string, href: (column: FigureColumn) => string | undefined) =>
    columns.map((column) => (
      <FigureCell
        key={column.key}
        column={column}
        figures={figures}
        label={`${name} ${t(`column.${column.key}`)}`}
        unit={t(`unit.${column.key}`)}
        href={href(column)}
        locale={locale}
      />
    ));
  const pager = listed > STATION_PAGE && (
    <Pager
      summary={t("stationRange", {
        from: (page - 1) * STATION_PAGE + 1,
        to: (page - 1) * STATION_PAGE + rows.length,
        total: listed,
      })}
      previousHref={page > 1 ? hrefOf({ page: page - 1 }) : undefined}
      nextHref={page * STATION_PAGE < listed ? hrefOf({ page: page + 1 }) : undefined}
      words={await pagerWords()}
    />
  );
  return (
    <>
      {sort !== "centre" && (
        <p className="sub">
          {ranksBySize(sort) && <span className="f">{t("rankWarning")}</span>}
          <Link prefetch={false} className="f" href={hrefOf({ sort: "centre" })}>
            {t(centreHref ? "byCentre" : "byName")}
          </Link>
        </p>
      )}
      <DataTable caption={caption} dense columns={head} foot={pager || undefined}>
        {rows.map((row, place) => {
          const name = english ? row.nameEn : row.name;
          const centre = english ? row.centreEn : row.centre;
          const first = grouped && rows[place - 1]?.centreSlug !== row.centreSlug;
          return [
            first && (
              <tr key={row.centreSlug} className="[&>*]:bg-sunken">
                <th scope="row">
                  <Link prefetch={false} href={centreHref(row.centreSlug)}>
                    {centre}
                  </Link>{" "}
                  <span className="d nowrap">{t("stationCount", { count: row.ofCentre.stations })}</span>
                </th>
                {wide && <td className="c-opt" />}
                {cells(row.ofCentre, centre, () => centreHref(row.centreSlug))}
                {wide && <td className="c-opt" />}
              </tr>
            ),
            <tr key={row.slug}>
              <th scope="row">
                <Link prefetch={false} href={`/hq/s/${row.slug}`}>
                  {name}
                </Link>
              </th>
              {wide && (
                <td className="c-opt">
                  <span className="f">{english ? row.cityEn : row.city}</span>
                  <span className="f">{english ? row.countyEn : row.county}</span>
                </td>
              )}
              {cells(row, name, ({ opens }) => `/hq/s/${row.slug}${opens}`)}
              {wide && (
                <td className="c-opt date nowrap">
                  {formatDay(row.openedOn, locale)}
                  {row.closedOn && <span className="d"> {t("closed", { day: formatDay(row.closedOn, locale) })}</span>}
                </td>
              )}
            </tr>,
          ];
        })}
        <tr className="total [&>*]:sticky [&>*]:bottom-0 [&>*]:bg-paper [&>:first-child]:rounded-bl-sheet [&>:last-child]:rounded-br-sheet">
          <th scope="row">{t("sumRow", { count: listed })}</th>
          {wide && <td className="c-opt" />}
          {cells(total, t("sumRow", { count: listed }), () => undefined)}
          {wide && <td className="c-opt" />}
        </tr>
      </DataTable>
    </>
  );
}
