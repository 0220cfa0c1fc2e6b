"use client";

import { useActionState } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm, type FormState } from "@/lib/auth/form-state";

export type ActAction = (before: FormState<never>, form: FormData) => Promise<FormState<never>>;

/** One button that does one thing to an account; what stands against it is said beside it. */
export function ActForm({
  action,
  fields,
  label,
  about,
  look = { size: "sm", tone: "plain" },
  errorWord,
}: {
  action: ActAction;
  /** What goes with it, unseen: key, id, … */
  fields: Record<string, string>;
  label: string;
  /** For those who listen: what it is done to. */
  about?: string;
  look?: ButtonLook;
  errorWord: string;
}) {
  const [state, act] = useActionState(action, emptyForm);
  const problem = Object.values(state.errors).flat()[0];
  return (
    <form action={act}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton {...look}>
        {label}
        {about && <span className="vh"> {about}</span>}
      </SubmitButton>
      {problem && (
        <p role="alert" className="err">
          {errorWord}
          {problem}
        </p>
      )}
    </form>
  );
}
