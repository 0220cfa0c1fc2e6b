"use client";

import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import { fieldAria } from "@/components/ui/field-words";
import { Icon } from "@/components/ui/icon";
import type { Day } from "@/lib/clock";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import { type Ask, isList, plainText } from "./ask";
import { useLatest, usePressedOutside, useTold } from "./hooks";
import { PersonRow } from "./person-row";
import type { LogWords, Token } from "./types";
import { usePeopleSearch } from "./use-people-search";

const SHOWN = 20;

type Props = {
  /** id of the input, and name of the hidden fields: `${name}[]` */
  name: string;
  label: string;
  chosen: Token[];
  onChange: (people: Token[]) => void;
  onList?: (text: string) => void;
  onBusy?: (waiting: boolean) => void;
  ask: Ask;
  last: string | null;
  unit: string;
  words: LogWords;
  locale: Locale;
  today: Day;
  error?: string;
  inputRef?: RefObject<HTMLInputElement | null>;
  /** one person only: no tokens, the pick is handed on */
  single?: boolean;
  /** goes to the register for a name that it lacks */
  onRegister?: (name: string) => void;
  children?: ReactNode;
};

/** The combobox with tokens (ARIA pattern): matches while an input method composes, Enter adds, Backspace takes back. */
export function PeoplePicker(props: Props) {
  const {
    name,
    label,
    chosen,
    onChange,
    onList,
    onBusy,
    ask,
    last,
    unit,
    words,
    locale,
    today,
    error,
    inputRef,
    single,
    onRegister,
    children,
  } = props;
  const [text, setText] = useState("");
  const [at, setAt] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const [said, setSaid] = useState("");
  const [twice, setTwice] = useState("");
  const [missing, setMissing] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const held = usePressedOutside(box);

  const add = (person: Token) => {
    if (chosenNow.current.some((one) => one.id === person.id)) {
      setTwice(person.id);
      setSaid(fill(words.alreadyIn ?? "", { name: person.name }));
      return;
    }
    chosenNow.current = [...chosenNow.current, person];
    onChange(chosenNow.current);
    setTwice("");
    setSaid(fill(words.added ?? "", { name: person.name, count: chosenNow.current.length }));
  };
  const chosenNow = useLatest(chosen);
  const search = usePeopleSearch({
    ask,
    last,
    unit,
    chosen,
    onPick: add,
    onMiss: (missed) => {
      setSaid(fill(words.noMatch ?? "", { text: missed }));
      if (/\p{Script=Han}/u.test(missed)) setMissing(missed.trim()); // letters and digits are no name
    },
    onFail: (lost) => setText((now) => (now === "" ? lost : `${lost}、${now}`)),
  });
  const status = search.failed ? words.offline : said;
  const people = open || held ? search.people : [];
  const firstFree = people.findIndex((person) => !chosen.some((one) => one.id === person.id));
  const marked = at ?? Math.max(firstFree, 0);
  const busy = search.waiting > 0;
  useTold(busy, onBusy);

  const type = (value: string) => {
    setText(value);
    setAt(null);
    setOpen(true);
    setMissing("");
    void search.look(value);
  };
  const take = (value: string) => {
    search.adopt(value, people.length > 0 && plainText(value) === search.ready ? marked : null);
    setText("");
    setAt(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey) return;
    if (event.key === "Enter") {
      event.preventDefault(); // Enter never sends the form from here
      if (isList(text) && onList) {
        onList(text);
        setText("");
        void search.look("");
      } else if (text.trim()) take(text);
    } else if (event.key === "Backspace" && text === "" && !single) remove(chosen.at(-1));
    else if (event.key === "ArrowDown" && people.length > 0) {
      event.preventDefault();
      setAt(Math.min(marked + 1, people.length - 1));
    } else if (event.key === "ArrowUp" && people.length > 0) {
      event.preventDefault();
      setAt(Math.max(marked - 1, 0));
    } else if (event.key === "Escape" && (open || text)) {
      event.stopPropagation();
      setOpen(false);
      setText("");
    }
  };
  const remove = (person?: Token) => {
    if (!person) return;
    chosenNow.current = chosen.filter((one) => one.id !== person.id);
    onChange(chosenNow.current);
    setSaid(fill(words.removed ?? "", { name: person.name, count: chosenNow.current.length }));
  };
  const shown = all || chosen.length <= SHOWN ? chosen : chosen.slice(0, SHOWN);

  return (
    <div className="picker">
      <div className="tokens" ref={box}>
        {!single &&
          shown.map((person) => (
            <span className={twice === person.id ? "tok twice" : "tok"} key={person.id}>
              {person.name}
              <button
                type="button"
                aria-label={fill(words.remove ?? "", { name: person.name })}
                onClick={() => remove(person)}
              >
                <Icon name="cross" />
              </button>
            </span>
          ))}
        {shown.length < chosen.length && (
          <button type="button" className="btn quiet sm" onClick={() => setAll(true)}>
            {fill(words.morePeople ?? "", { count: chosen.length - shown.length })}
          </button>
        )}
        {!single &&
          chosen.map((person) => <input key={person.id} type="hidden" name={`${name}[]`} value={person.id} />)}
        <input
          ref={inputRef}
          {...fieldAria(name, { hint: true, error })}
          role="combobox"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={people.length > 0}
          aria-controls={`${name}-list`}
          aria-activedescendant={people.length > 0 ? `${name}-${marked}` : undefined}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => type(event.target.value)}
          onCompositionEnd={(event) => {
            // Letters that an input method hands over unchanged were ended by Enter: they mean the first match.
            if (/^[a-z'’ ]+$/i.test(event.data)) take(event.data);
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData("text");
            if (!onList || !isList(pasted)) return;
            event.preventDefault();
            onList(pasted);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        />
      </div>
      <div className={`menu ${people.length > 0 ? "" : "idle"} ${held ? "min-h-46" : ""}`}>
        <ul id={`${name}-list`} role="listbox" aria-label={words.matches} hidden={people.length === 0}>
          {people.map((person, nth) => (
            <li
              key={person.id}
              id={`${name}-${nth}`}
              role="option"
              aria-selected={nth === marked}
              onPointerDown={(event) => {
                event.preventDefault();
                search.pick(person);
                setText("");
                void search.look("");
              }}
            >
              <PersonRow person={person} words={words} locale={locale} today={today} />
            </li>
          ))}
        </ul>
        {status && people.length === 0 && (
          <p className="hint" aria-hidden="true">
            {status}
          </p>
        )}
        {onRegister && missing && (
          <button type="button" className="btn sm mb-2" onClick={() => onRegister(missing)}>
            {fill(words.registerMissing ?? "", { name: missing })}
          </button>
        )}
        {children}
      </div>
      <p className="vh" role="status">
        {people.length > 0 ? fill(words.found ?? "", { count: people.length }) : status}
      </p>
    </div>
  );
}
