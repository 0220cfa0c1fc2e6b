import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { AsOf } from "@/components/totals/as-of";
import { Sentence } from "@/components/ui/sentence";
import type { NetworkScope } from "@/lib/auth/doors";
import { env } from "@/lib/env";
import { formatCount } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import { readPolicy, readStationRows, readSums } from "@/lib/totals/queries";
import type { StationSort } from "@/lib/totals/rules";
import { aroundNetwork } from "./network-page";
import { serviceColumns } from "./station-columns";
import { StationTable } from "./station-table";

type Filter = { year: number | null; sort: StationSort; page: number };

/** All that the page shows, read in its door from one snapshot. Five statements. */
export async function readService(scope: NetworkScope, filter: Filter) {
  return {
    around: await aroundNetwork(scope),
    now: scope.now,
    centre: scope.centre,
    sums: await readSums(scope),
    rows: await readStationRows(scope, filter),
    policy: await readPolicy(scope),
    filter,
  };
}

/** Who did how much in one year, or in all: the total of the year's bar, station by station. */
export async function ServiceByStation({ service }: { service: Awaited<ReturnType<typeof readService>> }) {
  const { now, centre, sums, rows, policy, filter } = service;
  const { year } = filter;
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const base = centre ? `/hq/c/${centre.slug}` : "/hq";
  const place = centre ? (locale === "en" ? centre.nameEn : centre.name) : t("network");
  const none = { ledger: 0, paper: 0, minutes: 0 };
  const total = { ...sums, ...(year === null ? {} : (sums.years.find((one) => one.year === year) ?? none)) };
  const hrefOf = (change: Partial<Filter>) => {
    const next = { ...filter, page: 1, ...change };
    const query = [
      next.year !== null && `year=${next.year}`,
      next.sort !== "centre" && `sort=${next.sort}`,
      next.page > 1 && `page=${next.page}`,
    ].filter(Boolean);
    return `${base}/stations${query.length > 0 ? `?${query.join("&")}` : ""}`;
  };
  const yearWords = (one: number | null) => (one === null ? t("allYears") : t("inYear", { year: one }));
  const years = [...sums.years].reverse().map((one) => one.year);
  return (
    <>
      <Crumbs trail={[{ href: base, label: place }]} here={t("nav.network.stations")} />
      <h1 className="mb-2">
        {t("serviceTitle", { year: yearWords(year), place, count: formatCount(total.ledger + total.paper) })}
      </h1>
      <Sentence
        parts={[
          {
            before: t("see"),
            label: t("years.year"),
            value: yearWords(year),
            options: [null, ...years].map((one) => ({
              label: yearWords(one),
              href: hrefOf({ year: one }),
              current: one === year,
            })),
          },
        ]}
      />
      <div className="mb-9">
        <StationTable
          caption={t("nav.network.stations")}
          rows={rows}
          total={total}
          columns={serviceColumns(year)}
          sort={filter.sort}
          page={filter.page}
          hrefOf={hrefOf}
          centreHref={centre ? undefined : (slug) => `/hq/c/${slug}/stations${year === null ? "" : `?year=${year}`}`}
        />
      </div>
      <AsOf now={now} policy={policy} demo={env().DEMO === "1"} locale={locale} />
    </>
  );
}
