"use client";

import { useActionState } from "react";
import { buttonClass } from "@/components/ui/button";
import type { EditAction, EditKept } from "@/components/ui/edit-form";
import type { FieldWords } from "@/components/ui/field-words";
import { DayField } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm, type FormState } from "@/lib/auth/form-state";
import type { Day } from "@/lib/clock";

/** The end of a team, folded away: what it does in numbers, and from which day on. */
export function EndTeam({
  action,
  formKey,
  version,
  today,
  words,
  fieldWords,
}: {
  action: EditAction;
  formKey: string;
  version: number;
  today: Day;
  words: { title: string; what: string; on: string; submit: string };
  fieldWords: FieldWords;
}) {
  const [state, act] = useActionState(action, emptyForm as FormState<EditKept>);
  const problem = Object.values(state.errors).flat()[0];
  const on = typeof state.typed.on === "string" ? state.typed.on : today;
  return (
    <details className="max-w-175 border-t border-line pt-5" open={problem !== undefined || undefined}>
      <summary className={buttonClass({})}>{words.title}</summary>
      <form action={act} key={state.nth} className="mt-4">
        <p className="note">{words.what}</p>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="version" value={state.kept?.present?.version ?? version} />
        <DayField name="on" label={words.on} defaultValue={on} max={today} error={problem} words={fieldWords} />
        <SubmitButton tone="danger">{words.submit}</SubmitButton>
      </form>
    </details>
  );
}
