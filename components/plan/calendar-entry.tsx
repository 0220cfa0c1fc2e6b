import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Icon, type IconName } from "@/components/ui/icon";
import { When } from "@/components/ui/when";
import type { CalendarRow } from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import { formatDay, formatMinute } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

const looks = {
  draft: "ring",
  planned: "clock",
  owed: "alert",
  recorded: "check",
  cancelled: "cross",
  moved: "right",
} as const satisfies Record<string, IconName>;

/** How an entry of the calendar looks: what it is now, or that it was moved away from this day. */
function lookOf({ state, movedTo, heldOn }: CalendarRow, today: Day): keyof typeof looks {
  if (movedTo) return "moved";
  if (state === "CANCELLED") return "cancelled";
  if (state === "RECORDED") return "recorded";
  if (state === "DRAFT") return "draft";
  return heldOn < today ? "owed" : "planned";
}

/** One activity on its day: hour and title, and its state as icon and word. What is off has its hour struck, never its title. */
export async function CalendarEntry({
  row,
  home,
  locale,
  today,
}: {
  row: CalendarRow;
  home: string;
  locale: Locale;
  today: Day;
}) {
  const t = await getTranslations();
  const look = lookOf(row, today);
  const hour = formatMinute(row.startMinute, locale);
  const off = look === "cancelled" || look === "moved";
  const count =
    look === "recorded"
      ? t("plan.calendar.people", { count: row.people })
      : row.expected > 0 && !off
        ? t("plan.calendar.expected", { count: row.expected })
        : null;
  return (
    <li className={`ev ${look}`} data-row>
      <Link prefetch={false} href={`${home}/activities/${row.id}`}>
        {off ? <s>{hour}</s> : <span>{row.countsByDay ? t("desk.allDay") : hour}</span>} <b>{row.title}</b>
      </Link>
      <small>
        <Icon name={looks[look]} />
        {row.movedTo ? (
          <>
            {t("plan.detail.moved")}{" "}
            {row.movedTo.heldOn === row.heldOn ? (
              formatMinute(row.movedTo.startMinute, locale)
            ) : (
              <When day={row.movedTo.heldOn} locale={locale} today={today} weekday={false} />
            )}
          </>
        ) : (
          t(`activities.state.${look}`)
        )}
        {row.moved && look === "planned" && (
          <span>
            {t("plan.detail.was")} <s>{formatDay(row.moved.heldOn, locale, { today })}</s>
          </span>
        )}
        {count && <span>{count}</span>}
      </small>
    </li>
  );
}
