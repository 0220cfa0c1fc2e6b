"use client";

import { useActionState } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { type FieldWords, fieldAria } from "@/components/ui/field-words";
import { type Choice, DayField, TextField } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm, type FormState } from "@/lib/auth/form-state";

/** One field of a form about a place. `groups` are choices under headings; a group without a heading stands alone. */
export type PlaceField = {
  name: string;
  label: string;
  kind?: "text" | "day" | "select";
  hint?: string;
  optional?: boolean;
  value?: string;
  groups?: { label?: string; choices: Choice[] }[];
  inputMode?: "tel";
};
export type PlaceFormState = FormState<{ slug: string }>;

export type PlaceFormProps = {
  action: (before: PlaceFormState, form: FormData) => Promise<PlaceFormState>;
  /** Goes along unseen: key, station, … */
  hidden: Record<string, string>;
  /** Stands before the fields' names in their ids, where a page has several forms. */
  prefix: string;
  fields: PlaceField[];
  note?: string;
  submit: string;
  look?: ButtonLook;
  /** The words that open it in place; without them it stands open. */
  open?: string;
  words: { field: FieldWords; summary: { one: string; other: string; error: string } };
};

/**
 * A form about a station or a centre. Works without JavaScript; what is wrong stands beside its field and all typed stays. An
 * address that was left empty comes back as the name suggests it.
 */
export function PlaceForm({ action, hidden, prefix, fields, note, submit, look, open, words }: PlaceFormProps) {
  const [state, act] = useActionState(action, emptyForm as PlaceFormState);
  const answered = state.nth > 0;
  const shownValue = ({ name, value = "" }: PlaceField) => {
    const typed = state.typed[name];
    if (name === "slug" && state.kept?.slug) return state.kept.slug;
    return answered && typeof typed === "string" ? typed : value;
  };
  const names = new Set(fields.map(({ name }) => name));
  const problems = Object.entries(state.errors).flatMap(([field, list]) =>
    list.map((text) => ({ field: `${prefix}-${names.has(field) ? field : fields[0]?.name}`, text })),
  );
  const form = (
    <form action={act} key={state.nth} className={open ? "panel static p-4 tablet:w-120" : "max-w-175"}>
      <ErrorSummary problems={problems} words={words.summary} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={{ ...field, value: shownValue(field) }}
          id={`${prefix}-${field.name}`}
          error={state.errors[field.name]?.[0]}
          words={words.field}
        />
      ))}
      {note && <p className="note">{note}</p>}
      <SubmitButton {...look}>{submit}</SubmitButton>
    </form>
  );
  if (!open) return form;
  return (
    <details className="disclosure" open={problems.length > 0 || undefined}>
      <summary className={buttonClass({ size: "sm" })}>{open}</summary>
      {form}
    </details>
  );
}

function OneField({ field, id, error, words }: { field: PlaceField; id: string; error?: string; words: FieldWords }) {
  const { name, label, kind = "text", hint, optional, value, groups = [], inputMode } = field;
  const frame = { id, label, hint, optional, error, words };
  if (kind === "day") return <DayField {...frame} name={name} defaultValue={value} />;
  if (kind === "text")
    return <TextField {...frame} name={name} defaultValue={value} inputMode={inputMode} autoComplete="off" />;
  return (
    <Field {...frame}>
      <select key={value} {...fieldAria(id, { hint, error })} name={name} defaultValue={value} className="in">
        {groups.map(({ label: heading, choices }) =>
          heading ? (
            <optgroup key={heading} label={heading}>
              <Options choices={choices} />
            </optgroup>
          ) : (
            <Options key={choices[0]?.value ?? ""} choices={choices} />
          ),
        )}
      </select>
    </Field>
  );
}

function Options({ choices }: { choices: Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
