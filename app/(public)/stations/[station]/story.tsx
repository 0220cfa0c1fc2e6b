import { getTranslations } from "next-intl/server";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { PublicMilestone } from "@/lib/stations/queries/public";

/** The station's story, oldest first, each event dated no more exactly than anybody knows. */
export async function Story({ milestones, locale }: { milestones: PublicMilestone[]; locale: Locale }) {
  const t = await getTranslations();
  if (milestones.length === 0) return null;
  const dateOf = ({ year, month, day, season }: PublicMilestone) => {
    if (season) return t(`totals.season.${season}`, { year });
    if (month === null) return t("totals.inYear", { year });
    const first = `${year}-${String(month).padStart(2, "0")}`;
    return day === null
      ? formatMonth(`${first}-01`, locale)
      : formatDay(`${first}-${String(day).padStart(2, "0")}`, locale);
  };
  return (
    <section aria-labelledby="story">
      <h2 id="story">{t("public.story.title")}</h2>
      <ol className="story">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <span className="date">{dateOf(milestone)}</span>
            <span>{locale === "en" ? milestone.textEn : milestone.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
