"use client";

import { Fragment, type ReactNode, useActionState } from "react";
import { EditField, type FieldSpec } from "@/components/ui/edit-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FieldWords } from "@/components/ui/field-words";
import { TickBox } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/auth/form-state";
import { emptyForm } from "@/lib/auth/form-state";
import { fill } from "@/lib/i18n/fill";

/** What an answer gives an EditForm besides errors. */
export type EditKept = {
  /** names of the register found in public words, by field: each may be ticked as meaning nobody here */
  names?: Record<string, string[]>;
  /** somebody saved meanwhile: who, what stands now, and its version, over which the next press saves */
  present?: { by: string; version: number; facts: { label: string; value: string }[] };
};
export type EditAction = (before: FormState<EditKept>, form: FormData) => Promise<FormState<EditKept>>;
export type EditWords = {
  field: FieldWords;
  summary: { one: string; other: string; error: string };
  /** "“{name}” is nobody's name here" */
  meant: string;
  /** "{name} has changed it since" */
  presentBy: string;
};

/** What a form's own parts may ask: what was typed, whether anything was sent yet, what is wrong. */
export type EditState = { typed: Record<string, unknown>; sent: boolean; error: (name: string) => string | undefined };

/**
 * A form of one column beside what it will do: hidden key and version, fields as data, errors beside each, everything
 * typed kept, names of the register to be ticked off, and what stands now where somebody saved meanwhile. Works without
 * JavaScript.
 */
export function EditForm({
  action,
  formKey,
  version,
  hidden = {},
  fields,
  extra,
  effect,
  save,
  words,
}: {
  action: EditAction;
  formKey: string;
  version?: number;
  hidden?: Record<string, string>;
  fields: FieldSpec[];
  /** a part of the form's own, before its fields */
  extra?: (state: EditState) => ReactNode;
  effect: ReactNode;
  save: string;
  words: EditWords;
}) {
  const [state, act] = useActionState(action, emptyForm as FormState<EditKept>);
  const sent = state.nth > 0;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const typed = (name: string, first: string) => (sent ? text(state.typed[name]) : first);
  const ticked = (name: string, first: boolean) => (sent ? state.typed[name] === "on" : first);
  const error = (name: string) => state.errors[name]?.[0];
  const { names = {}, present } = state.kept ?? {};
  const meant = [state.typed.meant ?? []].flat();
  const problems = Object.entries(state.errors).flatMap(([field, list]) =>
    list.map((line) => ({ field: field || "form", text: line })),
  );
  const ticks = (name: string) =>
    (names[name] ?? []).map((one) => (
      <TickBox
        key={one}
        name="meant[]"
        value={one}
        label={fill(words.meant, { name: one })}
        defaultChecked={meant.includes(one)}
      />
    ));
  return (
    <form action={act} key={state.nth} className="wrap group" id="form">
      <div>
        <ErrorSummary problems={problems} words={words.summary} />
        {present && (
          <section className="errors">
            <h2>{fill(words.presentBy, { name: present.by })}</h2>
            <dl className="facts mt-3">
              {present.facts.map(({ label, value }) => (
                <Fragment key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        )}
        <input type="hidden" name="key" value={formKey} />
        {version !== undefined && <input type="hidden" name="version" value={present?.version ?? version} />}
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        {extra?.({ typed: state.typed, sent, error })}
        {fields.map((spec) => (
          <div key={spec.name} className={spec.around}>
            <EditField {...{ spec, typed, ticked, error }} words={words.field} />
            {(names[spec.name] ?? []).length > 0 && (
              <div className="fld">
                <div>{ticks(spec.name)}</div>
              </div>
            )}
          </div>
        ))}
      </div>
      <aside className="sum sheet">
        <div className="note">{effect}</div>
        <SubmitButton shortcut="Ctrl+Enter">{save}</SubmitButton>
      </aside>
      <div className="savebar">
        <p>{effect}</p>
        <SubmitButton>{save}</SubmitButton>
      </div>
    </form>
  );
}
