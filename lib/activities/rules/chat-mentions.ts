import type { Part } from "./chat-parts";
import { type Answer, countsTogether, guessOf, meaningOf, readSaid } from "./chat-remarks";

/** One person named in one place of the text. `answer` is null where nothing was said about coming. */
export type Mention = {
  name: string;
  alias: string | null;
  real: boolean;
  where: string;
  said: string;
  answer: Answer | null;
  extra: number;
};

type Gathered = {
  name: string;
  alias: string | null;
  real: boolean;
  where: string[];
  said: string[];
  free: string[];
  closed: boolean;
  /** how many of those who come along are named themselves */
  brought: number;
};

/** Puts names and what stands around them together. A remark after several names is said of all of them; its "+1" of the last. */
export function mentionsOf(parts: readonly Part[], forAll: { said: string; where: string }): Mention[] {
  const people: Gathered[] = [];
  const ahead = parts.find((part) => part.kind === "name" || part.kind === "where")?.kind === "where";
  let waiting: string[] = [];
  let leading = forAll.said;
  let before = "";
  for (const part of parts) {
    const last = people.at(-1);
    if (part.kind === "name" && part.companion && last) {
      last.brought += 1;
      people.push(gathered(part, []));
    } else if (part.kind === "name" && part.bracket && (last || before)) {
      if (last) addAlias(last, part);
      else people.push({ ...gathered(part, waiting), alias: before });
    } else if (part.kind === "name") {
      people.push(gathered(part, waiting));
      waiting = [];
    } else if (part.kind === "where") {
      if (last && (!ahead || part.bracket)) last.where.push(part.text);
      else waiting.push(part.text);
    } else if (part.kind === "said" && !last) leading = `${leading} ${part.text}`.trim();
    else if (part.kind === "said") sayTo(people, part);
    else if (last) last.free.push(part.text);
    else if (part.kind === "free") before = part.text;
  }
  const trailing = people.at(-1);
  if (trailing && waiting.length > 0) trailing.where.push(...waiting);
  return people.map((person) => asMention(person, { ...forAll, said: leading }, people.length));
}

function gathered(part: Part & { kind: "name" }, where: string[]): Gathered {
  return {
    name: part.text,
    alias: part.alias ?? null,
    real: part.real,
    where: [...where],
    said: [],
    free: [],
    closed: false,
    brought: 0,
  };
}

function addAlias(person: Gathered, part: Part & { kind: "name" }): void {
  if (person.alias !== null || person.name === part.text) person.free.push(part.text);
  else if (!person.real && part.real) {
    person.alias = person.name;
    person.name = part.text;
    person.real = true;
  } else person.alias = part.text;
}

function sayTo(people: Gathered[], part: Part & { kind: "said" }): void {
  const last = people.at(-1);
  const alone = part.bracket || (readSaid(part.text)?.extra ?? 0) > 0 || last?.closed;
  for (let at = people.length - 1; at >= 0; at--) {
    const person = people[at];
    if (!person || (person.closed && person !== last)) break;
    if (person !== last && (alone || person.said.length > 0 || person.free.length > 0)) break;
    const open = person !== last && part.tight; // "张三 李四请假": both or the last? Asked.
    if (!open || (meaningOf(part.text).answer ?? "COMING") !== "COMING")
      person.said.push(open ? `${part.text}?` : part.text);
  }
  if (part.bracket) return;
  for (let at = people.length - 1; at >= 0 && !people[at]?.closed; at--) {
    const person = people[at];
    if (person) person.closed = true;
  }
}

function asMention(person: Gathered, forAll: { said: string; where: string }, named: number): Mention {
  const own = person.said.join(" ");
  const free = person.free.join(" ");
  const spoken = own === "" ? null : meaningOf(own);
  const guessed = free === "" ? null : guessOf(free);
  const told = spoken?.extra || (free === "" ? 0 : meaningOf(free).extra);
  const extra = Math.max(0, told - person.brought);
  const answer = spoken?.answer && spoken.answer !== "COMING" ? spoken.answer : (guessed ?? spoken?.answer ?? null);
  return {
    name: person.name,
    alias: person.alias,
    real: person.real,
    where: person.where.length > 0 ? person.where.join(" ") : forAll.where,
    said: [own, free].filter((text) => text !== "").join(" ") || forAll.said,
    answer: answer ?? (forAll.said === "" ? null : meaningOf(forAll.said).answer),
    extra: countsTogether(own) ? Math.max(0, extra - (named - 1)) : extra,
  };
}
