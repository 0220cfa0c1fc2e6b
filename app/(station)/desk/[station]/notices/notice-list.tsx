import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { StatusChip } from "@/components/ui/status-chip";
import type { Day } from "@/lib/clock";
import { localeFrom } from "@/lib/i18n/locale";
import { type NoticeRow, noticeState } from "@/lib/notices/rules";
import { noticeDays } from "./notice-days";

/** Notices with their days; what is over or was taken down says so. The title opens the notice. */
export async function NoticeList({ rows, base, today }: { rows: NoticeRow[]; base: string; today: Day }) {
  const t = await getTranslations("notices.state");
  const locale = localeFrom(await getLocale());
  return (
    <ul className="list sheet notes">
      {rows.map((row) => {
        const state = noticeState(row, today);
        return (
          <li key={row.id} data-row>
            <div>
              <b>
                <Link prefetch={false} href={`${base}/${row.id}`}>
                  {row.title}
                </Link>
              </b>
              {row.text && <p>{row.text}</p>}
            </div>
            <div className="act">
              <span className="muted small nowrap">{noticeDays(row, locale, today)}</span>
              {state === "TAKEN_DOWN" && (
                <StatusChip tone="grey" icon="cross">
                  {t("takenDown")}
                </StatusChip>
              )}
              {state === "OVER" && <StatusChip tone="grey">{t("over")}</StatusChip>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
