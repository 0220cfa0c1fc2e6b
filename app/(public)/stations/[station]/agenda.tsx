import { getTranslations } from "next-intl/server";
import type { AgendaEntry } from "@/lib/activities/rules/agenda";
import type { Day } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locale";
import type { PublicStation } from "@/lib/stations/queries/public";
import { AgendaItem } from "./agenda-item";

/** What is coming up, struck where it was called off or moved; the first that takes place is opened. */
export async function Agenda({
  entries,
  station,
  today,
  locale,
}: {
  entries: AgendaEntry[];
  station: PublicStation;
  today: Day;
  locale: Locale;
}) {
  const t = await getTranslations("public.agenda");
  const next = entries.find(({ was, activity }) => !was && activity.state !== "CANCELLED");
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">{t("title")}</h2>
      {entries.length === 0 && <p className="muted">{t("none")}</p>}
      <ul className="agenda">
        {entries.map((entry) => (
          <AgendaItem
            key={`${entry.activity.id}${entry.was ? "-was" : ""}`}
            {...{ entry, station, today, locale }}
            open={entry === next}
          />
        ))}
      </ul>
    </section>
  );
}
