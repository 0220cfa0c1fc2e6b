import { getLocale, getTranslations } from "next-intl/server";
import { PeopleList } from "@/components/people/people-list";
import { Crumbs } from "@/components/shell/crumbs";
import { inStation } from "@/lib/auth/doors";
import { localeFrom } from "@/lib/i18n/locale";
import { peopleFilter } from "@/lib/people/input";
import { listPeople } from "@/lib/people/queries/list";
import { aroundStation, NetworkPage } from "../../../network-page";
import { titleOf } from "../title";

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titleOf("people");

/** The people behind a station's figures: names masked, no phones, no search. */
export default async function VisitedPeoplePage({ params, searchParams }: Props) {
  const { station: slug } = await params;
  const filter = { ...peopleFilter.parse(await searchParams), q: undefined };
  const { around, station, people } = await inStation(
    slug,
    "station.visit",
    async (scope) => ({
      around: await aroundStation(scope),
      station: scope.station,
      people: await listPeople(scope, filter, null),
    }),
    { visit: true },
  );
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const base = `/hq/s/${station.slug}`;
  const name = locale === "en" ? station.nameEn : station.name;
  return (
    <NetworkPage around={around} current="people">
      <Crumbs trail={[{ href: base, label: name }]} here={t("nav.station.people")} />
      <h1 className="mb-5">{t("peopleTitle", { station: name })}</h1>
      <PeopleList
        rows={people.rows}
        count={people.count}
        filter={filter}
        searched={null}
        base={`${base}/people`}
        locale={locale}
        today={around.today}
        masked
      />
    </NetworkPage>
  );
}
