"use client";

import { type ReactNode, useActionState } from "react";
import { FieldError } from "@/components/ui/field";
import type { FieldWords } from "@/components/ui/field-words";
import { type Choice, DayField, SelectField } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm } from "@/lib/auth/form-state";
import type { Day } from "@/lib/clock";
import type { FormAction } from "../../../undo-form";

type Frame = { action: FormAction; formKey: string; today: Day; fieldWords: FieldWords };

/** Who leads from a day on. */
export function HandOverForm({
  action,
  formKey,
  today,
  fieldWords,
  choices,
  words,
}: Frame & { choices: Choice[]; words: { leader: string; since: string; what: string; submit: string } }) {
  const [state, act] = useActionState(action, emptyForm);
  const typed = (name: string, first: string) =>
    typeof state.typed[name] === "string" ? String(state.typed[name]) : first;
  const error = state.errors.since?.[0] ?? state.errors[""]?.[0];
  return (
    <form action={act} key={state.nth}>
      <input type="hidden" name="key" value={formKey} />
      <div className="flex flex-wrap gap-x-5">
        <SelectField
          name="leader"
          label={words.leader}
          choices={choices}
          defaultValue={typed("leader", "")}
          error={state.errors.leader?.[0]}
          words={fieldWords}
        />
        <DayField
          name="since"
          label={words.since}
          defaultValue={typed("since", today)}
          max={today}
          error={error}
          words={fieldWords}
        />
      </div>
      <p className="note">{words.what}</p>
      <SubmitButton tone="plain">{words.submit}</SubmitButton>
    </form>
  );
}

/** Who leaves on a day: ticks in `rows`, one day for all of them. */
export function LetGoForm({
  action,
  formKey,
  today,
  fieldWords,
  people,
  words,
  children,
}: Frame & {
  people: { id: string; label: string; detail: string }[];
  words: { on: string; submit: string };
  children?: ReactNode;
}) {
  const [state, act] = useActionState(action, emptyForm);
  const ticked = [state.typed.leaving ?? []].flat();
  const on = typeof state.typed.on === "string" ? state.typed.on : today;
  return (
    <form action={act} key={state.nth}>
      <input type="hidden" name="key" value={formKey} />
      <ul className="sheet mb-4 grid gap-x-5 px-5 py-2 desk:grid-cols-2" id="leaving">
        {people.map(({ id, label, detail }) => (
          <li key={id}>
            <label className="tick">
              <input type="checkbox" name="leaving[]" value={id} defaultChecked={ticked.includes(id)} />
              <span>
                {label} <span className="muted small">{detail}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {children}
      <FieldError id="leaving" error={state.errors.leaving?.[0]} words={fieldWords} />
      <DayField
        name="on"
        label={words.on}
        defaultValue={on}
        max={today}
        error={state.errors.on?.[0] ?? state.errors[""]?.[0]}
        words={fieldWords}
      />
      <SubmitButton tone="plain">{words.submit}</SubmitButton>
    </form>
  );
}
