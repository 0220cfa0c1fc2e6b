"use client";

import { type KeyboardEvent, type ReactNode, type RefObject, useState } from "react";
import { fieldAria } from "@/components/ui/field-words";
import { Icon } from "@/components/ui/icon";
import type { Day } from "@/lib/clock";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import { type Ask, isList, plainText } from "./ask";
import { useLatest, useTold } from "./hooks";
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

/** What of a text could be registered: letters and digits are no name. */
const nameIn = (text: string) => (/\p{Script=Han}/u.test(text) ? text.trim() : "");

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
      setMissing(nameIn(missed));
    },
    onFail: (lost) => setText((now) => (now === "" ? lost : `${lost}、${now}`)),
  });
  const people = open ? search.people : [];
  const none = text !== "" && search.ready !== "" && search.ready === plainText(text) && search.people.length === 0;
  const status = search.failed ? words.offline : none ? fill(words.noMatch ?? "", { text }) : said;
  const unregistered = none ? nameIn(text) : missing;
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
  const shown = all || chosen.length <= SHOWN ? chosen.length : SHOWN;

  return (
    <div className="picker">
      <div className="tokens">
        {!single &&
          chosen.map((person, nth) => (
            <span className={nth < shown ? `tok ${twice === person.id ? "twice" : ""}` : "more-tok"} key={person.id}>
              <input
                type="checkbox"
                name={`${name}[]`}
                value={person.id}
                defaultChecked
                className="no-js"
                aria-label={person.name}
              />
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
        {shown < chosen.length && (
          <button type="button" className="btn quiet sm js-only" onClick={() => setAll(true)}>
            {fill(words.morePeople ?? "", { count: chosen.length - shown })}
          </button>
        )}
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
      <div className={people.length > 0 ? "menu" : "menu idle"}>
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
      </div>
      {status && people.length === 0 && (
        <p className="hint" aria-hidden="true">
          {status}
        </p>
      )}
      {onRegister && unregistered && (
        <button type="button" className="btn sm mt-2" data-key="Alt+Enter" onClick={() => onRegister(unregistered)}>
          {fill(words.registerMissing ?? "", { name: unregistered })} <kbd>Alt</kbd> <kbd>Enter</kbd>
        </button>
      )}
      {children}
      <p className="vh" role="status">
        {people.length > 0 ? fill(words.found ?? "", { count: people.length }) : status}
      </p>
    </div>
  );
}
