import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { When } from "@/components/ui/when";
import type {
  ActivityDetail as Detail,
  LedgerRow,
  OpenName,
  RevisionRow,
  SheetPerson,
} from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import { formatMoment } from "@/lib/i18n/format";
import { formatCount, formatHours } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import { ActivityState } from "./activity-state";
import { History } from "./history";
import { LedgerLines } from "./ledger-lines";
import { MeetingCounts } from "./meeting-counts";
import { MovedFrom } from "./moved-from";
import { Participants } from "./participants";
import { PlanFacts } from "./plan-facts";

export type ActivityDetailProps = {
  activity: Detail;
  sheet: SheetPerson[];
  revisions: RevisionRow[];
  ledger: LedgerRow[];
  locale: Locale;
  today: Day;
  /** names as others than the station see them: 王* */
  masked?: boolean;
  /** the buttons beside the heading; absent for those who only look */
  actions?: ReactNode;
  /** the undo of the last revision */
  undo?: (revision: RevisionRow) => ReactNode;
  /** how one unsettled name is settled */
  settle?: (name: OpenName) => ReactNode;
  /** what was taken back or is asked for, above the figures */
  notice?: ReactNode;
};

/** One activity: what and when, its figures, who took part, what happened to it, and the ledger lines behind the figures. */
export async function ActivityDetail(props: ActivityDetailProps) {
  const { activity, sheet, revisions, ledger, locale, today, masked = false, actions, undo, settle, notice } = props;
  const t = await getTranslations("activities");
  const { kind, state, title, unitName, place, note, heldOn } = activity;
  const recorded = state === "RECORDED";
  const corrected = ledger.some((line) => line.entry > 1);
  const by = locale === "en" ? activity.loggedByEn : activity.loggedBy;
  return (
    <>
      <div className="head">
        <div>
          <h1>{title}</h1>
          <p>
            <span className={state === "CANCELLED" ? "f struck" : "f"}>
              <When day={heldOn} minute={activity.startMinute} end={activity.endMinute} locale={locale} today={today} />
            </span>
            {activity.moved && (
              <span className="f">
                <MovedFrom moved={activity.moved} place={place} locale={locale} today={today} />
              </span>
            )}
            <span className="f">
              <ActivityState
                state={state}
                corrected={corrected}
                reversed={corrected && sheet.length === 0 && activity.cancelReason === null}
                moved={activity.moved !== null}
                heldOn={heldOn}
                today={today}
              />
            </span>
          </p>
        </div>
        {actions && <div className="end always">{actions}</div>}
      </div>
      {notice}
      <div className="cols">
        <div>
          {recorded && kind !== "MEETING" && <Figures activity={activity} />}
          {kind === "MEETING" && <MeetingCounts sheet={sheet} recorded={recorded} />}
          {settle && activity.unsettled.length > 0 && (
            <section id="unsettled" tabIndex={-1} aria-labelledby="unsettled-title">
              <div className="sec">
                <h2 id="unsettled-title">{t("unsettled.title", { count: activity.unsettled.length })}</h2>
                <span className="small muted">{t("unsettled.what")}</span>
              </div>
              <ul className="sheet">
                {activity.unsettled.map((name) => (
                  <li key={name.id} className="border-t border-line-soft p-5 first:border-t-0">
                    <h3>
                      {name.name}
                      {name.line && (
                        <span className="muted ml-3 text-small font-normal">
                          {t(/^[\d, ]+$/.test(name.line) ? "unsettled.line" : "unsettled.written", { line: name.line })}
                        </span>
                      )}
                    </h3>
                    {settle(name)}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Participants sheet={sheet} kind={kind} state={state} masked={masked} locale={locale} />
          <LedgerLines
            lines={ledger}
            personTimes={activity.personTimes}
            masked={masked}
            locale={locale}
            today={today}
          />
        </div>
        <div className="side">
          <h2>{t("detail.facts")}</h2>
          <dl className="facts mb-7">
            <dt>{t("detail.kind")}</dt>
            <dd>
              {t(`kind.${kind}`)}
              {activity.meetingKind && <small>{t(`meetingKind.${activity.meetingKind}`)}</small>}
            </dd>
            {activity.category && (
              <>
                <dt>{t("detail.category")}</dt>
                <dd>{locale === "en" ? activity.categoryNameEn : activity.categoryName}</dd>
              </>
            )}
            {unitName && (
              <>
                <dt>{t("detail.unit")}</dt>
                <dd>
                  {unitName}
                  {activity.countsByDay && <small>{t("detail.byDay")}</small>}
                </dd>
              </>
            )}
            {place && (
              <>
                <dt>{t("detail.place")}</dt>
                <dd>{place}</dd>
              </>
            )}
            <PlanFacts activity={activity} masked={masked} />
            {activity.hazard && (
              <>
                <dt>{t("detail.insurance")}</dt>
                <dd>{activity.insuranceRef}</dd>
              </>
            )}
            {note && !masked && (
              <>
                <dt>{t("detail.note")}</dt>
                <dd>{note}</dd>
              </>
            )}
            {by && (
              <>
                <dt>{t(recorded ? "detail.recordedBy" : "detail.plannedBy")}</dt>
                <dd>
                  {by}
                  {activity.loggedAt && <small>{formatMoment(activity.loggedAt, locale, { today })}</small>}
                </dd>
              </>
            )}
          </dl>
          <History revisions={revisions} undo={undo} masked={masked} locale={locale} today={today} />
        </div>
      </div>
    </>
  );
}

/** People, person-times and hours of one activity: each is the sum of what stands below it. */
async function Figures({ activity: { people, personTimes, minutes } }: { activity: Detail }) {
  const t = await getTranslations("activities.detail");
  const figures = [
    { label: t("people"), value: formatCount(people), unit: null, href: "#participants" },
    { label: t("personTimes"), value: formatCount(personTimes), unit: null, href: "#ledger" },
    { label: t("hours"), value: formatHours(minutes), unit: t("hoursUnit"), href: "#ledger" },
  ];
  return (
    <section className="sheet mb-7 grid grid-cols-3" aria-label={t("figures")}>
      {figures.map(({ label, value, unit, href }) => (
        <a key={label} href={href} className="figure border-l border-line-soft px-3 py-4 first:border-l-0 tablet:px-5">
          <span className="k">{label}</span>
          <span className="v">
            {value}
            {unit && <small>{unit}</small>}
          </span>
        </a>
      ))}
    </section>
  );
}
