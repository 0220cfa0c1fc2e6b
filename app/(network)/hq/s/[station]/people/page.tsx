import { getLocale, getTranslations } from "next-intl/server";
import { PeopleList } from "@/components/people/people-list";
import { Crumbs } from "@/components/shell/crumbs";
import { localeFrom } from "@/lib/i18n/locale";
import { peopleFilter } from "@/lib/people/input";
import { listPeople } from "@/lib/people/queries/list";
import { NetworkPage } from "../../../network-page";
import { type Props, titleOf, visitOf } from "../visit";

const visit = visitOf(
  (query) => ({ ...peopleFilter.parse(query), q: undefined }),
  async (scope, filter) => ({ people: await listPeople(scope, filter, null) }),
);

export const generateMetadata = titleOf(visit, ({ asked: { kind } }, t) => {
  if (kind === "MEMBER") return t("metric.members.label");
  return t(kind === "VOLUNTEER" ? "metric.volunteers.label" : "nav.station.people");
});

/** The people behind a station's figures: names masked, no phones, no search. */
export default async function VisitedPeoplePage(props: Props) {
  const { around, station, asked: filter, people } = await visit(props);
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
