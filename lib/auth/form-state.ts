/**
 * What a form gets back when its input was not taken: everything typed, what to put right beside which field, and what
 * else the form needs to show its typed values again (`kept`).
 */
export type FormState<K = unknown> = {
  typed: Record<string, unknown>;
  errors: Record<string, string[]>;
  /** changes with every answer, so that a summary can take the focus again */
  nth: number;
  /** the id of what stands in the way, e.g. the activity that the team's day is logged under already */
  subject?: string;
  kept?: K;
};

/** The number of a form's next answer. The state before comes back from the browser and may be anything. */
export function nextNth(before: unknown): number {
  const nth = typeof before === "object" && before !== null && "nth" in before ? before.nth : 0;
  return Number.isSafeInteger(nth) ? Number(nth) + 1 : 1;
}

export const emptyForm: FormState<never> = { typed: {}, errors: {}, nth: 0 };
