"use client";

import { useActionState, useRef } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { type FieldWords, fieldAria } from "@/components/ui/field-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm } from "@/lib/auth/form-state";
import type { FormAction } from "./undo-form";

export type ReasonWords = {
  /** the words that open it and the verb that does it */
  open: string;
  about?: string;
  title: string;
  /** consequences, in numbers */
  effect?: string;
  usual?: string;
  reason: string;
  submit: string;
  keep: string;
};

function close(box: HTMLDetailsElement | null) {
  if (!box) return;
  box.open = false;
  box.querySelector("summary")?.focus();
}

/**
 * Something that needs a reason: "没有举行", "整场撤掉". Opens in place by a <details>, so that it works without JavaScript
 * and nothing typed is lost; usual reasons as radio buttons, words of one's own below them.
 */
export function ReasonForm({
  action,
  formKey,
  id,
  from,
  usual = [],
  words,
  fieldWords,
  look,
  danger,
}: {
  action: FormAction;
  formKey: string;
  id: string;
  from: "today" | "activity";
  usual?: string[];
  words: ReasonWords;
  fieldWords: FieldWords;
  look?: ButtonLook;
  danger?: boolean;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const [state, act] = useActionState(action, emptyForm);
  const problem = Object.values(state.errors).flat()[0];
  const field = `reason-${id}`;
  const typed = (name: string) => (typeof state.typed[name] === "string" ? state.typed[name] : undefined);
  return (
    <details
      className="disclosure end"
      ref={box}
      onToggle={({ currentTarget }) =>
        currentTarget.open && currentTarget.lastElementChild?.scrollIntoView({ block: "nearest" })
      }
      open={problem !== undefined || undefined}
    >
      <summary className={buttonClass(look ?? { tone: "quiet", size: "sm" })}>
        {words.open}
        {words.about && <span className="vh"> {words.about}</span>}
      </summary>
      <form action={act} className="panel p-4 max-tablet:static max-tablet:mt-2 text-left tablet:w-105" key={state.nth}>
        <h3>{words.title}</h3>
        {words.effect && <p className="note">{words.effect}</p>}
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="from" value={from} />
        {usual.length > 0 && (
          <fieldset className="my-2 flex flex-wrap gap-x-5 border-0 p-0">
            <legend className="vh">{words.usual}</legend>
            {usual.map((one) => (
              <label key={one} className="tick">
                <input type="radio" name="usual" value={one} defaultChecked={typed("usual") === one} />
                <span>{one}</span>
              </label>
            ))}
          </fieldset>
        )}
        <div className="fld mb-3">
          <label htmlFor={field}>{words.reason}</label>
          <input
            {...fieldAria(field, { error: problem })}
            name="reason"
            maxLength={200}
            defaultValue={typed("reason")}
            className="in"
          />
          <FieldError id={field} error={problem} words={fieldWords} />
        </div>
        <p className="flex flex-wrap gap-2">
          <SubmitButton tone={danger ? "danger" : "primary"} size="sm">
            {words.submit}
          </SubmitButton>
          <button type="button" className="btn sm js-only" onClick={() => close(box.current)}>
            {words.keep}
          </button>
        </p>
      </form>
    </details>
  );
}
