"use client";

import { useActionState } from "react";
import { LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, FieldGroup } from "@/components/ui/field";
import { type FieldWords, fieldAria } from "@/components/ui/field-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { TimeField } from "@/components/ui/time-field";
import type { TimeAndPlace } from "@/lib/activities/rules/plans";
import type { FormState } from "@/lib/auth/form-state";
import { clockTime } from "@/lib/i18n/format";
import { WhyFields, type WhyWords } from "./why-fields";

/** What an answer brings besides errors: names of the register in words for everybody. */
export type PutOffKept = { named: string[] };
export type PutOffAction = (before: FormState<PutOffKept>, form: FormData) => Promise<FormState<PutOffKept>>;
type Words = WhyWords & { submit: string; keep: string; effect: string } & Partial<
    Record<"day" | "whenWhere" | "start" | "end" | "to" | "place", string>
  >;

/** When and where to: filled in with how it stands, so that only what differs is to be changed. */
function MoveFields({
  from,
  typed,
  errors,
  words,
  fieldWords,
}: {
  from: TimeAndPlace;
  typed: Record<string, unknown>;
  errors: Record<string, string[]>;
  words: Words;
  fieldWords: FieldWords;
}) {
  const text = (name: string, usual: string) => (typeof typed[name] === "string" ? typed[name] : usual);
  const minute = (name: string, usual: number) => {
    const [hours, minutes] = text(name, clockTime(usual)).split(":").map(Number);
    return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? null : hours * 60 + minutes;
  };
  const error = errors.start?.[0] ?? errors.end?.[0] ?? errors.place?.[0];
  return (
    <>
      <Field id="heldOn" label={words.day} error={errors.heldOn?.[0]} words={fieldWords}>
        <input
          {...fieldAria("heldOn", { error: errors.heldOn?.[0] })}
          type="date"
          name="heldOn"
          className="in short"
          defaultValue={text("heldOn", from.heldOn)}
        />
      </Field>
      <FieldGroup id="when-where" label={words.whenWhere} error={error} words={fieldWords}>
        <div className="line">
          <TimeField
            name="start"
            label={words.start ?? ""}
            minute={minute("start", from.startMinute)}
            invalid={Boolean(errors.start)}
          />
          <span>{words.to}</span>
          <TimeField
            name="end"
            label={words.end ?? ""}
            minute={minute("end", from.endMinute)}
            invalid={Boolean(errors.end)}
          />
          <input
            id="place"
            name="place"
            className="in grow"
            aria-label={words.place}
            maxLength={60}
            defaultValue={text("place", from.place)}
          />
        </div>
      </FieldGroup>
    </>
  );
}

/** A plan is moved (`from` is how it stands) or is off: why, what everybody reads, and what that does, in numbers. */
export function PutOffForm({
  action,
  formKey,
  id,
  version,
  from,
  lineOptional,
  backHref,
  words,
  fieldWords,
  summaryWords,
}: {
  action: PutOffAction;
  formKey: string;
  id: string;
  version: number;
  from?: TimeAndPlace;
  lineOptional: boolean;
  /** where nothing is done */
  backHref: string;
  words: Words;
  fieldWords: FieldWords;
  summaryWords: { one: string; other: string; error: string };
}) {
  const [state, act] = useActionState(action, { typed: {}, errors: {}, nth: 0 });
  const { typed, errors } = state;
  const problems = Object.entries(errors).flatMap(([field, texts]) =>
    texts.map((text) => ({ field: field || "reason", text })),
  );
  const ends = (
    <>
      <SubmitButton tone={from ? "primary" : "danger"} shortcut="Ctrl+Enter">
        {words.submit}
      </SubmitButton>
      <LinkButton href={backHref}>{words.keep}</LinkButton>
    </>
  );
  return (
    <form action={act} key={state.nth} className="wrap" noValidate>
      <div>
        <ErrorSummary problems={problems} words={summaryWords} />
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        {from && <MoveFields {...{ from, typed, errors, words, fieldWords }} />}
        <WhyFields {...{ typed, errors, lineOptional, words, fieldWords }} named={state.kept?.named ?? []} />
      </div>
      <aside className="sum sheet always">
        <p className="note">{words.effect}</p>
        {ends}
      </aside>
    </form>
  );
}
