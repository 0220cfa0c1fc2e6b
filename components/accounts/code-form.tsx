"use client";

import Link from "next/link";
import { type ReactNode, useActionState } from "react";
import { CodeSlip, type Slip, type SlipWords } from "@/components/accounts/code-slip";
import { type PlaceGroup, PostFields, type PostWords } from "@/components/accounts/post-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FieldWords } from "@/components/ui/field-words";
import { type Choice, TextField } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm, type FormState } from "@/lib/auth/form-state";

export type CodeAction = (before: FormState<Slip>, form: FormData) => Promise<FormState<Slip>>;
export type PersonWords = Record<"name" | "nameEn" | "nameEnHint" | "account" | "accountHint", string>;

export type CodeFormProps = {
  action: CodeAction;
  formKey: string;
  /** The account that gets another code; without it one is made. */
  id?: string;
  /** What a new account asks for. */
  person?: PersonWords;
  /** The post that goes with it; without it none is given. */
  post?: { roles: Choice[]; stations: PlaceGroup[]; centres: Choice[]; words: PostWords };
  /** What will happen, and the verb. */
  effect: ReactNode;
  submit: string;
  slipWords: SlipWords;
  /** Where to go once the slip is printed. */
  done: { href: string; label: string };
  fieldWords: FieldWords;
  summaryWords: { one: string; other: string; error: string };
};

/** A form that gives out a one-time code: its answer is the slip, in its place. Works without JavaScript. */
export function CodeForm(props: CodeFormProps) {
  const { action, formKey, id, person, post, effect, submit, slipWords, done, fieldWords, summaryWords } = props;
  const [state, act] = useActionState(action, emptyForm);
  if (state.kept)
    return (
      <>
        <CodeSlip slip={state.kept} words={slipWords} />
        <p className="no-print mt-6">
          <Link prefetch={false} href={done.href}>
            {done.label}
          </Link>
        </p>
      </>
    );
  const typed = (name: string) => (typeof state.typed[name] === "string" ? state.typed[name] : "");
  const error = (name: string) => state.errors[name]?.[0];
  const problems = Object.entries(state.errors).flatMap(([field, list]) =>
    list.map((text) => ({ field: field || "submit", text })),
  );
  const text = (
    name: "name" | "nameEn" | "account",
    label: string,
    rest: { hint?: string; optional?: boolean } = {},
  ) => (
    <TextField
      name={name}
      label={label}
      defaultValue={typed(name)}
      error={error(name)}
      words={fieldWords}
      autoComplete="off"
      autoCapitalize={name === "account" ? "none" : undefined}
      spellCheck={false}
      {...rest}
    />
  );
  return (
    <form action={act} key={state.nth} className="group max-w-175">
      <ErrorSummary problems={problems} words={summaryWords} />
      <input type="hidden" name="key" value={formKey} />
      {id && <input type="hidden" name="id" value={id} />}
      {person && (
        <>
          {text("name", person.name)}
          {text("nameEn", person.nameEn, { hint: person.nameEnHint, optional: true })}
          {text("account", person.account, { hint: person.accountHint })}
        </>
      )}
      {post && <PostFields {...post} typed={typed} error={error} fieldWords={fieldWords} />}
      <p className="note">{effect}</p>
      <SubmitButton id="submit">{submit}</SubmitButton>
    </form>
  );
}
