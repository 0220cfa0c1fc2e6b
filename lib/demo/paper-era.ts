import { apportion } from "./apportion";
import { type Cell, isPaper } from "./cells";
import { categories } from "./data/categories";
import { idOf, Random } from "./random";
import type { DemoStation } from "./stations";

/** Share of a month's paper total that nobody can assign to a category any more. */
const UNKNOWN_SHARE = { early: 0.35, late: 0.08 };
const PER_PAGE = 4;

/** Rows of HistoricalAggregate: a station's months to 2012, each by category as far as the ledgers say. */
export function paperRows(station: DemoStation, cells: readonly Cell[]) {
  return cells
    .filter(({ rank, month, personTimes }) => rank === station.rank && personTimes > 0 && isPaper(month))
    .flatMap(({ month, personTimes }) => {
      const chance = new Random(`paper:${station.slug}:${month}`);
      const year = month.slice(0, 4);
      const unknown = Number(year) < 2010 ? UNKNOWN_SHARE.early : UNKNOWN_SHARE.late;
      const codes = [...categories.map(({ code }) => code), "UNKNOWN"];
      const weights = [
        ...categories.map(({ share }) => share * (1 - unknown) * (0.6 + 0.8 * chance.unit())),
        unknown * (0.5 + chance.unit()),
      ];
      const page = Math.floor((Number(month.slice(5, 7)) - 1) / PER_PAGE) + 1;
      return apportion(weights, personTimes).flatMap((value, at) => {
        const category = codes[at] ?? "UNKNOWN";
        return value === 0
          ? []
          : [
              {
                stationId: station.id,
                id: idOf(month, `paper:${station.slug}:${month}:${category}`),
                month,
                category,
                metric: "PERSON_TIMES",
                value,
                document: `${station.name} ${year}年纸质台账汇总表 第${page}页`,
              },
            ];
      });
    });
}
