"use client";

import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FieldWords } from "@/components/ui/field-words";
import { Icon } from "@/components/ui/icon";
import type { Choice } from "@/lib/activities/queries/choices";
import type { Kind } from "@/lib/activities/rules/kinds";
import { isAhead, usualAudience } from "@/lib/activities/rules/plans";
import type { FormState } from "@/lib/auth/form-state";
import type { Locale } from "@/lib/i18n/locale";
import { asker } from "./ask";
import { Beside } from "./beside";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { DayField } from "./day-field";
import { FixedTime } from "./fixed-time";
import { underKind } from "./gather";
import { useTold } from "./hooks";
import { KindFields } from "./kind-fields";
import { PeopleFields } from "./people-fields";
import { PlanFields } from "./plan-fields";
import { ReasonAndNote } from "./reason-and-note";
import { startOf, typedText } from "./start-of";
import type { Sums } from "./summary";
import { bookingOf, readSums, typedStart } from "./sums";
import { loadTakenList } from "./taken-list-later";
import { TimeAndPlace } from "./time-and-place";
import type { FormPeople, LogMode, LogStart, LogSurroundings, LogWords } from "./types";
import { useDraft } from "./use-draft";
import { useSending } from "./use-sending";
import { WhatField } from "./what-field";

export type LogFormProps = {
  start: LogStart;
  /** what a draft kept, to go on from */
  initial?: FormState<FormPeople>;
  around: LogSurroundings;
  /** the write's key: the same form sent twice saves once */
  formKey: string;
  mode: LogMode;
  action: (before: FormState<FormPeople>, form: FormData) => Promise<FormState<FormPeople>>;
  /** keeps the form, with a name that the register lacks in its field `missing[…]`, and goes to the register for it */
  register: (form: FormData) => Promise<void>;
  words: LogWords;
  /** what reads otherwise while the form makes a plan, and what only a plan says */
  planWords: LogWords;
  fieldWords: FieldWords;
  summaryWords: { one: string; other: string; error: string };
  locale: Locale;
};

/**
 * The form of an activity: one that was held (new, from its plan, or changed) or one to come. A new one whose time is still
 * ahead becomes a plan, and the form says so by itself. Complete without JavaScript, faster with it.
 */
