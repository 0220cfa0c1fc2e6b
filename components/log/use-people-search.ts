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
};

/**
 * A search as somebody types: results of the latest text only. `adopt` takes the first match even where its answer is
 * still on the way, so that fast typists never wait; picks come in the order in which they were asked for.
 */
export function usePeopleSearch({ ask, last, unit, chosen, onPick, onMiss }: Search) {
  const [found, setFound] = useState<{ text: string; people: Token[] }>({ text: "", people: [] });
  const [waiting, setWaiting] = useState(0);
  const latest = useRef("");
  const queue = useRef<Promise<void>>(Promise.resolve());
  const taken = useRef(new Set<string>());
  taken.current = new Set(chosen.map((person) => person.id));

  const look = async (text: string) => {
    const plain = plainText(text);
    latest.current = plain;
    if (plain === "") return setFound({ text: "", people: [] });
    const people = await ask.find(plain, last, unit).catch(() => []);
    if (latest.current === plain) setFound({ text: plain, people });
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
    const asked = ask.find(plain, last, unit).catch(() => []);
    queue.current = queue.current.then(async () => {
      const person = firstFree(await asked);
      if (person) pick(person);
      else onMiss(text);
      setWaiting((count) => count - 1);
    });
  };

  return { people: found.people, ready: found.text, waiting, look, adopt, pick };
}
