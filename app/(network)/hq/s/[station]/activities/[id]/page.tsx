import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActivityDetail } from "@/components/activities/activity-detail";
import { Crumbs } from "@/components/shell/crumbs";
import { activityId } from "@/lib/activities/input";
import { readDetail, readLedger, readRevisions, readSheet } from "@/lib/activities/queries/detail";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { NetworkPage } from "../../../../network-page";
import { type Props, titleOf, visitOf } from "../../visit";

type Activity = Props<{ id: string }>;

const visit = visitOf(
  (_query, params: { station: string; id: string }) => activityId.safeParse(params.id).data ?? notFound(),
  async (scope, id) => ({
    activity: (await readDetail(scope, id)) ?? notFound(),
    sheet: await readSheet(scope, id),
    revisions: await readRevisions(scope, id),
    ledger: await readLedger(scope, id),
  }),
);

export const generateMetadata = titleOf(
  visit,
  ({ activity }, _t, locale) => `${activity.title} ${formatDay(activity.heldOn, locale)}`,
);

/** One activity of a visited station: who took part (names masked), what happened to it, the ledger lines behind it. */
export default async function VisitedActivityPage(props: Activity) {
  const { around, station, activity, sheet, revisions, ledger } = await visit(props);
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
