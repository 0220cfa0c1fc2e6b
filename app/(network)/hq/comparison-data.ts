import type { NetworkScope } from "@/lib/auth/doors";
import type { StationsFilter } from "@/lib/totals/input";
import { readComparison } from "@/lib/totals/queries/comparison";
import { readPolicy } from "@/lib/totals/queries/policy";
import type { StationSort } from "@/lib/totals/rules/orders";
import { addressOf, settled } from "@/lib/totals/rules/question";
import { lastWholeMonth } from "@/lib/totals/rules/range";
import { baseOf, placesOf } from "./asked";
import { aroundNetwork } from "./network-page";

/** All that the comparison shows, read in its door from one snapshot. Three statements. @param count how many rows instead of a page */
export async function readStations(scope: NetworkScope, filter: StationsFilter, count?: number) {
  const around = await aroundNetwork(scope);
  const { sort, per, page, ...question } = settled(filter, placesOf(around), scope.today);
  const month = lastWholeMonth(question, scope.today);
  return {
    around,
    now: scope.now,
    question,
    list: { sort, per, page },
    month,
    rows: await readComparison(scope, { ...question, sort, per, page }, month, count),
    policy: await readPolicy(scope),
  };
}

export type StationsData = Awaited<ReturnType<typeof readStations>>;

/** The address of the comparison in another order, per 100 members, or at another page. */
export function comparisonAddress(
  { around, question, list }: Pick<StationsData, "around" | "question" | "list">,
  change: { sort?: StationSort; per?: "100" | undefined; page?: number },
): string {
  const { sort, per, page } = { ...list, page: 1, ...change };
  const extra = { sort: sort === "centre" ? undefined : sort, per, page: page > 1 ? page : undefined };
  return addressOf(`${baseOf(around)}/stations`, question, extra);
}
