"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm, type FormState } from "@/lib/auth/form-state";

export type FormAction = (before: FormState<never>, form: FormData) => Promise<FormState<never>>;

/** The button that undoes an activity's last save. What stands against it is said beside it. */
export function UndoForm({
  action,
  formKey,
  id,
  no,
  from,
  label,
  about,
  errorWord,
}: {
  action: FormAction;
  formKey: string;
  id: string;
  no: number;
  from: "today" | "activity";
  label: string;
  /** For those who listen: what is undone. */
  about?: string;
  errorWord: string;
}) {
  const [state, act] = useActionState(action, emptyForm);
  const problem = Object.values(state.errors).flat()[0];
  return (
    <form action={act}>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="no" value={no} />
      <input type="hidden" name="from" value={from} />
      <SubmitButton tone="plain" size="sm" icon="undo">
        {label}
        {about && <span className="vh"> {about}</span>}
      </SubmitButton>
      {problem && (
        <p className="err" role="alert">
          {errorWord}
          {problem}
        </p>
      )}
    </form>
  );
}
