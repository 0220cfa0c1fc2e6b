import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PLAN_REASONS } from "@/lib/activities/rules/plans";
import type { RevisionRow } from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** What happened to an activity in words, newest first: what, who, when, why. */
export async function History({
  revisions,
  undo,
  masked,
  locale,
  today,
}: {
  revisions: RevisionRow[];
  undo?: (revision: RevisionRow) => ReactNode;
  /** for others than the station: free words can name people, so they are left out */
  masked: boolean;
  locale: Locale;
  today: Day;
}) {
  if (revisions.length === 0) return null;
  const t = await getTranslations("activities.history");
  const p = await getTranslations("plan.reason");
  // Why a plan was moved or cancelled is a code of the list; anything else was written by somebody.
  const inWords = (reason: string) => {
    const code = PLAN_REASONS.find((one) => one === reason);
    return code ? p(code) : reason;
  };
  return (
    <>
      <h2 id="history">{t("title")}</h2>
      <ol className="plain">
        {revisions.map((revision) => {
          const { no, kind, people, before, reason, at } = revision;
          const by = locale === "en" ? revision.byNameEn : revision.byName;
          return (
            <li className="row" key={no}>
              <div className="min-w-0">
                <b>
                  {before === null || before === people
                    ? t(`kind.${kind}`, { people })
                    : t(`changed.${kind}`, { before, people })}
                </b>
                <p>
                  {by && <span className="f">{by}</span>}
                  <span className="f">
                    <time dateTime={at.toISOString()}>{formatMoment(at, locale, { today })}</time>
                  </span>
                </p>
                {reason && !masked && <p>{t("reason", { reason: inWords(reason) })}</p>}
              </div>
              {revision.undoable && undo && <span className="ml-auto">{undo(revision)}</span>}
            </li>
          );
        })}
      </ol>
    </>
  );
}
