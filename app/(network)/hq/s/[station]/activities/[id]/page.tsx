import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActivityDetail } from "@/components/activities/activity-detail";
import { Crumbs } from "@/components/shell/crumbs";
import { activityId } from "@/lib/activities/input";
import { readDetail, readLedger, readRevisions, readSheet } from "@/lib/activities/queries/detail";
import { inStation } from "@/lib/auth/doors";
import { localeFrom } from "@/lib/i18n/locale";
import { aroundStation, NetworkPage } from "../../../../network-page";
import { titleOf } from "../../title";

type Props = { params: Promise<{ station: string; id: string }> };

export const generateMetadata = titleOf("activities");

/** One activity of a visited station: who took part (names masked), what happened to it, the ledger lines behind it. */
export default async function VisitedActivityPage({ params }: Props) {
  const { station: slug, ...rest } = await params;
  const id = activityId.safeParse(rest.id).data ?? notFound();
  const { around, station, activity, sheet, revisions, ledger } = await inStation(
    slug,
    "station.visit",
    async (scope) => ({
      around: await aroundStation(scope),
      station: scope.station,
      activity: (await readDetail(scope, id)) ?? notFound(),
      sheet: await readSheet(scope, id),
      revisions: await readRevisions(scope, id),
      ledger: await readLedger(scope, id),
    }),
    { visit: true },
  );
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const base = `/hq/s/${station.slug}`;
  const trail = [
    { href: base, label: locale === "en" ? station.nameEn : station.name },
    { href: `${base}/activities`, label: t("nav.station.activities") },
  ];
  return (
    <NetworkPage around={around} current="activities">
      <Crumbs trail={trail} here={activity.title} />
      <ActivityDetail {...{ activity, sheet, revisions, ledger, locale }} today={around.today} masked />
    </NetworkPage>
  );
}
