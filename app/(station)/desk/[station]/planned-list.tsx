import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { MovedFrom } from "@/components/activities/moved-from";
import { LinkButton } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { StatusChip } from "@/components/ui/status-chip";
import type { PlannedRow } from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import { formatDay, formatMinute, formatRange, formatWeekday } from "@/lib/i18n/format";
import { type Locale, localeFrom } from "@/lib/i18n/locale";

const SOON = 60; // minutes before the start

/** What else one wants to know of a planned activity: team, place, how many are expected. */
export async function PlannedFacts({ row, today, children }: { row: PlannedRow; today: Day; children?: ReactNode }) {
  const t = await getTranslations("desk");
  const locale = localeFrom(await getLocale());
  return (
    <p>
      <Facts>
        {row.unitName}
        {row.place !== row.unitName && row.place}
        {row.expected > 0 && t(row.kind === "MEETING" ? "expected" : "planned", { count: row.expected })}
        {row.countsByDay && t("byDay")}
        {row.moved && <MovedFrom moved={row.moved} place={row.place} locale={locale} today={today} />}
        {children}
      </Facts>
    </p>
  );
}

/** When it ends, without the part of the day where that is its start's: "5:00" for 3:00 to 5:00 pm. */
function endOf({ startMinute, endMinute }: PlannedRow, locale: Locale): string {
  return formatRange(startMinute, endMinute, locale).split("–").at(-1) ?? "";
}

/** What is on today and not over, the next first, with a petrol edge. */
export async function TodayList({
  rows,
  home,
  today,
  minute,
}: {
  rows: PlannedRow[];
  home: string;
  today: Day;
  minute: number;
}) {
  const t = await getTranslations("desk");
  const locale = localeFrom(await getLocale());
  return (
    <section aria-labelledby="today-title">
      <div className="sec">
        <h2 id="today-title">{t("today.title")}</h2>
        <Link prefetch={false} className="small" href={`${home}/calendar`}>
          {t("week")}
        </Link>
      </div>
      {rows.length === 0 && <p className="sheet empty">{t("today.empty")}</p>}
      {rows.length > 0 && (
        <ul className="list sheet">
          {rows.map((row, place) => {
            const begun = row.startMinute <= minute;
            const left = row.startMinute - minute;
            return (
              <li key={row.id} className={place === 0 ? "nowrow" : undefined} data-row>
                <div className="t date">
                  {row.countsByDay ? t("allDay") : formatMinute(row.startMinute, locale)}
                  {!row.countsByDay && <small>{t("until", { time: endOf(row, locale) })}</small>}
                </div>
                <div>
                  <b>
                    <Link prefetch={false} href={`${home}/activities/${row.id}`}>
                      {row.title}
                    </Link>
                  </b>
                  <PlannedFacts row={row} today={today} />
                </div>
                <div className="act">
                  {begun && !row.countsByDay && <StatusChip tone="now">{t("underWay")}</StatusChip>}
                  {!begun && left <= SOON && <StatusChip tone="now">{t("inMinutes", { count: left })}</StatusChip>}
                  <LinkButton href={`${home}/activities/${row.id}/print`} size="sm" icon="printer">
                    {t("sheet")}
                    <span className="vh"> {row.title}</span>
                  </LinkButton>
                  {begun && (
                    <LinkButton
                      href={`${home}/activities/${row.id}/record`}
                      size="sm"
                      tone={place === 0 ? "primary" : "plain"}
                    >
                      {t("record")}
                      <span className="vh"> {row.title}</span>
                    </LinkButton>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** What is planned for the next three days, meetings too. */
export async function ComingList({ rows, home, today }: { rows: PlannedRow[]; home: string; today: Day }) {
  if (rows.length === 0) return null;
  const t = await getTranslations("desk");
  const locale = localeFrom(await getLocale());
  return (
    <section aria-labelledby="coming-title">
      <div className="sec">
        <h2 id="coming-title">{t("coming.title")}</h2>
      </div>
      <ul className="list sheet">
        {rows.map((row) => (
          <li key={row.id} data-row>
            <div className="t date">
              {formatDay(row.heldOn, locale, { today })}
              <small>
                {formatWeekday(row.heldOn, locale)}{" "}
                {row.countsByDay ? t("allDay") : formatMinute(row.startMinute, locale)}
              </small>
            </div>
            <div>
              <b>
                <Link prefetch={false} href={`${home}/activities/${row.id}`}>
                  {row.title}
                </Link>
              </b>
              <PlannedFacts row={row} today={today} />
            </div>
            <div className="act">
              <LinkButton href={`${home}/activities/${row.id}/print`} size="sm" icon="printer">
                {t("sheet")}
                <span className="vh"> {row.title}</span>
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
