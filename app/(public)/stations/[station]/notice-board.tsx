import { getTranslations } from "next-intl/server";
import type { Day } from "@/lib/clock";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { PublicNotice } from "@/lib/notices/queries/public";

/** What hangs on the board, the latest first, each a page of its own. */
export async function NoticeBoard({
  notices,
  station,
  today,
  locale,
}: {
  notices: PublicNotice[];
  station: { slug: string };
  today: Day;
  locale: Locale;
}) {
  const t = await getTranslations("public.notices");
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{t("title")}</h2>
      {notices.length === 0 && <p className="muted">{t("none")}</p>}
      <ul className="notes">
        {notices.map(({ id, title, fromOn }) => (
          <li key={id}>
            <time dateTime={fromOn}>{formatDay(fromOn, locale, { today })}</time>
            <a href={`/stations/${station.slug}/notices/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
