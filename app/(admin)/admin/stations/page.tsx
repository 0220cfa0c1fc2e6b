import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { listAddress } from "@/components/activities/list-address";
import { LinkButton } from "@/components/ui/button";
import { DataTable, EmptyRows, Pager } from "@/components/ui/data-table";
import { pagerWords } from "@/components/ui/words";
import { inPlaces } from "@/lib/auth/keeper-doors";
import { formatDay } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import { placeFilter } from "@/lib/places/input";
import { listCentres, listPlaces, PLACE_PAGE } from "@/lib/places/queries/list";
import { AdminPage, aroundAdmin } from "../admin-page";
import { PlaceFilters } from "./place-filters";

const BASE = "/admin/stations";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("places.title")} · ${t("totals.brand")}` };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The network's stations as headquarters keep them. */
export default async function PlacesPage({ searchParams }: Props) {
  const filter = placeFilter.parse(await searchParams);
  const { around, centres, found } = await inPlaces("place.manage", async (scope) => ({
    around: await aroundAdmin(scope),
    centres: await listCentres(scope),
    found: await listPlaces(scope, filter),
  }));
  const t = await getTranslations("places");
  const locale = localeFrom(await getLocale());
  const english = locale === "en";
  const { rows, count } = found;
  const { page, ...kept } = filter;
  const filtered = Object.values(kept).some((value) => value !== undefined);
  const last = (page - 1) * PLACE_PAGE + rows.length;
  const closed = filter.state === "CLOSED";
  const pager = (
    <Pager
      summary={t("list.range", {
        from: formatCount((page - 1) * PLACE_PAGE + 1),
        to: formatCount(last),
        total: formatCount(count),
      })}
      previousHref={page > 1 ? listAddress(BASE, kept, { page: page - 1 }) : undefined}
      nextHref={last < count ? listAddress(BASE, kept, { page: page + 1 }) : undefined}
      words={await pagerWords()}
    />
  );
  const columns = [
    { key: "name", label: t("column.name") },
    { key: "centre", label: t("column.centre") },
    { key: "county", label: t("column.county"), optional: true },
    { key: "phone", label: t("column.phone"), optional: true },
    { key: "opened", label: t(closed ? "column.closed" : "column.opened") },
  ];
  return (
    <AdminPage around={around} current="places">
      <div className="head">
        <h1>{t("title")}</h1>
        <div className="end always">
          <LinkButton href="/admin/centres">{t("centres.title")}</LinkButton>
          <LinkButton href={`${BASE}/new`} tone="primary" icon="plus">
            {t("open.open")}
          </LinkButton>
        </div>
      </div>
      <PlaceFilters filter={filter} centres={centres} count={count} />
      {rows.length === 0 ? (
        <EmptyRows sentence={t(filtered ? "list.noMatch" : centres.length === 0 ? "list.noCentre" : "list.nothing")}>
          {filtered ? (
            <LinkButton href={BASE}>{t("list.dropFilters")}</LinkButton>
          ) : (
            centres.length === 0 && (
              <LinkButton href="/admin/centres" tone="primary">
                {t("centres.makeFirst")}
              </LinkButton>
            )
          )}
        </EmptyRows>
      ) : (
        <DataTable caption={t("list.caption")} columns={columns} foot={pager}>
          {rows.map((row) => (
            <tr key={row.slug}>
              <th scope="row">
                <Link prefetch={false} href={`${BASE}/${row.slug}`}>
                  {english ? row.nameEn : row.name}
                </Link>
              </th>
              <td>{english ? row.centreEn : row.centre}</td>
              <td className="c-opt">{english ? row.countyEn : row.county}</td>
              <td className="c-opt">{row.phone}</td>
              <td>{formatDay(row.closedOn ?? row.openedOn, locale)}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </AdminPage>
  );
}
