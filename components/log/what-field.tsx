"use client";

import { type KeyboardEvent, type RefObject, useState } from "react";
import { Facts } from "@/components/ui/facts";
import { Field } from "@/components/ui/field";
import { type FieldWords, fieldAria } from "@/components/ui/field-words";
import { Icon } from "@/components/ui/icon";
import type { Choice } from "@/lib/activities/queries/choices";
import { fill } from "@/lib/i18n/fill";
import { plainText } from "./ask";
import type { LogWords } from "./types";

function fits(choice: Choice, text: string): boolean {
  const letters = text.replaceAll(" ", "");
  return choice.title.includes(text) || choice.initials.startsWith(letters) || choice.pinyin.startsWith(letters);
}

/** What was done: a combobox over the station's frequent activities, by characters, pinyin or initials; or any other title. */
export function WhatField({
  choices,
  chosen,
  title,
  onChoose,
  onTitle,
  error,
  words,
  fieldWords,
  inputRef,
}: {
  choices: Choice[];
  chosen: Choice | null;
  title: string;
  onChoose: (choice: Choice) => void;
  onTitle: (title: string) => void;
  error?: string;
  words: LogWords;
  fieldWords: FieldWords;
  inputRef: RefObject<HTMLInputElement | null>;
}) {
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const text = plainText(title);
  const found = open
    ? choices.filter((choice) => text === "" || chosen?.title === title || fits(choice, text)).slice(0, 8)
    : [];
  const choose = (choice?: Choice) => {
    if (!choice) return;
    setOpen(false);
    setAt(0);
    onChoose(choice);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      choose(found[at]);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      if (open) setAt(Math.min(at + 1, Math.max(found.length - 1, 0)));
      else setOpen(true);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      setAt(Math.max(at - 1, 0));
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const hint = chosen ? (
    <Facts>
      {chosen.unitName || null}
      {fill(words.lasts ?? "", { minutes: chosen.endMinute - chosen.startMinute })}
      {words.asLastTime}
    </Facts>
  ) : (
    words.whatHint
  );
  return (
    <Field
      id="title"
      label={words.what}
      aside={chosen?.slot ? fill(words.slot ?? "", { slot: chosen.slot }) : null}
      hint={hint}
      error={error}
      words={fieldWords}
    >
      <div className="picker">
        <input
          ref={inputRef}
          {...fieldAria("title", { hint, error })}
          name="title"
          className="in"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls="title-list"
          aria-activedescendant={found.length > 0 ? `title-${at}` : undefined}
          value={title}
          onChange={(event) => {
            setOpen(true);
            setAt(0);
            onTitle(event.target.value);
          }}
          onCompositionEnd={(event) => {
            if (/^[a-z'’ ]+$/i.test(event.data))
              choose(choices.filter((choice) => fits(choice, plainText(event.data)))[0]);
          }}
          onKeyDown={onKeyDown}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        />
        <ul className="menu" id="title-list" role="listbox" aria-label={words.what} hidden={found.length === 0}>
          {found.map((choice, nth) => (
            <li
              key={choice.id || choice.title}
              id={`title-${nth}`}
              role="option"
              aria-selected={nth === at}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(choice);
              }}
            >
              <b>{choice.title}</b>
              <span>{choice.unitName}</span>
              <em>
                {choice.slot && <Icon name="right" />}
                {choice.slot ? fill(words.slot ?? "", { slot: choice.slot }) : ""}
              </em>
            </li>
          ))}
        </ul>
      </div>
    </Field>
  );
}
