import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { UnsettledRow } from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";

/** Pasted names that nobody has settled, by activity; each opens where they are settled. */
export async function UnsettledList({ rows, home, today }: { rows: UnsettledRow[]; home: string; today: Day }) {
  if (rows.length === 0) return null;
  const t = await getTranslations("desk.unsettled");
  const locale = localeFrom(await getLocale());
  return (
    <>
      <h2>{t("title")}</h2>
      <div className="plain">
        {rows.map(({ activityId, title, heldOn, names }) => (
          <div className="row" key={activityId} data-row>
            <div className="min-w-0">
              <b>{t("names", { first: names.slice(0, 3).join(t("between")), count: names.length })}</b>
              <p>
                <span className="f">{formatDay(heldOn, locale, { today })}</span>
                <span className="f">{title}</span>
              </p>
            </div>
            <Link prefetch={false} className="btn sm" href={`${home}/activities/${activityId}#unsettled`}>
              {t("settle")}
              <span className="vh"> {names.join(t("between"))}</span>
            </Link>
          </div>
        ))}
      </div>
    </>
  );
}
