import { expect } from "vitest";
import type { Db } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

export type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  Plans?: PlanNode[];
};

/** A node and all below it. */
export function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/**
 * How the server reads for this question as the transaction's own role, under its policies. Scans of whole tables are made
 * dear first: on the tiny `ci` network they are the cheaper way, and it is not asked which way is cheaper here but whether
 * an index can serve at all. Where none can, the scan still stands in the plan.
 */
export async function planOf(db: Db, question: Prisma.Sql): Promise<PlanNode> {
  await db.$executeRaw`SET LOCAL enable_seqscan = off`;
  const found = await db.$queryRaw<{ "QUERY PLAN": { Plan: PlanNode }[] }[]>(
    Prisma.sql`EXPLAIN (FORMAT JSON) ${question}`,
  );
  const plan = found[0]?.["QUERY PLAN"][0]?.Plan;
  if (!plan) throw new Error("no plan");
  return plan;
}

/** A database of which every question that is asked by `$queryRaw` is explained first. */
export function explained(db: Db): { db: Db; plans: PlanNode[] } {
  const plans: PlanNode[] = [];
  const ask = async (text: TemplateStringsArray, ...values: unknown[]) => {
    const question = Prisma.sql(text, ...values);
    plans.push(await planOf(db, question));
    return db.$queryRaw(question);
  };
  const seen = new Proxy(db, { get: (target, name) => (name === "$queryRaw" ? ask : Reflect.get(target, name)) });
  return { db: seen, plans };
}

/** Fails unless the table is read, and only by indexes whose condition begins with the tenant. */
export function expectTenantIndex(plan: PlanNode, table: string): void {
  const all = nodesOf(plan);
  const reads = all.filter((node) => node["Relation Name"] === table);
  expect(reads.length).toBeGreaterThan(0);
  expect(reads.map((node) => node["Node Type"]).filter((type) => !/^(Index|Bitmap)/.test(type))).toEqual([]);
  const indexes = all.filter((node) => node["Index Name"]?.startsWith(`${table}_`));
  expect(indexes.length).toBeGreaterThan(0);
  // Every index of a tenant table begins with the tenant (tests/database/isolation/catalogue), so a condition on it is one on the first column.
  for (const node of indexes) expect(node["Index Cond"]).toContain('"stationId" =');
}
