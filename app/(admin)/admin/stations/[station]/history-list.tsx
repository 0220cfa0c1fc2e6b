import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import type { Dated } from "@/lib/places/rules";

type Line = Dated & { id: string; words: string; aside?: ReactNode };

/** What is and what was, each with its days; what is over is grey. */
export async function HistoryList({ lines }: { lines: Line[] }) {
  const t = await getTranslations("places");
  const locale = localeFrom(await getLocale());
  return (
    <ul className="sheet mb-2 max-w-175">
      {lines.map(({ id, words, fromOn, toOn, aside }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line-soft px-5 py-3 first:border-t-0"
        >
          <div>
            <b className={toOn ? "text-ink-3" : undefined}>{words}</b>
            <p className="text-body text-ink-2">
              {toOn
                ? t("days", { from: formatDay(fromOn, locale), to: formatDay(toOn, locale) })
                : t("since", { from: formatDay(fromOn, locale) })}
            </p>
          </div>
          {aside}
        </li>
      ))}
    </ul>
  );
}
