import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { DataTable, EmptyRows, Pager } from "@/components/ui/data-table";
import { pagerWords } from "@/components/ui/words";
import { APPLICATIONS_PAGE, listApplications } from "@/lib/applications/queries";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { maskName } from "@/lib/people/rules/names";
import { pageFilter } from "@/lib/totals/input";
import { NetworkPage } from "../../../network-page";
import { type Props, titleOf, visitOf } from "../visit";

const visit = visitOf(
  (query) => pageFilter.parse(query),
  async (scope, { page }) => ({ applications: await listApplications(scope, page) }),
);

export const generateMetadata = titleOf(visit, (_seen, t) => t("metric.applications.label"));

/** The applications to join the Party behind a station's figure: names masked, dates and progress only. */
export default async function ApplicationsPage(props: Props) {
  const { around, station, asked, applications } = await visit(props);
  const { page } = asked;
  const locale = localeFrom(await getLocale());
  const t = await getTranslations();
  const base = `/hq/s/${station.slug}`;
  const { rows, count, pages } = applications;
  const first = (page - 1) * APPLICATIONS_PAGE + 1;
  const range = { from: first, to: first + rows.length - 1, total: count, unit: t("totals.applications.unit") };
  return (
    <NetworkPage around={around} current="applications">
      <Crumbs
        trail={[{ href: base, label: locale === "en" ? station.nameEn : station.name }]}
        here={t("totals.nav.station.applications")}
      />
      <h1>{t("totals.applications.title", { count })}</h1>
      <p className="mb-5 text-ink-2">{t("totals.applications.note")}</p>
      {rows.length === 0 ? (
        <EmptyRows sentence={t("totals.applications.none")} />
      ) : (
        <DataTable
          caption={t("totals.nav.station.applications")}
          columns={[
            { key: "name", label: t("totals.column.name") },
            { key: "building", label: t("totals.column.building"), optional: true },
            { key: "received", label: t("totals.column.received") },
            { key: "forwarded", label: t("totals.column.forwarded"), optional: true },
            { key: "state", label: t("totals.column.state") },
          ]}
          foot={
            <Pager
              summary={t("ui.table.range", range)}
              previousHref={page > 1 ? `${base}/applications?page=${page - 1}` : undefined}
              nextHref={page < pages ? `${base}/applications?page=${page + 1}` : undefined}
              words={await pagerWords()}
            />
          }
        >
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{maskName(row.name)}</th>
              <td className="c-opt">{row.building && t("totals.building", { no: row.building })}</td>
              <td className="date">{formatDay(row.receivedOn, locale)}</td>
              <td className="date c-opt">{row.forwardedOn && formatDay(row.forwardedOn, locale)}</td>
              <td>{t(`totals.applications.state.${row.state}`)}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </NetworkPage>
  );
}
