"use client";

import { useActionState } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm } from "@/lib/auth/form-state";
import type { FormAction } from "./undo-form";

/** One button that does something to one thing: take down, hang again, end. What stands against it is said beside it. */
export function ActForm({
  action,
  formKey,
  id,
  label,
  about,
  errorWord,
  ...look
}: {
  action: FormAction;
  formKey: string;
  id: string;
  label: string;
  /** for those who listen: what it is done to */
  about?: string;
  errorWord: string;
} & Pick<ButtonLook, "tone" | "size" | "icon">) {
  const [state, act] = useActionState(action, emptyForm);
  const problem = Object.values(state.errors).flat()[0];
  return (
    <form action={act}>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton tone="plain" {...look}>
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
