"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FieldWords } from "@/components/ui/field-words";
import { TextField } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm } from "@/lib/auth/form-state";
import { signInAction } from "./actions";
import { PasswordField } from "./password-field";

export type SignInWords = {
  account: string;
  password: string;
  submit: string;
  show: string;
  hide: string;
  summary: { one: string; other: string; error: string };
  field: FieldWords;
};

/** Account and password; works without JavaScript and with password managers, Enter sends it. */
export function SignInForm({ to, words }: { to: string; words: SignInWords }) {
  const [{ typed, errors, nth }, action] = useActionState(signInAction, emptyForm);
  const problems = Object.entries(errors).flatMap(([field, texts]) => texts.map((text) => ({ field, text })));
  return (
    <form action={action} noValidate>
      <ErrorSummary key={nth} problems={problems} words={words.summary} />
      <input type="hidden" name="to" value={to} />
      <TextField
        name="account"
        label={words.account}
        words={words.field}
        error={errors.account?.[0]}
        defaultValue={String(typed.account ?? "")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        label={words.password}
        show={words.show}
        hide={words.hide}
        words={words.field}
        error={errors.password?.[0]}
      />
      <SubmitButton>{words.submit}</SubmitButton>
    </form>
  );
}
