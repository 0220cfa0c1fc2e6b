import { getLocale, getTranslations } from "next-intl/server";
import { ActivityList } from "@/components/activities/activity-list";
import { Crumbs } from "@/components/shell/crumbs";
import { activityFilter } from "@/lib/activities/input";
import { categoryChoices, unitChoices } from "@/lib/activities/queries/choices";
import { listActivities } from "@/lib/activities/queries/list";
import { localeFrom } from "@/lib/i18n/locale";
import { wholeMonths } from "@/lib/totals/rules/range";
import { NetworkPage } from "../../../network-page";
import { rangeQuery, rangeWords } from "../range";
import { type Props, titleOf, visitOf } from "../visit";

const visit = visitOf(
  (query) => activityFilter.parse(query),
  async (scope, filter) => ({
    found: await listActivities(scope, filter),
    categories: await categoryChoices(scope),
    units: await unitChoices(scope),
  }),
);

export const generateMetadata = titleOf(visit, async ({ asked }, t, locale) => {
  const figure = t(asked.state === "RECORDED" ? "column.itemised" : "nav.station.activities");
  const { from, to } = wholeMonths(asked);
  if (from !== asked.from || to !== asked.to) return figure; // days stand in the list's own filters
  return t("titles.range", { figure, range: await rangeWords(asked, locale) });
});

/** A visited station's activities: the rows behind its itemised figures, with the sums that were clicked. */
export default async function VisitedActivitiesPage(props: Props) {
  const { around, station, asked: filter, found, categories, units } = await visit(props);
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
