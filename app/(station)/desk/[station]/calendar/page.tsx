import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Calendar } from "@/components/plan/calendar";
import { LinkButton } from "@/components/ui/button";
import { calendarQuery } from "@/lib/activities/input/plans";
import { calendarRows } from "@/lib/activities/queries/calendar";
import { mondayOf, monthOfWeek, type Span, spanOf } from "@/lib/activities/rules/calendar";
import { inStation } from "@/lib/auth/doors";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { DeskPage } from "../desk-page";
import { deskPlace } from "../place";
import { ViewTabs } from "./view-tabs";

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("desk.nav.activities")} · ${t("shell.product")}` };
}

/** A week or a month of the station: what is planned, was recorded, is off or was moved. This week unless asked otherwise. */
export default async function CalendarPage({ params, searchParams }: Props) {
  const { station } = await params;
  const { week, month } = calendarQuery.parse(await searchParams);
  const { place, span, rows } = await inStation(station, "desk.open", async (scope) => {
    const asked: Span = month
      ? { view: "month", first: month }
      : { view: "week", first: week ?? mondayOf(scope.today) };
    return {
      place: await deskPlace(scope),
      span: asked,
      rows: await calendarRows(scope, asked.first, spanOf(asked).last),
    };
  });
  const t = await getTranslations();
  const c = await getTranslations("plan.calendar");
  const locale = localeFrom(await getLocale());
  const { today } = place;
  const { last, before, after } = spanOf(span);
  const home = `/desk/${station}`;
  const unit = span.view;
  const shown = today >= span.first && today <= last;
  const to = (first: string) => `${home}/calendar?${unit}=${first}`;
  const title =
    unit === "month"
      ? formatMonth(span.first, locale, { today })
      : c("weekTitle", { from: formatDay(span.first, locale, { today }), to: formatDay(last, locale, { today }) });
  return (
    <DeskPage place={place} current="activities" wide>
      <div className="head">
        <h1>{title}</h1>
        <ViewTabs
          home={home}
          current={unit}
          today={today}
          on={shown ? today : unit === "week" ? span.first : monthOfWeek(span.first)}
        />
        <div className="end always">
          <LinkButton href={to(before)} icon="left">
            {c("before", { unit })}
          </LinkButton>
          {!shown && (
            <LinkButton href={to(unit === "week" ? mondayOf(today) : `${today.slice(0, 7)}-01`)}>
              {c("now", { unit })}
            </LinkButton>
          )}
          <LinkButton href={to(after)} icon="right">
            {c("after", { unit })}
          </LinkButton>
          <LinkButton href={`${home}/activities/new?plan=1`} tone="primary" icon="plus">
            {t("desk.plan")}
          </LinkButton>
        </div>
      </div>
      <Calendar span={span} rows={rows} home={home} locale={locale} today={today} />
    </DeskPage>
  );
}
