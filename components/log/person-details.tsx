"use client";

import type { MouseEvent } from "react";
import { TickBox } from "@/components/ui/inputs";
import { fill } from "@/lib/i18n/fill";
import type { LogWords, Token } from "./types";

/** Asked once for each who serves and is no volunteer: register as one from that day, or take part uncounted. */
export function VolunteerAnswers({
  people,
  answers,
  words,
}: {
  people: Token[];
  /** what was said of them before */
  answers: Record<string, string>;
  words: LogWords;
}) {
  const asked = people.filter((person) => !person.volunteer);
  if (asked.length === 0) return null;
  const all = (answer: string) => (event: MouseEvent<HTMLElement>) => {
    const boxes = event.currentTarget.closest(".asks")?.querySelectorAll<HTMLInputElement>(`[value=${answer}]`);
    for (const box of boxes ?? []) box.click();
  };
  return (
    <ul className="asks">
      {asked.length > 1 && (
        <li className="picks js-only">
          <button type="button" className="btn sm" onClick={all("VOLUNTEER")}>
            {words.allVolunteers}
          </button>
          <button type="button" className="btn sm" onClick={all("UNCOUNTED")}>
            {words.allUncounted}
          </button>
        </li>
      )}
      {asked.map((person) => (
        <li key={person.id}>
          <fieldset className="ask-one">
            <legend>{fill(words.noVolunteerYet ?? "", { name: person.name })}</legend>
            <label className="tick">
              <input
                type="radio"
                name={`answers[${person.id}]`}
                value="VOLUNTEER"
                defaultChecked={answers[person.id] === "VOLUNTEER"}
              />
              <span>{words.becomeVolunteer}</span>
            </label>
            <label className="tick">
              <input
                type="radio"
                name={`answers[${person.id}]`}
                value="UNCOUNTED"
                defaultChecked={answers[person.id] === "UNCOUNTED"}
              />
              <span>{words.stayUncounted}</span>
            </label>
          </fieldset>
        </li>
      ))}
    </ul>
  );
}

/** Minutes that differ from the activity's length, a person. */
export function OwnMinutes({
  people,
  minutes,
  length,
  error,
  words,
}: {
  people: Token[];
  minutes: Record<string, unknown>;
  length: number;
  error?: string;
  words: LogWords;
}) {
  if (people.length === 0) return null;
  const own = people.some((person) => minutes[person.id]);
  return (
    <details className="fold" id="minutes" open={own || error !== undefined || undefined}>
      <summary>{words.ownMinutes}</summary>
      {error && <p className="err">{error}</p>}
      <ul className="own-minutes">
        {people.map((person) => (
          <li key={person.id}>
            <label htmlFor={`minutes-${person.id}`}>{person.name}</label>
            <input
              id={`minutes-${person.id}`}
              name={`minutes[${person.id}]`}
              className="in short"
              type="number"
              min={1}
              max={1440}
              inputMode="numeric"
              placeholder={length > 0 ? String(length) : undefined}
              defaultValue={String(minutes[person.id] ?? "")}
            />
            <span>{words.minutesUnit}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Work at height, with chemicals, at night: insurance is asked for before it counts as arranged (R-VS-06). */
export function HazardFields({
  hazard,
  insuranceRef,
  error,
  words,
}: {
  hazard: boolean;
  insuranceRef: string;
  error?: string;
  words: LogWords;
}) {
  return (
    <div className="hazard">
      <TickBox name="hazard" label={words.hazard ?? ""} defaultChecked={hazard} />
      <div className="insurance">
        <label htmlFor="insuranceRef">{words.insurance}</label>
        <input
          id="insuranceRef"
          name="insuranceRef"
          className="in"
          maxLength={60}
          defaultValue={insuranceRef}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "insuranceRef-error" : undefined}
        />
        {error && (
          <p className="err" id="insuranceRef-error">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
