import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { saidInput } from "@/lib/activities/input";
import { frequentActivities } from "@/lib/activities/queries/choices";
import { loggedLately, plannedActivities, unsettledNames } from "@/lib/activities/queries/today";
import { inStation } from "@/lib/auth/doors";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { DeskPage } from "./desk-page";
import { FirstSteps } from "./first-steps";
import { LoggedLately } from "./logged-lately";
import { OffList } from "./off-list";
import { OwedList } from "./owed-list";
import { deskPlace } from "./place";
import { ComingList, TodayList } from "./planned-list";
import { QuickRow } from "./quick-row";
import { SaidToast } from "./said";
import { UnsettledList } from "./unsettled-list";

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("desk.nav.today")} · ${t("shell.product")}` };
}

/** Today: what is next, what is owed, what comes; beside it what waits for somebody and what was logged lately. */
export default async function TodayPage({ params, searchParams }: Props) {
  const { station } = await params;
  const { said, id } = saidInput.parse(await searchParams);
  const { place, minute, planned, frequent, logged, unsettled } = await inStation(
    station,
    "desk.open",
    async (scope) => ({
      place: await deskPlace(scope),
      minute: scope.minute,
      planned: await plannedActivities(scope),
      frequent: await frequentActivities(scope),
      logged: await loggedLately(scope, id ?? null),
      unsettled: await unsettledNames(scope),
    }),
  );
  const t = await getTranslations("desk");
  const locale = localeFrom(await getLocale());
  const { today } = place;
  const home = `/desk/${station}`;
  const lately = logged.filter((row) => row.state === "RECORDED").slice(0, 5);
  const slots = frequent.filter((choice) => choice.slot !== null).slice(0, 6);
  const isNew =
    !place.anybody ||
    (lately.length === 0 &&
      frequent.length === 0 &&
      planned.today.length + planned.owed.length + planned.coming.length + planned.off.length === 0);
  return (
    <DeskPage
      place={place}
      current="today"
      toast={
        <SaidToast said={said} row={logged.find((row) => row.id === id)} station={station} from="today" today={today} />
      }
    >
      <div className="head">
        <div>
          <h1 className="date">{formatDay(today, locale, { today, weekday: true })}</h1>
          <p>{t("summary", { today: planned.today.length, owed: planned.owed.length })}</p>
        </div>
        <div className="end">
          <LinkButton href={`${home}/activities/new?plan=1`} size="lead" icon="calendar">
            {t("plan")}
          </LinkButton>
          <LinkButton href={`${home}/activities/new`} tone="primary" size="lead" icon="plus" shortcut="N">
            {t("log")}
          </LinkButton>
        </div>
      </div>
      {slots.length > 0 && <QuickRow choices={slots} home={home} today={today} />}
      {isNew ? (
        <FirstSteps home={home} anybody={place.anybody} />
      ) : (
        <div className="cols">
          <div>
            <TodayList rows={planned.today} home={home} today={today} minute={minute} />
            <OwedList rows={planned.owed} station={station} today={today} />
            <ComingList rows={planned.coming} home={home} today={today} />
            <OffList rows={planned.off} home={home} today={today} />
          </div>
          <div className="side">
            <UnsettledList rows={unsettled} home={home} today={today} />
            <LoggedLately rows={lately} station={station} today={today} />
          </div>
        </div>
      )}
    </DeskPage>
  );
}
