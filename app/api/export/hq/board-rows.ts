import { getTranslations } from "next-intl/server";
import { type BoardData, figureOf } from "@/app/(network)/hq/board-data";
import type { Cell, Sheet } from "@/lib/exports/rules";
import type { Locale } from "@/lib/i18n/locale";
import { METRIC_KEYS, type MetricKey } from "@/lib/totals/metrics";
import type { PlaceFigures } from "@/lib/totals/queries/board";
import { timed } from "@/lib/totals/rules/sums";
import { hoursOf, saidFirst } from "./said";

/** A board's tables: where, by year, by category, and months against those of a year before. */
export async function boardRows(board: BoardData, locale: Locale): Promise<Sheet> {
  const { question, around, by, now, rows, whole, years, categories, categoryNames, months, policy } = board;
  const t = await getTranslations("totals");
  const { metric } = question;
  const english = locale === "en";
  const exact = (value: number | null, of: MetricKey = metric) => (of === "hours" ? hoursOf(value) : value);
  const figures = (one: PlaceFigures): Cell[] =>
    METRIC_KEYS.map((key) => exact(key === "hours" && !timed(one) ? null : figureOf(one, key), key));
  const asked = { question, around, opened: whole.opened, stations: whole.stations };
  return {
    name: t("nav.network.overview"),
    said: await saidFirst(asked, now, policy, locale),
    sections: [
      {
        heads: [t(`by.${by}`), ...METRIC_KEYS.map((key) => t(`column.${key}`))],
        rows: [
          ...rows.map((row) => [english ? row.nameEn : row.name, ...figures(row)]),
          [t("years.total"), ...figures(whole)],
        ],
      },
      {
        heads: [t("years.year"), t("years.paper"), t("years.itemised"), t(`metric.${metric}.short`)],
        rows: years.map(({ year, paper, itemised }) => [year, exact(paper), exact(itemised), exact(paper + itemised)]),
      },
      ...(categories
        ? [
            {
              heads: [t("column.category"), t(`metric.${metric}.short`)],
              rows: categories.map(({ category, value }): Cell[] => [
                categoryNames.get(category)?.[english ? "nameEn" : "name"] ?? category,
                exact(value),
              ]),
            },
          ]
        : []),
      {
        heads: [t("column.month"), t("months.now"), t("months.before")],
        rows: months.map(({ month, value, before }) => [month.slice(0, 7), exact(value), exact(before)]),
      },
    ],
  };
}
