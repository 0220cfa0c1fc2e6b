import type { NetworkScope } from "@/lib/auth/doors";
import type { RecordsFilter } from "@/lib/totals/input";
import { ofService } from "@/lib/totals/metrics";
import { readPolicy } from "@/lib/totals/queries/policy";
import { readCategorySums, readPaperSources, readRecords } from "@/lib/totals/queries/records";
import { addressOf, settled } from "@/lib/totals/rules/question";
import { sumOf } from "@/lib/totals/rules/sums";
import { baseOf, placesOf } from "./asked";
import { aroundNetwork } from "./network-page";

/**
 * All that the records view shows, read in its door from one snapshot. Four statements.
 * @param count how many rows instead of a page; then both kinds are read unless one is asked for, and that makes five
 */
export async function readRecordsView(scope: NetworkScope, filter: RecordsFilter, count?: number) {
  const around = await aroundNetwork(scope);
  const { category, part, after, page, ...asked } = settled(filter, placesOf(around), scope.today);
  const metric = ofService(asked.metric) ? asked.metric : "personTimes";
  const question = { ...asked, metric };
  const categories = await readCategorySums(scope, question);
  const known = categories.some((one) => one.category === category) ? category : undefined;
  const narrowed = { ...question, category: known };
  const withRecords = part !== "paper";
  const withSources = part === "paper" || (count !== undefined && part === undefined && metric !== "hours");
  return {
    around,
    now: scope.now,
    question,
    list: { category: known, part, after, page },
    categories,
    whole: sumOf(categories),
    narrow: sumOf(known ? categories.filter((one) => one.category === known) : categories),
    records: withRecords ? await readRecords(scope, narrowed, after, count) : null,
    sources: withSources ? await readPaperSources(scope, narrowed, page, count) : null,
    policy: await readPolicy(scope),
  };
}

export type RecordsData = Awaited<ReturnType<typeof readRecordsView>>;
type Change = Partial<RecordsData["list"]> & { after?: RecordsData["list"]["after"] };

/** The address of these records with a condition more or less; a change begins at the first page. */
export function recordsAddress(
  { around, question, list }: Pick<RecordsData, "around" | "question" | "list">,
  change: Omit<Change, "after"> & { after?: string },
): string {
  const { category, part, after, page = 1 } = { category: list.category, part: list.part, ...change };
  return addressOf(`${baseOf(around)}/records`, question, { category, part, after, page: page > 1 ? page : undefined });
}
