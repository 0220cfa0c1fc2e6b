"use client";

import { type RefObject, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import type { FieldWords } from "@/components/ui/field-words";
import { TextArea } from "@/components/ui/inputs";
import type { Choice } from "@/lib/activities/queries/choices";
import { type Kind, type Part, partsOf } from "@/lib/activities/rules/kinds";
import type { Day } from "@/lib/clock";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Ask } from "./ask";
import { fieldOf, joined, withChosen, withList, withUntaken } from "./gather";
import { useLatest } from "./hooks";
import { Marks } from "./marks";
import { PeoplePicker } from "./people-picker";
import { OwnMinutes, VolunteerAnswers } from "./person-details";
import { pickedPeople } from "./sums";
import { loadTakenList, TakenList } from "./taken-list-later";
import type { FormPeople, LogWords, Token } from "./types";

type Props = {
  people: FormPeople;
  kind: Kind;
  /** who is expected, not who came: nobody is asked what only a record needs */
  plan: boolean;
  choice: Choice | null;
  ask: Ask;
  last: string | null;
  unit: string;
  /** the number of the form's last answer */
  nth: number;
  minutes: Record<string, number>;
  answers: Record<string, string>;
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
  onRegister: (field: "serving" | "attending", name: string) => void;
};

/** Who served and who took part, as the kind of activity asks: pickers, pasted lists, and what is open about them. */
export function PeopleFields(props: Props) {
  const {
    people,
    kind,
    plan,
    choice,
    ask,
    last,
    unit,
    nth,
    minutes,
    answers,
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
    onRegister,
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
    const field = fieldOf(part);
    if (more) onChange(withChosen(now.current, field, joined(now.current[field], more)));
    onBusy(false);
  };
  const takeList = async (part: Part, text: string) => {
    onBusy(true);
    const [taken] = await Promise.all([ask.list(text), loadTakenList()]).catch(() => [null]);
    onChange(taken ? withList(now.current, taken, part) : withUntaken(now.current, text, part));
    onBusy(false);
  };
  // Beside a list that is marked, the field is for those who came without standing on it.
  const nameOf = (field: string) =>
    (people.marked.length > 0 && kind === "MEETING" ? words.attendingMore : words[`${field}${kind}`]) ?? "";
  return (
    <>
      {parts.map((part, place) => {
        const field = fieldOf(part);
        const chosen = people[field];
        const open = people.doubts.filter((doubt) => doubt.part === part && doubt.pick === "").length;
        return (
          <Field
            key={part}
            id={field}
            label={nameOf(field)}
            aside={fill(words[open > 0 ? "chosenOpen" : "chosen"] ?? "", { count: chosen.length, open })}
            hint={words.peopleHint}
            error={errors[field]?.[0]}
            words={fieldWords}
          >
            <PeoplePicker
              name={field}
              label={nameOf(field)}
              chosen={chosen}
              onChange={(next) => onChange(withChosen(now.current, field, next))}
              onList={(text) => void takeList(part, text)}
              onBusy={onBusy}
              onRegister={(name) => onRegister(field, name)}
              {...{ ask, last, unit, words, locale, today }}
              error={errors[field]?.[0]}
              inputRef={place === 0 ? inputRef : other}
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
                {last && place === 0 && (
                  <button type="button" data-key="Alt+L" onClick={() => void bring(part, ask.last(last))}>
                    <kbd>Alt</kbd> <kbd>L</kbd> {words.bringLast}
                  </button>
                )}
                {unit && place === 0 && (
                  <button type="button" onClick={() => void bring(part, ask.team(unit))}>
                    {fill(words.bringTeam ?? "", { team: choice?.unitName ?? words.team ?? "" })}
                  </button>
                )}
              </p>
            </PeoplePicker>
            {notBrought && place === 0 && (
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
            {part === "SERVING" && !plan && <VolunteerAnswers people={chosen} answers={answers} words={words} />}
          </Field>
        );
      })}
      {(people.doubts.length > 0 || people.aside || people.excused.length > 0) && (
        <TakenList
          {...{ people, ask, last, unit, words, locale, today }}
          onChange={onChange}
          onForget={() => change({ doubts: [], aside: null, excused: [] })}
        />
      )}
      {parts.includes("SERVING") && !plan && (
        <VolunteerAnswers
          people={pickedPeople(people).filter(({ id }) => !people.serving.some((one) => one.id === id))}
          answers={answers}
          words={words}
        />
      )}
      {kind === "MEETING" && (
        <Marks
          key={nth}
          marked={people.marked}
          onMark={(id, mark) =>
            change({ marked: now.current.marked.map((one) => (one.person.id === id ? { ...one, mark } : one)) })
          }
          {...{ typed, words, fieldWords }}
          error={errors.status?.[0] ?? errors.remark?.[0]}
        />
      )}
      {parts.includes("SERVING") && !plan && (
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
