import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts";
import type { LoggedRow } from "@/lib/activities/rules/shown";
import { type Day, dayOf } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { formatDay, relativeDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { undoAction } from "./actions";
import { UndoForm } from "./undo-form";

/** What was logged last; each keeps its undo for ten minutes. */
export async function LoggedLately({ rows, station, today }: { rows: LoggedRow[]; station: string; today: Day }) {
  if (rows.length === 0) return null;
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
  return (
    <>
      <h2>{t("desk.lately.title")}</h2>
      <div className="plain">
        {rows.map((row) => (
          <div className="row" key={row.id} data-row>
            <div className="min-w-0">
              <b>
                <Link prefetch={false} href={`/desk/${station}/activities/${row.id}`}>
                  {row.title}
                </Link>
              </b>
              <p>
                <Facts>
                  {formatDay(row.heldOn, locale, { today })}
                  {row.kind === "MEETING"
                    ? t("desk.lately.people", { count: row.people })
                    : t("desk.lately.personTimes", { count: row.personTimes })}
                  {t("desk.lately.logged", { day: relativeDay(dayOf(row.recordedAt), today, locale) })}
                </Facts>
              </p>
            </div>
            {row.undoable && row.mine && (
              <span className="ml-auto">
                <UndoForm
                  action={undoAction.bind(null, station)}
                  formKey={newId()}
                  id={row.id}
                  no={row.no}
                  from="today"
                  label={t("ui.undo")}
                  about={row.title}
                  errorWord={t("ui.field.error")}
                />
              </span>
            )}
          </div>
        ))}
      </div>
    </>
  );
}
