import { getLocale, getTranslations } from "next-intl/server";
import { ActivityList } from "@/components/activities/activity-list";
import { Crumbs } from "@/components/shell/crumbs";
import { activityFilter } from "@/lib/activities/input";
import { categoryChoices, unitChoices } from "@/lib/activities/queries/choices";
import { listActivities } from "@/lib/activities/queries/list";
import { inStation } from "@/lib/auth/doors";
import { localeFrom } from "@/lib/i18n/locale";
import { aroundStation, NetworkPage } from "../../../network-page";
import { rangeQuery } from "../range";
import { titleOf } from "../title";

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titleOf("activities");

/** A visited station's activities: the rows behind its itemised figures, with the sums that were clicked. */
export default async function VisitedActivitiesPage({ params, searchParams }: Props) {
  const { station: slug } = await params;
  const filter = activityFilter.parse(await searchParams);
  const { around, station, found, categories, units } = await inStation(
    slug,
    "station.visit",
    async (scope) => ({
      around: await aroundStation(scope),
      station: scope.station,
      found: await listActivities(scope, filter),
      categories: await categoryChoices(scope),
      units: await unitChoices(scope),
    }),
    { visit: true },
  );
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const base = `/hq/s/${station.slug}`;
  const name = locale === "en" ? station.nameEn : station.name;
  const { rows, ...sums } = found;
  const trail = [
    { href: base, label: name },
    { href: `${base}/records${rangeQuery(filter)}`, label: t("nav.station.records") },
  ];
  return (
    <NetworkPage around={around} current="activities">
      <Crumbs trail={trail} here={t("nav.station.activities")} />
      <h1 className="mb-5">{t("activitiesTitle", { station: name })}</h1>
      <ActivityList
        {...{ rows, sums, filter, categories, units, locale }}
        base={`${base}/activities`}
        today={around.today}
      />
    </NetworkPage>
  );
}
