import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { Icon } from "@/components/ui/icon";
import { StatusChip } from "@/components/ui/status-chip";
import { inPlaces } from "@/lib/auth/keeper-doors";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { placeSaid } from "@/lib/places/input";
import { readPlace, readPlaceChoices } from "@/lib/places/queries/detail";
import { AdminPage, aroundAdmin } from "../../admin-page";
import { ClosingForms } from "./closing-forms";
import { Estates } from "./estates";
import { NamesAndPlaces } from "./names-and-places";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("places.one")} · ${t("totals.brand")}` };
}

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A station as headquarters keep it: name, centre and county, estates, how it is reached, each with what was before. */
export default async function PlacePage({ params, searchParams }: Props) {
  const { station: slug } = await params;
  const said = placeSaid.parse((await searchParams).said);
  const { around, today, place, choices } = await inPlaces("place.manage", async (scope) => ({
    around: await aroundAdmin(scope),
    today: scope.today,
    place: await readPlace(scope, slug),
    choices: await readPlaceChoices(scope),
  }));
  if (!place) notFound();
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
  const english = locale === "en";
  const name = english ? place.nameEn : place.name;
  const next = place.successor;
  return (
    <AdminPage around={around} current="places">
      <Crumbs trail={[{ href: "/admin/stations", label: t("places.title") }]} here={name} />
      <div className="head">
        <div>
          <h1>{t("totals.stationName", { name })}</h1>
          <p>
            <span className="f">{t("places.openedOn", { day: formatDay(place.openedOn, locale) })}</span>
            <span className="f">{place.slug}</span>
            {place.closedOn && (
              <span className="f">
                <StatusChip tone="grey" icon="lock">
                  {t("places.closedOn", { day: formatDay(place.closedOn, locale) })}
                </StatusChip>
              </span>
            )}
            {next && (
              <span className="f">
                <Link prefetch={false} href={`/admin/stations/${next.slug}`}>
                  {t("places.next", { name: english ? next.nameEn : next.name })}
                </Link>
              </span>
            )}
          </p>
        </div>
        <div className="end always">
          <Link prefetch={false} href={`/admin/accounts?place=s-${place.slug}`}>
            {t("places.accounts")}
          </Link>
        </div>
      </div>
      {said && (
        <p role="status" className="saved mb-3">
          <Icon name="check" />
          {t(`places.said.${said}`)}
        </p>
      )}
      <NamesAndPlaces place={place} choices={choices} today={today} />
      <Estates place={place} choices={choices} today={today} />
      <ClosingForms place={place} stations={around.tree} today={today} />
    </AdminPage>
  );
}
