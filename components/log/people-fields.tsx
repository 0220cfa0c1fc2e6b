"use client";

import { type RefObject, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import type { FieldWords } from "@/components/ui/field-words";
import { TextArea } from "@/components/ui/inputs";
import type { Choice } from "@/lib/activities/queries/choices";
import { type Kind, type Part, partsOf } from "@/lib/activities/rules/kinds";
import type { Day } from "@/lib/clock";
import { fill } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Ask } from "./ask";
import { fieldOf, joined, withList, withUntaken } from "./gather";
import { useLatest } from "./hooks";
import { PeoplePicker } from "./people-picker";
import { OwnMinutes, VolunteerAnswers } from "./person-details";
import { TakenList } from "./taken-list";
import type { FormPeople, LogWords, Token } from "./types";

type Props = {
  people: FormPeople;
  kind: Kind;
  choice: Choice | null;
  ask: Ask;
  last: string | null;
  unit: string;
  minutes: Record<string, number>;
  length: number;
  typed: Record<string, unknown>;
  errors: Record<string, string[]>;
  words: LogWords;
  fieldWords: FieldWords;
  locale: Locale;
  today: Day;
  onChange: (people: FormPeople) => void;
  onBusy: (busy: boolean) => void;
  inputRef: RefObject<HTMLInputElement | null>;
};

/** Who served and who took part, as the kind of activity asks: pickers, pasted lists, and what is open about them. */
export function PeopleFields(props: Props) {
  const {
    people,
    kind,
    choice,
    ask,
    last,
    unit,
    minutes,
    length,
    typed,
    errors,
    words,
    fieldWords,
    locale,
    today,
    onChange,
    onBusy,
    inputRef,
  } = props;
  const now = useLatest(people);
  const other = useRef<HTMLInputElement>(null);
  const [notBrought, setNotBrought] = useState(false);
  const parts = partsOf(kind);
  const change = (next: Partial<FormPeople>) => onChange({ ...now.current, ...next });
  const bring = async (part: Part, found: Promise<Token[]>) => {
    onBusy(true);
    const more = await found.catch(() => null);
    setNotBrought(more === null);
    if (more) change({ [fieldOf(part)]: joined(now.current[fieldOf(part)], more) });
    onBusy(false);
  };
  const takeList = async (part: Part, text: string) => {
    onBusy(true);
    const taken = await ask.list(text).catch(() => null);
    onChange(taken ? withList(now.current, taken, part) : withUntaken(now.current, text, part));
    onBusy(false);
  };
  return (
    <>
      {parts.map((part, nth) => {
        const field = fieldOf(part);
        const chosen = people[field];
        const open = people.doubts.filter((doubt) => doubt.part === part && doubt.pick === "").length;
        return (
          <Field
            key={part}
            id={field}
            label={words[`${field}${kind}`] ?? words[field]}
            aside={fill(words[open > 0 ? "chosenOpen" : "chosen"] ?? "", { count: chosen.length, open })}
            hint={words.peopleHint}
            error={errors[field]?.[0]}
            words={fieldWords}
          >
            <PeoplePicker
              name={field}
              label={words[`${field}${kind}`] ?? ""}
              chosen={chosen}
              onChange={(next) => change({ [field]: next })}
              onList={(text) => void takeList(part, text)}
              onBusy={onBusy}
              {...{ ask, last, unit, words, locale, today }}
              error={errors[field]?.[0]}
              inputRef={nth === 0 ? inputRef : other}
            >
              <p className="keys js-only">
                <span>
                  <kbd>Enter</kbd> {words.keyAdd}
                </span>
                <span>
                  <kbd>↑</kbd> <kbd>↓</kbd> {words.keyChoose}
                </span>
                <span>
                  <kbd>Backspace</kbd> {words.keyRemove}
                </span>
                {last && nth === 0 && (
                  <button type="button" data-key="Alt+L" onClick={() => void bring(part, ask.last(last))}>
                    <kbd>Alt</kbd> <kbd>L</kbd> {words.bringLast}
                  </button>
                )}
                {unit && nth === 0 && (
                  <button type="button" onClick={() => void bring(part, ask.team(unit))}>
                    {fill(words.bringTeam ?? "", { team: choice?.unitName ?? words.team ?? "" })}
                  </button>
                )}
              </p>
            </PeoplePicker>
            {notBrought && nth === 0 && (
              <p className="err" role="alert">
                {words.notBrought}
              </p>
            )}
            {people.untaken?.[field] !== undefined && (
              <TextArea
                name={`${field}Text`}
                label={words.typeNames}
                hint={words.listFailed}
                words={fieldWords}
                rows={6}
                maxLength={20000}
                value={people.untaken[field]}
                onChange={(event) => change({ untaken: { ...now.current.untaken, [field]: event.target.value } })}
              />
            )}
            <noscript>
              <TextArea
                name={`${field}Text`}
                label={words.typeNames}
                hint={words.typeNamesHint}
                words={fieldWords}
                rows={6}
                maxLength={20000}
              />
            </noscript>
            {part === "SERVING" && <VolunteerAnswers people={chosen} typed={typed} words={words} />}
          </Field>
        );
      })}
      <TakenList
        {...{ people, ask, last, unit, words, locale, today }}
        onChange={onChange}
        onForget={() => change({ doubts: [], aside: null, excused: [] })}
      />
      {parts.includes("SERVING") && (
        <OwnMinutes
          people={people.serving}
          minutes={(typed.minutes as Record<string, unknown>) ?? minutes}
          length={length}
          error={errors.minutes?.[0]}
          words={words}
        />
      )}
    </>
  );
}
