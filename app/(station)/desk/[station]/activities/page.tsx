import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActivityList } from "@/components/activities/activity-list";
import { LinkButton } from "@/components/ui/button";
import { activityFilter } from "@/lib/activities/input";
import { categoryChoices, unitChoices } from "@/lib/activities/queries/choices";
import { listActivities } from "@/lib/activities/queries/list";
import { inStation } from "@/lib/auth/doors";
import { localeFrom } from "@/lib/i18n/locale";
import { ViewTabs } from "../calendar/view-tabs";
import { DeskPage } from "../desk-page";
import { deskPlace } from "../place";

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("desk.nav.activities")} · ${t("shell.product")}` };
}

/** The station's activities by structured filters. */
export default async function ActivitiesPage({ params, searchParams }: Props) {
  const { station } = await params;
  const filter = activityFilter.parse(await searchParams);
  const { place, found, categories, units } = await inStation(station, "desk.open", async (scope) => ({
    place: await deskPlace(scope),
    found: await listActivities(scope, filter),
    categories: await categoryChoices(scope),
    units: await unitChoices(scope),
  }));
  const t = await getTranslations();
  const base = `/desk/${station}/activities`;
  const { rows, ...sums } = found;
  return (
    <DeskPage place={place} current="activities" wide>
      <div className="head">
        <h1>{t("activities.list.title")}</h1>
        <ViewTabs home={`/desk/${station}`} current="list" today={place.today} />
        <div className="end">
          <LinkButton href={`${base}/new?plan=1`} size="lead" icon="calendar">
            {t("desk.plan")}
          </LinkButton>
          <LinkButton href={`${base}/new`} tone="primary" size="lead" icon="plus" shortcut="N">
            {t("desk.log")}
          </LinkButton>
        </div>
      </div>
      <ActivityList
        {...{ rows, sums, filter, categories, units, base }}
        locale={localeFrom(await getLocale())}
        today={place.today}
        logHref={`${base}/new`}
      />
    </DeskPage>
  );
}
