import type { ReactNode } from "react";
import type { FieldWords } from "@/components/ui/field-words";
import { Icon } from "@/components/ui/icon";

export type FieldFrame = {
  /** The input's id; ErrorSummary links to it. */
  id: string;
  label: ReactNode;
  /** Below the label: what belongs in the field. */
  hint?: ReactNode;
  /** What is wrong and what to do, in words; the prefix comes from `words`. */
  error?: string;
  /** Marked as optional; required fields carry no mark. */
  optional?: boolean;
  /** Beside the label, in small grey type: "已选 5 人". */
  aside?: ReactNode;
  words: FieldWords;
};

/** The error line of a field. */
export function FieldError({ id, error, words }: { id: string; error?: string; words: FieldWords }) {
  if (!error) return null;
  return (
    <p className="err" id={`${id}-error`}>
      <Icon name="alert" />
      <span>
        {words.error}
        {error}
      </span>
    </p>
  );
}

function Marks({ optional, aside, words }: Pick<FieldFrame, "optional" | "aside" | "words">) {
  return (
    <>
      {optional && <span className="opt">{words.optional}</span>}
      {aside && <span className="opt">{aside}</span>}
    </>
  );
}

/** Label, hint, control, error, in this order. The control takes `{...fieldAria(id, {hint, error})}`. */
export function Field({ id, label, hint, error, children, ...marks }: FieldFrame & { children: ReactNode }) {
  return (
    <div className="fld">
      <label htmlFor={id}>
        {label}
        <Marks {...marks} />
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldError id={id} error={error} words={marks.words} />
    </div>
  );
}

/** The same for several controls that are one answer (radio buttons, from–to): a fieldset whose id takes the focus. */
export function FieldGroup({ id, label, hint, error, children, ...marks }: FieldFrame & { children: ReactNode }) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="fld" id={id} tabIndex={-1} aria-describedby={described || undefined}>
      <legend>
        {label}
        <Marks {...marks} />
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldError id={id} error={error} words={marks.words} />
    </fieldset>
  );
}
