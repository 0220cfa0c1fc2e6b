import { getTranslations } from "next-intl/server";
import type { StationsData } from "@/app/(network)/hq/comparison-data";
import type { Cell, Sheet } from "@/lib/exports/rules";
import { formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Compared } from "@/lib/totals/queries/comparison";
import { changeOf, timed } from "@/lib/totals/rules/sums";
import { hoursOf, saidFirst } from "./said";

/** The comparison of stations in the order of the screen, each with its centre, and the sum of all. */
export async function stationRows(stations: StationsData, locale: Locale): Promise<Sheet> {
  const { question, around, month, rows, now, policy } = stations;
  const t = await getTranslations("totals");
  const english = locale === "en";
  const all = rows[0]?.ofAll;
  const figures = (one: Compared): Cell[] => [
    one.members,
    one.volunteers,
    one.applications,
    one.ledger + one.paper,
    timed(one) ? hoursOf(one.minutes) : null,
    one.month,
    one.before,
    changeOf(one.month, one.before),
  ];
  const ofMonth = t("column.ofMonth", { month: formatMonth(month, locale) });
  return {
    name: t("nav.network.stations"),
    said: await saidFirst(
      { question, around, opened: all?.opened ?? null, stations: all?.stations ?? 0 },
      now,
      policy,
      locale,
    ),
    sections: [
      {
        heads: [
          t("by.centre"),
          ...["station", "members", "volunteers", "applications", "personTimes", "hours"].map((key) =>
            t(`column.${key}`),
          ),
          ofMonth,
          t("months.before"),
          `${t("column.change")} %`,
        ],
        rows: [
          ...rows.map((row) => [english ? row.centreEn : row.centre, english ? row.nameEn : row.name, ...figures(row)]),
          ...(all ? [["", t("sumRow", { count: all.stations }), ...figures(all)]] : []),
        ],
      },
    ],
  };
}
