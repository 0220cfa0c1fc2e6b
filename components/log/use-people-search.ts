"use client";

import { useRef, useState } from "react";
import { type Ask, plainText } from "./ask";
import type { Token } from "./types";

type Search = {
  ask: Ask;
  last: string | null;
  unit: string;
  chosen: readonly Token[];
  onPick: (person: Token) => void;
  /** nobody is called so */
  onMiss: (text: string) => void;
  /** no answer came, so nothing is known about this text */
  onFail: (text: string) => void;
};

/**
 * A search as somebody types: results of the latest text only. `adopt` takes the first match even where its answer is
 * still on the way, so that fast typists never wait; picks come in the order in which they were asked for.
 */
export function usePeopleSearch({ ask, last, unit, chosen, onPick, onMiss, onFail }: Search) {
  const [found, setFound] = useState<{ text: string; people: Token[] }>({ text: "", people: [] });
  const [waiting, setWaiting] = useState(0);
  const [failed, setFailed] = useState(false);
  const latest = useRef("");
  const queue = useRef<Promise<void>>(Promise.resolve());
  const taken = useRef(new Set<string>());
  taken.current = new Set(chosen.map((person) => person.id));

  const find = async (plain: string) => {
    const people = await ask.find(plain, last, unit).catch(() => null);
    setFailed(people === null);
    return people;
  };

  const look = async (text: string) => {
    const plain = plainText(text);
    latest.current = plain;
    if (plain === "") {
      setFailed(false);
      return setFound({ text: "", people: [] });
    }
    const people = await find(plain);
    // A text without an answer stays unanswered: asked again when it is taken.
    if (latest.current === plain) setFound(people ? { text: plain, people } : { text: "", people: [] });
  };

  const firstFree = (people: Token[]) => people.find((person) => !taken.current.has(person.id)) ?? people[0];

  const pick = (person: Token) => {
    taken.current.add(person.id);
    onPick(person);
  };

  /** Takes the best match of a text; `at` is the row that is marked, where the results are there. */
  const adopt = (text: string, at: number | null) => {
    const plain = plainText(text);
    if (plain === "") return;
    latest.current = "";
    setFound({ text: "", people: [] });
    if (found.text === plain && waiting === 0) {
      const person = at === null ? firstFree(found.people) : found.people[at];
      if (person) pick(person);
      else onMiss(text);
      return;
    }
    setWaiting((count) => count + 1);
    const asked = find(plain);
    queue.current = queue.current.then(async () => {
      const people = await asked;
      const person = people && firstFree(people);
      if (!people) onFail(text);
      else if (person) pick(person);
      else onMiss(text);
      setWaiting((count) => count - 1);
    });
  };

  return { people: found.people, ready: found.text, waiting, failed, look, adopt, pick };
}
