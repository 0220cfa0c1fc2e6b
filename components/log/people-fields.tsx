"use client";

import { type RefObject, useRef } from "react";
import { Field } from "@/components/ui/field";
import type { FieldWords } from "@/components/ui/field-words";
import { TextArea } from "@/components/ui/inputs";
import type { Choice } from "@/lib/activities/queries/choices";
import type { TakenList as Taken } from "@/lib/activities/queries/take-list";
import { type Kind, type Part, partsOf } from "@/lib/activities/rules/kinds";
import type { Day } from "@/lib/clock";
import { fill } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Ask } from "./ask";
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

const fieldOf = (part: Part) => (part === "SERVING" ? "serving" : "attending");

function joined(before: Token[], more: Token[]): Token[] {
  return [...before, ...more.filter((person) => !before.some((one) => one.id === person.id))];
}

/** A pasted list joins what is in the form already; its doubts replace those of an earlier paste of the same names. */
function withList(people: FormPeople, taken: Taken, part: Part): FormPeople {
  const field = fieldOf(part);
  const names = new Set(taken.doubts.map((doubt) => doubt.name));
  return {
    ...people,
    [field]: joined(people[field], taken.matched),
    excused: joined(people.excused, taken.excused),
    doubts: [
      ...people.doubts.filter((doubt) => doubt.part !== part || !names.has(doubt.name)),
      ...taken.doubts.map((doubt) => ({
        ...doubt,
        part,
        pick: "",
        newName: "",
        kind: "VOLUNTEER" as const,
        building: "",
      })),
    ],
    aside: taken,
  };
}

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
  const parts = partsOf(kind);
  const change = (next: Partial<FormPeople>) => onChange({ ...now.current, ...next });
  const bring = async (part: Part, found: Promise<Token[]>) => {
    onBusy(true);
    const more = await found.catch(() => []);
    change({ [fieldOf(part)]: joined(now.current[fieldOf(part)], more) });
    onBusy(false);
  };
  const takeList = async (part: Part, text: string) => {
    onBusy(true);
    const taken = await ask.list(text).catch(() => null);
    if (taken) onChange(withList(now.current, taken, part));
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
