import { getTranslations } from "next-intl/server";
import { formatOf } from "@/components/totals/format-of";
import { RankedBars } from "@/components/ui/ranked-bars";
import type { Locale } from "@/lib/i18n/locale";
import { addressOf, doorOf } from "@/lib/totals/rules/question";
import { baseOf } from "./asked";
import { type BoardData, figureOf } from "./board-data";

const SHOWN = 10;

/** What a figure of service was, by category; of a register's figure, where most are, by the places of the table. */
export async function RankedParts({ board, locale }: { board: BoardData; locale: Locale }) {
  const { question, around, by, rows, whole, categories, categoryNames } = board;
  const t = await getTranslations("totals");
  const { metric } = question;
  const base = baseOf(around);
  const format = formatOf(metric);
  const english = locale === "en";
  const placed = { city: "city", county: "county", centre: undefined } as const;
  const bars = categories
    ? categories.map(({ category, value }) => ({
        name: categoryNames.get(category)?.[english ? "nameEn" : "name"] ?? category,
        value,
        href: addressOf(`${base}/records`, question, { category }),
      }))
    : rows
        .map((row) => ({
          name: english ? row.nameEn : row.name,
          value: figureOf(row, metric),
          href: placed[by]
            ? doorOf(base, { ...question, [placed[by]]: row.key })
            : doorOf(`/hq/c/${row.key}`, question),
        }))
        .sort((a, b) => b.value - a.value)
        .slice(0, SHOWN);
  return (
    <section>
      <div className="sec">
        <h2>{categories ? t("byCategory") : t("byPlace", { by: t(`by.${by}`) })}</h2>
      </div>
      <p className="sub">
        <span className="f">{t("unitOf", { unit: t(`metric.${metric}.unitWord`) })}</span>
        <span className="f">
          <a className="fig" href={doorOf(base, question)}>
            {t("sum", { count: format(figureOf(whole, metric)) })}
          </a>
        </span>
      </p>
      <RankedBars bars={bars} format={format} />
    </section>
  );
}
