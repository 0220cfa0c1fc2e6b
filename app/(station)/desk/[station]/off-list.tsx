import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts";
import { StatusChip } from "@/components/ui/status-chip";
import { When } from "@/components/ui/when";
import type { PlannedRow } from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import { formatDay, formatMinute, formatWeekday } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";

/** What was cancelled in these days or moved away from them: its day struck, never its title, so that callers get an answer. */
export async function OffList({ rows, home, today }: { rows: PlannedRow[]; home: string; today: Day }) {
  if (rows.length === 0) return null;
  const t = await getTranslations("plan.off");
  const locale = localeFrom(await getLocale());
  return (
    <section aria-labelledby="off-title">
      <div className="sec">
        <h2 id="off-title">{t("title")}</h2>
        <span className="small muted">{t("what")}</span>
      </div>
      <ul className="list sheet">
        {rows.map(({ id, title, unitName, heldOn, startMinute, movedTo }) => (
          <li key={id + heldOn} data-row>
            <div className="t date">
              <s>
                {formatDay(heldOn, locale, { today })}
                <small>
                  {formatWeekday(heldOn, locale)} {formatMinute(startMinute, locale)}
                </small>
              </s>
            </div>
            <div>
              <b>
                <Link prefetch={false} href={`${home}/activities/${id}`}>
                  {title}
                </Link>
              </b>
              <p>
                <Facts>
                  {unitName}
                  {movedTo && (
                    <>
                      {t("to")} <When day={movedTo.heldOn} minute={movedTo.startMinute} locale={locale} today={today} />
                    </>
                  )}
                </Facts>
              </p>
            </div>
            <div className="act">
              {movedTo ? (
                <StatusChip tone="info">{t("moved")}</StatusChip>
              ) : (
                <StatusChip tone="bad" icon="cross">
                  {t("cancelled")}
                </StatusChip>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
