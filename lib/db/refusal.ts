/**
 * The expected no: thrown, so that the transaction rolls back, and turned into words by the action wrapper alone.
 * @param messageKey key of the text catalogue, e.g. "errors.endBeforeStart"
 * @param field the form field beside which it is said; "" for the whole form
 * @param values what the message names
 */
export class Refusal extends Error {
  constructor(
    readonly messageKey: string,
    readonly field = "",
    readonly values: Record<string, string | number> = {},
  ) {
    super(messageKey);
    this.name = "Refusal";
  }
}

/** One thing to put right: the message, the field beside which it is said, and what the message names. */
export type Problem = { messageKey: string; field: string; values?: Record<string, string | number> };

/** Several refusals of one form, said all at once. */
export class Problems extends Refusal {
  constructor(readonly problems: Problem[]) {
    const [first] = problems;
    super(first?.messageKey ?? "errors.unknown", first?.field ?? "", first?.values ?? {});
  }
}
