import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { type Column, DataTable, EmptyRows } from "@/components/ui/data-table";
import { When } from "@/components/ui/when";
import { formatMinute } from "@/lib/i18n/format";
import { formatCount, formatHours } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import { placeText } from "@/lib/totals/rules/records";
import { type RecordsData, recordsAddress } from "./records-data";

/** A page of the activities whose person-times the figure counts, newest first; each opens at its station, read-only. */
export async function RecordTable({
  view,
  records: { rows, more },
  locale,
}: {
  view: RecordsData;
  records: NonNullable<RecordsData["records"]>;
  locale: Locale;
}) {
  const t = await getTranslations("totals");
  const { list, around, narrow } = view;
  const english = locale === "en";
  if (rows.length === 0)
    return (
      <EmptyRows sentence={t(narrow.paper > 0 ? "records.onlyPaper" : "records.none")}>
        {narrow.paper > 0 && (
          <LinkButton href={recordsAddress(view, { part: "paper" })}>{t("filter.paper")}</LinkButton>
        )}
      </EmptyRows>
    );
  const last = rows.at(-1);
  const next = more && last ? recordsAddress(view, { after: placeText(last) }) : undefined;
  const pages = (
    <nav className="pager" aria-label={t("records.pages")}>
      <span>{t("records.newestFirst", { count: rows.length })}</span>
      {list.after && (
        <LinkButton size="sm" href={recordsAddress(view, {})}>
          {t("records.newest")}
        </LinkButton>
      )}
      {next && (
        <LinkButton size="sm" rel="next" href={next}>
          {t("records.older")}
        </LinkButton>
      )}
    </nav>
  );
  const columns: Column[] = [
    { key: "day", label: t("column.day") },
    { key: "time", label: t("column.time"), optional: true },
    { key: "station", label: t("column.station") },
    { key: "activity", label: t("column.activity") },
    { key: "unit", label: t("column.unit"), optional: true },
    { key: "personTimes", label: t("column.personTimes"), numeric: true },
    { key: "hours", label: t("column.hours"), numeric: true, optional: true },
    { key: "by", label: t("column.recordedBy"), optional: true },
  ];
  return (
    <DataTable caption={t("nav.network.records")} dense columns={columns} foot={pages}>
      {rows.map((row) => (
        <tr key={row.id}>
          <td className="nowrap">
            <When day={row.heldOn} locale={locale} today={around.today} />
          </td>
          <td className="c-opt d nowrap">{formatMinute(row.startMinute, locale)}</td>
          <td>{english ? row.stationEn : row.station}</td>
          <th scope="row">
            <a href={`/hq/s/${row.slug}/activities/${row.id}`}>{row.title}</a>
          </th>
          <td className="c-opt d">{english ? row.unitEn : row.unit}</td>
          <td className="num">{formatCount(row.personTimes)}</td>
          <td className="num c-opt">{formatHours(row.minutes)}</td>
          <td className="c-opt d">{english ? row.recordedByEn : row.recordedBy}</td>
        </tr>
      ))}
    </DataTable>
  );
}
