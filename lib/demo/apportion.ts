/**
 * Divides a total by weights into whole numbers that sum to it exactly (largest remainder; ties go to the earlier).
 * @param least what each gets before the rest is divided
 */
export function apportion(weights: readonly number[], total: number, least = 0): number[] {
  const rest = total - least * weights.length;
  // Added one by one like the reference: another order of adding shifts a remainder.
  let sum = 0;
  for (const weight of weights) sum += weight;
  const exact = weights.map((weight) => (sum === 0 ? 0 : (weight / sum) * rest));
  const whole = exact.map(Math.floor);
  const missing = rest - whole.reduce((added, value) => added + value, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, missing)) whole[at] = (whole[at] ?? 0) + 1;
  return whole.map((value) => value + least);
}
