/** The words that every field needs; server pages get them from `fieldWords()` and hand them to their forms. */
export type FieldWords = {
  /** Stands before an error: "错误：". */
  error: string;
  /** Marks what may be left out: "（选填）". */
  optional: string;
};

/** What ties an input to its hint and error for those who listen: ids `${id}-hint`, `${id}-error`. */
export function fieldAria(id: string, { hint, error }: { hint?: unknown; error?: string }) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined };
}
