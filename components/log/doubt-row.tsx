"use client";

import { useEffect, useRef, useState } from "react";
import { Facts } from "@/components/ui/facts";
import type { Day } from "@/lib/clock";
import { fill } from "@/lib/i18n/fill";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Ask } from "./ask";
import { PeoplePicker } from "./people-picker";
import { placeOf } from "./person-row";
import type { LogWords, OpenDoubt, Token } from "./types";

type Props = {
  doubt: OpenDoubt;
  nth: number;
  ask: Ask;
  last: string | null;
  unit: string;
  words: LogWords;
  locale: Locale;
  today: Day;
  onAnswer: (doubt: OpenDoubt) => void;
};

/** The new person of an unknown name, in one line: name, kind, building. */
function NewPerson({ doubt, nth, words, onAnswer }: Pick<Props, "doubt" | "nth" | "words" | "onAnswer">) {
  const name = `doubts[${nth}]`;
  return (
    <div className="new-one">
      <label>
        {words.name}
        <input
          className="in"
          name={`${name}[newName]`}
          defaultValue={doubt.newName || doubt.name}
          maxLength={50}
          onChange={(event) => onAnswer({ ...doubt, newName: event.target.value, pick: "new" })}
        />
      </label>
      <label>
        {words.kind}
        <select
          className="in"
          name={`${name}[kind]`}
          defaultValue={doubt.kind}
          key={doubt.kind}
          onChange={(event) => onAnswer({ ...doubt, kind: event.target.value as Token["kind"], pick: "new" })}
        >
          {(["VOLUNTEER", "RESIDENT", "MEMBER"] as const).map((kind) => (
            <option key={kind} value={kind}>
              {words[`new${kind}`]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.buildingLabel}
        <input
          className="in"
          name={`${name}[building]`}
          defaultValue={doubt.building}
          maxLength={8}
          inputMode="numeric"
          onChange={(event) => onAnswer({ ...doubt, building: event.target.value, pick: "new" })}
        />
      </label>
    </div>
  );
}

/** One name to settle: which of several, whether at all, or somebody new. Left alone it waits; nothing is guessed. */
export function DoubtRow({ doubt, nth, ask, last, unit, words, locale, today, onAnswer }: Props) {
  const [searching, setSearching] = useState(false);
  const finder = useRef<HTMLInputElement>(null);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (searching) finder.current?.focus();
  }, [searching]);
  const name = `doubts[${nth}]`;
  const radio = (value: string, label: React.ReactNode) => (
    <label className={value.length > 5 ? "pick card" : "pick"} key={value || "later"}>
      <input
        type="radio"
        name={`${name}[pick]`}
        value={value}
        checked={doubt.pick === value}
        onChange={() => onAnswer({ ...doubt, pick: value })}
      />
      <span>{label}</span>
    </label>
  );
  // Whoever was found under another name is shown by name and place.
  const placeIn = (person: Token) =>
    [person.name === doubt.name ? "" : person.name, placeOf(person, words)].filter(Boolean).join(" ") || person.name;
  const unknown = doubt.why === "UNKNOWN" || doubt.why === "NICKNAME";
  return (
    <li className="doubt" ref={row}>
      <div className="who">
        <b>{doubt.name}</b>
        <small>{fill(words.line ?? "", { line: doubt.lines })}</small>
        {doubt.remark && <small>{doubt.remark}</small>}
      </div>
      <fieldset>
        <legend className="vh">{fill(words[unknown ? "whoIsUnknown" : "whoIs"] ?? "", { name: doubt.name })}</legend>
        {(["name", "lines", "part", "written", "remark", "why"] as const).map((field) => (
          <input key={field} type="hidden" name={`${name}[${field}]`} value={doubt[field]} />
        ))}
        {doubt.why === "NICKNAME" && <p className="hint">{words.nickname}</p>}
        <div className="picks">
          {doubt.people.map((person) =>
            radio(
              person.id,
              <>
                <b>{placeIn(person)}</b>
                <small>
                  <Facts>
                    {words[`kind${person.kind}`]}
                    {person.lastOn
                      ? fill(words.lastServed ?? "", { day: formatDay(person.lastOn, locale, { today }) })
                      : words.neverServed}
                  </Facts>
                </small>
              </>,
            ),
          )}
          {unknown && radio("new", words.registerOne)}
          {radio("none", doubt.why === "SAME" ? words.noneOfThem : words.doesNotCount)}
          {radio("", words.later)}
          {!searching && (
            <button type="button" className="btn quiet sm js-only" onClick={() => setSearching(true)}>
              {words.findInRegister}
            </button>
          )}
        </div>
        {unknown && <NewPerson doubt={doubt} nth={nth} words={words} onAnswer={onAnswer} />}
        {searching && (
          <PeoplePicker
            single
            name={`find-${nth}`}
            label={fill(words.whoIs ?? "", { name: doubt.name })}
            chosen={[]}
            inputRef={finder}
            onChange={([person]) => {
              if (!person) return;
              const people = [...doubt.people.filter((one) => one.id !== person.id), person];
              onAnswer({ ...doubt, pick: person.id, people });
              setSearching(false);
              requestAnimationFrame(() => row.current?.querySelector<HTMLElement>(":checked")?.focus());
            }}
            ask={ask}
            last={last}
            unit={unit}
            words={words}
            locale={locale}
            today={today}
          />
        )}
      </fieldset>
    </li>
  );
}
