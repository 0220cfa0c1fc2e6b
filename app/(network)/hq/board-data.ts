import type { NetworkScope } from "@/lib/auth/doors";
import { addMonths } from "@/lib/clock";
import type { BoardFilter } from "@/lib/totals/input";
import { type MetricKey, metricOf, ofService } from "@/lib/totals/metrics";
import { readChanges, readMonths, readPlaces, readService } from "@/lib/totals/queries/board";
import { readPolicy } from "@/lib/totals/queries/policy";
import { settled } from "@/lib/totals/rules/question";
import { lastWholeMonth } from "@/lib/totals/rules/range";
import {
  categoriesOf,
  type MonthPair,
  monthPairs,
  registerAt,
  yearsOfRegister,
  yearsOfService,
} from "@/lib/totals/rules/series";
import { placesOf } from "./asked";
import { aroundNetwork } from "./network-page";

const MONTHS = 13;

/** All that a board shows, read in its door from one snapshot. Five statements, of a register's figure four. */
export async function readBoard(scope: NetworkScope, filter: BoardFilter) {
  const around = await aroundNetwork(scope);
  const { by, ...asked } = settled(filter, placesOf(around), scope.today);
  const { rows, whole } = await readPlaces(scope, asked, by);
  const opened = whole.opened ?? scope.today;
  const policy = await readPolicy(scope);
  const last = lastWholeMonth(asked, scope.today);
  const shared = { around, question: asked, by, now: scope.now, rows, whole, opened, policy };
  const { metric } = asked;
  if (ofService(metric)) {
    const parts = await readService(scope, asked);
    const months = await readMonths(scope, { ...asked, from: addMonths(last, -MONTHS - 11), to: last });
    const valueAt = (month: string) => {
      const found = months.find((one) => one.month === month);
      return !found ? 0 : metric === "hours" ? found.minutes : found.ledger + found.paper;
    };
    const years = yearsOfService(parts, metric);
    const categoryNames = new Map(parts.map(({ category, name, nameEn }) => [category, { name, nameEn }]));
    return { ...shared, years, categories: categoriesOf(parts, metric), categoryNames, months: pairs(valueAt) };
  }
  const changes = await readChanges(scope, asked, metric);
  const { stock } = metricOf(metric);
  const years = yearsOfRegister(changes, asked, scope.today, stock);
  return {
    ...shared,
    years,
    categories: null,
    categoryNames: new Map(),
    months: pairs((month) => registerAt(changes, month, stock)),
  };

  function pairs(valueAt: (month: string) => number): MonthPair[] {
    return monthPairs(last, MONTHS, opened, valueAt);
  }
}

export type BoardData = Awaited<ReturnType<typeof readBoard>>;

/** A place's value of a figure: minutes where it is hours. */
export function figureOf(
  figures: {
    stations: number;
    members: number;
    volunteers: number;
    applications: number;
    ledger: number;
    paper: number;
    minutes: number;
  },
  metric: MetricKey,
): number {
  if (metric === "personTimes") return figures.ledger + figures.paper;
  return metric === "hours" ? figures.minutes : figures[metric];
}
