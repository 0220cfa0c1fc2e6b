import { getTranslations } from "next-intl/server";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** A dated event as far as its date is known: year, with season, month or day. */
export type Milestone = {
  id: number;
  year: number;
  month: number | null;
  day: number | null;
  season: string | null;
  text: string;
  textEn: string;
};

/** A station's story, oldest first, each event dated no more exactly than anybody knows. */
export async function Milestones({ milestones, locale }: { milestones: Milestone[]; locale: Locale }) {
  const t = await getTranslations("totals");
  if (milestones.length === 0) return <p className="muted">{t("story.none")}</p>;
  const dateOf = ({ year, month, day, season }: Milestone) => {
    if (season) return t(`season.${season}`, { year });
    if (month === null) return t("inYear", { year });
    const first = `${year}-${String(month).padStart(2, "0")}`;
    return day === null
      ? formatMonth(`${first}-01`, locale)
      : formatDay(`${first}-${String(day).padStart(2, "0")}`, locale);
  };
  return (
    <ol className="border-t border-line">
      {milestones.map((milestone) => (
        <li key={milestone.id} className="flex flex-wrap gap-x-4 border-b border-line py-2.5">
          <span className="date w-32 flex-none text-ink-2">{dateOf(milestone)}</span>
          <span className="min-w-0 flex-1 basis-64">{locale === "en" ? milestone.textEn : milestone.text}</span>
        </li>
      ))}
    </ol>
  );
}
