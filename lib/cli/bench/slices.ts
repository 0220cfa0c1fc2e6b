import type http from "node:http";
import type { Case } from "@/lib/cli/bench/cases";
import { each } from "@/lib/cli/bench/figures";
import { cpuOfTree, readProcesses } from "@/lib/cli/bench/processes";
import { ask } from "@/lib/cli/bench/visitor";
import { Stop } from "@/lib/cli/stop";

/** What is measured: a case at one address, and whose CPU time it takes. */
export interface Variant {
  key: string;
  address: string;
  asked: Case;
  /** First processes of the trees that work for it. */
  roots: number[];
  /** How often the case is done by one request. */
  times: number;
  /** How long it is asked before anything is measured, in ms: code that is seldom run is slow code. */
  warm: number;
}

/** Requests at a time. */
const AT_ONCE = 4;

/**
 * One slice: the same request again and again for so long, or as often as the case allows.
 * @returns CPU ms a request of all processes that work for it
 * @throws Stop at the first answer that is not as it should be: a fast mistake is no figure
 */
export async function slice(variant: Variant, nextNth: () => number, ms: number, agent: http.Agent): Promise<number> {
  const { address, asked, roots, times } = variant;
  const before = cpuOf(roots);
  const until = Date.now() + ms;
  const most = asked.most === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(asked.most / times));
  let begun = 0;
  let done = 0;
  const worker = async () => {
    while (begun < most && Date.now() < until) {
      begun++;
      const { keys: _, ...asking } = asked.make(nextNth());
      const { status, body } = await ask(address, agent, asking);
      if (status !== asked.status)
        throw new Stop(`${variant.key}: ${status} instead of ${asked.status}\n${body.slice(0, 300)}`);
      done += times;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return each(cpuOf(roots) - before, done);
}

function cpuOf(roots: readonly number[]): number {
  const all = readProcesses();
  return roots.reduce((sum, root) => sum + cpuOfTree(all, root), 0);
}

/**
 * All variants in turn, round after round, so that what else the machine does falls on all alike. The first round warms
 * up and is thrown away.
 * @returns CPU ms a request by variant and round
 */
export async function measure(
  variants: readonly Variant[],
  how: { rounds: number; ms: number; agent: http.Agent; progress(round: number): void },
): Promise<Map<string, number[]>> {
  const measured = new Map<string, number[]>(variants.map(({ key }) => [key, []]));
  let nth = 100;
  for (let round = 0; round <= how.rounds; round++) {
    how.progress(round);
    for (const variant of variants) {
      const cpu = await slice(variant, () => nth++, round === 0 ? variant.warm : how.ms, how.agent);
      if (round > 0) measured.get(variant.key)?.push(cpu);
    }
  }
  return measured;
}
