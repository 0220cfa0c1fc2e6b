import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { fieldWords } from "@/components/ui/words";
import { overdueDays } from "@/lib/activities/rules/checks";
import type { PlannedRow } from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { formatDay, formatMinute, formatWeekday, relativeDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { notHeldAction } from "./actions";
import { PlannedFacts } from "./planned-list";
import { ReasonForm } from "./reason-form";

const usualReasons = ["weather", "tooFew", "moved", "meeting"] as const;

/** What was planned, is past, and has nobody listed: to be logged, or said not to have been held. */
export async function OwedList({ rows, station, today }: { rows: PlannedRow[]; station: string; today: Day }) {
  if (rows.length === 0) return null;
  const t = await getTranslations("desk.owed");
  const ui = await getTranslations("ui");
  const locale = localeFrom(await getLocale());
  const words = await fieldWords();
  const home = `/desk/${station}/activities`;
  return (
    <section aria-labelledby="owed-title">
      <div className="sec">
        <h2 id="owed-title">{t("title")}</h2>
        <span className="small muted">{t("what")}</span>
      </div>
      <ul className="list sheet">
        {rows.map((row) => {
          const day = formatDay(row.heldOn, locale, { today });
          const late = overdueDays(row.heldOn, today);
          return (
            <li key={row.id} data-row>
              <div className="t date">
                {day}
                <small>
                  {formatWeekday(row.heldOn, locale)} {formatMinute(row.startMinute, locale)}
                </small>
              </div>
              <div>
                <b>
                  <Link prefetch={false} href={`${home}/${row.id}`}>
                    {row.title}
                  </Link>
                </b>
                <PlannedFacts row={row} today={today}>
                  {late === 1 && row.startMinute >= 18 * 60
                    ? t("lastNight")
                    : late > 2
                      ? t("late", { count: late })
                      : relativeDay(row.heldOn, today, locale)}
                </PlannedFacts>
              </div>
              <div className="act">
                <LinkButton href={`${home}/${row.id}/record`} size="sm" tone="tint">
                  {t("record")}
                  <span className="vh"> {row.title}</span>
                </LinkButton>
                <ReasonForm
                  action={notHeldAction.bind(null, station)}
                  formKey={newId()}
                  id={row.id}
                  from="today"
                  usual={usualReasons.map((one) => t(`usual.${one}`))}
                  fieldWords={words}
                  words={{
                    open: t("notHeld"),
                    about: row.title,
                    title: t("notHeldTitle", { day, title: row.title }),
                    usual: t("usualReasons"),
                    reason: t("reason"),
                    submit: t("notHeldDo"),
                    keep: ui("keep"),
                  }}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
