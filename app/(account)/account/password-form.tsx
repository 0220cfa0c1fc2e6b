"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FieldWords } from "@/components/ui/field-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm, type FormState } from "@/lib/auth/form-state";
import { PasswordField } from "../sign-in/password-field";

export type PasswordWords = Record<"password" | "again" | "rule" | "save" | "show" | "hide", string> & {
  /** The present password's label; without it none is asked. */
  present?: string;
  note?: string;
  summary: { one: string; other: string; error: string };
  field: FieldWords;
};

/** An own password, typed twice. `account` goes along unseen, so that password managers know whose it is. */
export function PasswordForm({
  action,
  account,
  words,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  account: string;
  words: PasswordWords;
}) {
  const [{ errors, nth }, act] = useActionState(action, emptyForm);
  const problems = Object.entries(errors).flatMap(([field, texts]) => texts.map((text) => ({ field, text })));
  const field = (name: "present" | "password" | "again", label: string, hint?: string) => (
    <PasswordField
      name={name}
      autoComplete={name === "present" ? "current-password" : "new-password"}
      label={label}
      hint={hint}
      show={words.show}
      hide={words.hide}
      words={words.field}
      error={errors[name]?.join(" ")}
    />
  );
  return (
    <form action={act} key={nth} noValidate className="max-w-105">
      <ErrorSummary problems={problems} words={words.summary} />
      <input type="text" name="username" value={account} autoComplete="username" readOnly hidden />
      {words.present && field("present", words.present)}
      {field("password", words.password, words.rule)}
      {field("again", words.again)}
      {words.note && <p className="note">{words.note}</p>}
      <SubmitButton>{words.save}</SubmitButton>
    </form>
  );
}
