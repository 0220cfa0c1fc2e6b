"use client";

import Link from "next/link";
import { useActionState, useEffect, useRef, useState } from "react";
import { DaySegment } from "@/components/ui/day-segment";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FieldWords } from "@/components/ui/field-words";
import { Icon } from "@/components/ui/icon";
import type { Choice } from "@/lib/activities/queries/choices";
import { type Kind, partsOf } from "@/lib/activities/rules/kinds";
import type { FormState } from "@/lib/auth/form-state";
import { monthOf } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locale";
import { asker, type Trouble } from "./ask";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { underKind } from "./gather";
import { useTold } from "./hooks";
import { KindFields } from "./kind-fields";
import { PeopleFields } from "./people-fields";
import { ReasonAndNote } from "./reason-and-note";
import { dayChoices, startOf, typedDay, typedText } from "./start-of";
import { SaveBar, Summary, type Sums } from "./summary";
import { readSums } from "./sums";
import { TimeAndPlace } from "./time-and-place";
import type { FormPeople, LogStart, LogSurroundings, LogWords } from "./types";
import { useDraft } from "./use-draft";
import { WhatField } from "./what-field";

export type LogFormProps = {
  start: LogStart;
  /** what a draft kept, to go on from */
  initial?: FormState<FormPeople>;
  around: LogSurroundings;
  /** the write's key: the same form sent twice saves once */
  formKey: string;
  mode: "new" | "record" | "change";
  action: (before: FormState<FormPeople>, form: FormData) => Promise<FormState<FormPeople>>;
  words: LogWords;
  fieldWords: FieldWords;
  summaryWords: { one: string; other: string; error: string };
  locale: Locale;
};

/** The form of an activity that was held: new, from its plan, or changed. Complete without JavaScript, faster with it. */
export function LogForm({
  start,
  initial,
  around,
  formKey,
  mode,
  action,
  words,
  fieldWords,
  summaryWords,
  locale,
}: LogFormProps) {
  const [state, formAction, pending] = useActionState(action, initial ?? { typed: {}, errors: {}, nth: 0 });
  const { typed, errors } = state;
  const [choice, setChoice] = useState<Choice | null>(start.choice);
  const [title, setTitle] = useState(typedText(typed, "title", start.title));
  const [people, setPeople] = useState<FormPeople>(state.kept ?? start.people);
  const [round, setRound] = useState(0);
  const [chosenAt, setChosenAt] = useState(-1);
  const [sums, setSums] = useState<Sums | null>(null);
  const [busy, setBusy] = useState(false);
  const [sendWhenDone, setSendWhenDone] = useState(false);
  const [signedOut, setSignedOut] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const whatInput = useRef<HTMLInputElement>(null);
  const whoInput = useRef<HTMLInputElement>(null);
  const hear = (trouble: Trouble | null) => {
    if (trouble !== "offline") setSignedOut(trouble === "signedOut");
  };
  const draft = useDraft(form, around.station, start.activityId, hear);

  // What comes from the chosen activity stands in fields of its own, made anew with each choice.
  const from = choice && choice !== start.choice ? startOf(choice, around) : start;
  const kind = (typedText(typed, "kind", "") || from.kind) as LogStart["kind"];
  const [shownKind, setShownKind] = useState(kind);
  const heldOn = sums?.heldOn ?? from.heldOn;
  const ask = asker(around.station, heldOn, (trouble) => {
    hear(trouble);
    if (trouble) setSendWhenDone(false); // a name is missing: saved when it has been asked for again
  });
  const last = choice?.lastId ?? null;
  const unit = choice?.serviceUnitId || from.serviceUnitId;
  const locked = heldOn !== null && around.lockedMonths.includes(monthOf(heldOn));
  const serving = partsOf(shownKind).includes("SERVING");

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
    if (state.kept && (state.typed.servingText || state.typed.attendingText)) setPeople(state.kept);
  }, [state]);
  useEffect(() => {
    if (!sendWhenDone || busy) return;
    setSendWhenDone(false);
    form.current?.requestSubmit();
  }, [sendWhenDone, busy]);

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
  const problems = Object.entries(errors).flatMap(([field, texts]) =>
    texts.map((text) => ({ field: field || "title", text })),
  );
  const one = (field: string) => errors[field]?.[0];
  // An activity chosen since the last answer fills in its own values: those typed before it do not cover them.
  const typedHere = chosenAt === state.nth ? {} : typed;
  // A box without a tick is sent as nothing: absent among typed values, it was not ticked.
  const hazard = "title" in typedHere ? typed.hazard === "on" : from.hazard || typed.hazard === "on";
  const shown = sums ?? readSums(null, people, shownKind, start);

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
        if (pending) event.preventDefault();
        if (signedOut) {
          event.preventDefault(); // saving would leave for the sign-in page; whether it has been done is asked first
          draft.touch();
          draft.keepNow();
          return;
        }
        if (busy) {
          event.preventDefault(); // names are still on their way: sent as soon as they are there
          setSendWhenDone(true);
        } else draft.stop();
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
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="activityId" value={start.activityId ?? ""} />
        <input type="hidden" name="version" value={typedText(typed, "version", String(start.version))} />
        <input type="hidden" name="templateId" value={choice?.id ?? ""} />
        {mode === "change" && state.kept?.present && (
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
        <DaySegment
          key={`day-${round}`}
          name="heldOn"
          label={words.day}
          words={fieldWords}
          error={one("heldOn")}
          choices={dayChoices(around.today, words, locale)}
          value={typedDay(typed) ?? from.heldOn}
          other={{ label: words.otherDay ?? "", inputLabel: words.otherDayInput ?? "", max: around.today }}
        />
        {state.subject && (
          <p className="hint">
            <Link prefetch={false} href={`/desk/${around.station}/activities/${state.subject}/change`}>
              {words.openLogged}
            </Link>
          </p>
        )}
        <PeopleFields
          {...{ people, kind: shownKind, choice, ask, last, unit, words, fieldWords, locale, typed, errors }}
          minutes={start.minutes}
          length={(shown.end ?? 0) - (shown.start ?? 0)}
          today={around.today}
          onChange={changed}
          onBusy={setBusy}
          inputRef={whoInput}
        />
        <TimeAndPlace key={`time-${round}`} {...{ from, errors, words, fieldWords }} typed={typedHere} />
        <ReasonAndNote
          {...{ start, typed, errors, mode, words, fieldWords, locale, locked, hazard, round }}
          counts={shownKind !== "MEETING"}
          insuranceRef={from.insuranceRef}
          openMonth={around.openMonth}
          today={around.today}
        />
      </div>
      <Summary
        sums={shown}
        change={mode === "change"}
        {...{ locked, words, locale }}
        openMonth={around.openMonth}
        today={around.today}
      />
      <SaveBar sums={shown} serving={serving} words={words} locale={locale} today={around.today} />
    </form>
  );
}
