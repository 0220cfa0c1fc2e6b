/** The middle value; of an even number the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/**
 * How many times dearer one thing is than another: the median of the ratios of the same round, so that what slowed the
 * machine down slowed both. Rounds that lack either, or where the floor cost nothing that could be measured, do not count.
 */
export function ratioOf(dear: readonly number[], floor: readonly number[]): number {
  const ratios = dear.flatMap((value, round) => {
    const under = floor[round];
    return under === undefined || under <= 0 ? [] : value / under;
  });
  return median(ratios);
}

/** CPU ms a request of one slice. */
export function each(cpu: number, requests: number): number {
  return requests > 0 ? cpu / requests : Number.NaN;
}

/** "4.37", "0.42", "–" for what was not measured. */
export function figure(value: number, digits = 2): string {
  return Number.isFinite(value) ? value.toFixed(digits) : "–";
}
