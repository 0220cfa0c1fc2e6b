"use client";

import { useActionState } from "react";
import { FieldError } from "@/components/ui/field";
import { type FieldWords, fieldAria } from "@/components/ui/field-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm } from "@/lib/auth/form-state";
import type { FormAction } from "./undo-form";

export type SettleWords = {
  who: string;
  other: string;
  otherName: string;
  register: string;
  kind: string;
  building: string;
  none: string;
  part: string;
  volunteer: string;
  reason: string;
  submit: string;
};
type Choice = { value: string; label: string };

/** One unsettled name: which of its namesakes, somebody under another name, somebody to register, or nobody at all. */
export function SettleForm({
  action,
  formKey,
  activityId,
  nameId,
  namesakes,
  kinds,
  parts,
  answers,
  needsReason,
  words,
  fieldWords,
}: {
  action: FormAction;
  formKey: string;
  activityId: string;
  nameId: string;
  /** people of the register who bear the name, with what tells them apart */
  namesakes: Choice[];
  kinds: Choice[];
  /** in culture and classes: serving or taking part */
  parts: Choice[];
  /** for somebody who serves and is no volunteer: register as one, or leave uncounted */
  answers: Choice[];
  needsReason: boolean;
  words: SettleWords;
  fieldWords: FieldWords;
}) {
  const [state, act] = useActionState(action, emptyForm);
  const typed = (name: string) => (typeof state.typed[name] === "string" ? state.typed[name] : undefined);
  const error = (name: string) => state.errors[name]?.[0];
  const id = (name: string) => `${name}-${nameId}`;
  const rest = Object.entries(state.errors).flatMap(([field, texts]) =>
    ["pick", "otherName", "building", "reason"].includes(field) ? [] : texts,
  )[0];
  const first = namesakes.length === 1 ? namesakes[0]?.value : undefined;
  const pick = (value: string, label: string) => (
    <label className="tick" key={value}>
      <input type="radio" name="pick" value={value} defaultChecked={(typed("pick") ?? first) === value} />
      <span>{label}</span>
    </label>
  );
  const select = (name: string, label: string, choices: Choice[]) => (
    <label className="grid gap-1 text-body">
      {label}
      <select name={name} defaultValue={typed(name)} key={`${name}${typed(name)}`} className="in">
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form action={act} key={state.nth}>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="id" value={activityId} />
      <input type="hidden" name="nameId" value={nameId} />
      <fieldset className="border-0 p-0" id={id("pick")} tabIndex={-1}>
        <legend className="vh">{words.who}</legend>
        {namesakes.map(({ value, label }) => pick(value, label))}
        <div className="my-2 flex flex-wrap items-center gap-x-3">
          {pick("other", words.other)}
          <input
            {...fieldAria(id("otherName"), { error: error("otherName") })}
            name="otherName"
            aria-label={words.otherName}
            maxLength={50}
            defaultValue={typed("otherName")}
            className="in short"
          />
        </div>
        <FieldError id={id("otherName")} error={error("otherName")} words={fieldWords} />
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          {pick("new", words.register)}
          {select("kind", words.kind, kinds)}
          <label className="grid gap-1 text-body">
            {words.building}
            <input
              {...fieldAria(id("building"), { error: error("building") })}
              name="building"
              maxLength={8}
              defaultValue={typed("building")}
              className="in short"
            />
          </label>
        </div>
        <FieldError id={id("building")} error={error("building")} words={fieldWords} />
        {pick("none", words.none)}
        <FieldError id={id("pick")} error={error("pick")} words={fieldWords} />
      </fieldset>
      <div className="my-3 flex flex-wrap items-end gap-3">
        {parts.length > 1 && select("part", words.part, parts)}
        {answers.length > 0 && select("answer", words.volunteer, answers)}
        {needsReason && (
          <label className="grid grow gap-1 text-body">
            {words.reason}
            <input
              {...fieldAria(id("reason"), { error: error("reason") })}
              name="reason"
              maxLength={200}
              defaultValue={typed("reason")}
              className="in"
            />
          </label>
        )}
      </div>
      <FieldError id={id("reason")} error={error("reason")} words={fieldWords} />
      <FieldError id={id("rest")} error={rest} words={fieldWords} />
      <SubmitButton tone="tint" size="sm">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