export function LogForm({
  start,
  initial,
  around,
  formKey,
  mode,
  action,
  register,
  words: logWords,
  planWords,
  fieldWords,
  summaryWords,
  locale,
}: LogFormProps) {
  const [state, formAction, pending] = useActionState(action, initial ?? { typed: {}, errors: {}, nth: 0 });
  const { typed, errors } = state;
  const [choice, setChoice] = useState<Choice | null>(start.choice);
  const [title, setTitle] = useState(typedText(typed, "title", start.title));
  const [people, setPeople] = useState<FormPeople>(state.kept ?? start.people);
  const [key] = useState(formKey); // the form stays the same when the page around it is rendered anew
  const [round, setRound] = useState(0);
  const [chosenAt, setChosenAt] = useState(-1);
  const [sums, setSums] = useState<Sums | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const whatInput = useRef<HTMLInputElement>(null);
  const whoInput = useRef<HTMLInputElement>(null);
  const { signedOut, ...sending } = useSending(form);
  const draft = useDraft(form, around.station, start.activityId, state.nth, sending.hear);

  // What comes from the chosen activity stands in fields of its own, made anew with each choice.
  const from = choice && choice !== start.choice ? startOf(choice, around) : start;
  const kind = (typedText(typed, "kind", "") || from.kind) as LogStart["kind"];
  const [shownKind, setShownKind] = useState(kind);
  const shown = sums ?? readSums(null, people, shownKind, typedStart(start, typed));
  const heldOn = shown.heldOn ?? from.heldOn;
  const plan = mode === "plan" || (mode === "new" && isAhead({ heldOn, startMinute: shown.start }, around));
  const words = plan ? { ...logWords, ...planWords } : logWords;
  const ask = asker(around.station, heldOn, sending.hearOfPeople);
  const last = choice?.lastId ?? null;
  const unit = choice?.serviceUnitId || from.serviceUnitId;
  const booking = bookingOf(heldOn, mode === "change" ? start.heldOn : null, around.lockedMonths);

  const recount = () => {
    if (form.current) setSums(readSums(new FormData(form.current), people, shownKind, start));
  };
  useTold(JSON.stringify([people, shownKind, round, title, state.nth]), recount);
  const changed = (next: FormPeople) => {
    setPeople(next);
    draft.touch();
  };

  useEffect(() => {
    (start.title ? whoInput : whatInput).current?.focus();
  }, [start.title]);
  useEffect(() => {
    // Typed lists were taken apart on the server: what it made of them stands in their place.
    const { kept, typed } = state;
    if (kept && (typed.servingText || typed.attendingText)) void loadTakenList().then(() => setPeople(kept));
  }, [state]);

  const showKind = (next: Kind) => {
    setShownKind(next);
    setPeople(underKind(people, next));
  };
  const choose = (next: Choice) => {
    setChoice(next);
    setTitle(next.title);
    showKind(next.kind);
    setRound(round + 1);
    setChosenAt(state.nth);
    draft.touch();
    requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>("input[name=heldOn]:checked")?.focus());
  };
  const registerMissing = (field: string, name: string) => {
    if (signedOut || !form.current) return draft.touch();
    const data = new FormData(form.current);
    data.set(`missing[${field}]`, name);
    startTransition(async () => {
      await draft.stop();
      await register(data);
    });
  };
  const problems = Object.entries(errors).flatMap(([field, texts]) =>
    texts.map((text) => ({ field: field === "status" || field === "remark" ? "marks" : field || "title", text })),
  );
  const one = (field: string) => errors[field]?.[0];
  // An activity chosen since the last answer fills in its own values: those typed before it do not cover them.
  const typedHere = chosenAt === state.nth ? {} : typed;
  // A box without a tick is sent as nothing: absent among typed values, it was not ticked.
  const hazard = "title" in typedHere ? typed.hazard === "on" : from.hazard || typed.hazard === "on";
  const usual = usualAudience(shownKind, shown.meetingKind, choice?.audience ?? null);

  return (
    <form
      ref={form}
      className="wrap"
      action={formAction}
      noValidate
      onInput={() => {
        recount();
        draft.touch();
      }}
      onBlur={draft.keepNow}
      onSubmit={(event) => {
        if (sending.goes(event, pending)) void draft.stop();
        else if (signedOut) {
          draft.touch(); // asks whether the sign-in has been made
          draft.keepNow();
        }
      }}
    >
      <div>
        <ErrorSummary problems={problems} words={summaryWords} />
        {signedOut && (
          <p className="err" role="alert">
            {words.signedOut}
          </p>
        )}
        <p className="saved" role="status">
          {draft.saved && (
            <>
              <Icon name="check" /> {words.draftSaved}
            </>
          )}
        </p>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="activityId" value={start.activityId ?? ""} />
        <input type="hidden" name="version" value={typedText(typed, "version", String(start.version))} />
        <input type="hidden" name="templateId" value={choice?.id ?? ""} />
        {(mode === "change" || mode === "plan") && state.kept?.present && (
          <ChangedMeanwhile
            key={state.nth}
            present={state.kept.present}
            href={`/desk/${around.station}/activities/${start.activityId}`}
            words={words}
          />
        )}
        <WhatField
          {...{ choices: around.choices, chosen: choice, title, words, fieldWords }}
          error={one("title")}
          inputRef={whatInput}
          onChoose={choose}
          onTitle={(text) => {
            setTitle(text);
            if (choice && text !== choice.title) setChoice(null);
          }}
        />
        <KindFields
          key={`kind-${round}`}
          {...{ choice, around, words, fieldWords, from, errors }}
          typed={typedHere}
          onKind={showKind}
        />
        {start.published ? (
          <FixedTime {...{ start, around, words, fieldWords, locale }} error={one("heldOn") ?? one("place")} />
        ) : (
          <DayField
            key={`day-${round}`}
            {...{ mode, from, around, typed, words, fieldWords, locale }}
            error={one("heldOn")}
            subject={state.subject}
          />
        )}
        <PeopleFields
          {...{ people, plan, kind: shownKind, choice, ask, last, unit, words, fieldWords, locale, typed, errors }}
          nth={state.nth}
          minutes={start.minutes}
          answers={(typed.answers as Record<string, string> | undefined) ?? start.answers}
          length={(shown.end ?? 0) - (shown.start ?? 0)}
          today={around.today}
          onChange={changed}
          onBusy={sending.setBusy}
          onRegister={registerMissing}
          inputRef={whoInput}
        />
        {!start.published && (
          <TimeAndPlace key={`time-${round}`} {...{ from, errors, words, fieldWords }} typed={typedHere} />
        )}
        {plan && <PlanFields {...{ start, usual, typed, errors, words, fieldWords }} named={state.kept?.named ?? []} />}
        <ReasonAndNote
          {...{ start, typed, errors, mode, words, fieldWords, locale, booking, hazard, round }}
          counts={shownKind !== "MEETING"}
          insuranceRef={from.insuranceRef}
          today={around.today}
        />
      </div>
      <Beside {...{ plan, mode, start, around, booking, words, locale }} sums={shown} kind={shownKind} />
    </form>
  );
}
