import type { Day } from "@/lib/clock";
import { normaliseName } from "@/lib/people/rules/names";
import type { ChatName } from "./chat-merge";
import { type Place, readPlace, samePlace } from "./places";

/** A person of the register, as far as a pasted list can be compared with it. */
export type Candidate = {
  id: string;
  name: string;
  building: string | null;
  unitNo: string | null;
  last4: string[];
  lastHeldOn: Day | null;
};

export type NameMatches<C extends Candidate = Candidate> = {
  matched: { name: ChatName; person: C }[];
  same: { name: ChatName; people: C[] }[];
  unknown: ChatName[];
};

/**
 * Looks names of a chat list up among people: the whole name must agree, and namesakes are told apart by the building or
 * the phone of their line alone. What stays open is `same` (most recent participation first) or `unknown`; a mere
 * "老赵" is never taken for somebody.
 */
export function matchNames<C extends Candidate>(names: readonly ChatName[], people: readonly C[]): NameMatches<C> {
  const byName = new Map<string, C[]>();
  for (const person of people) {
    const name = normaliseName(person.name);
    byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  const matches: NameMatches<C> = { matched: [], same: [], unknown: [] };
  const taken = new Set<string>();
  for (const name of names) {
    const possible = [name.name, ...(name.alias === null ? [] : [name.alias])].flatMap(
      (written) => byName.get(normaliseName(written)) ?? [],
    );
    const fitting = possible.length > 1 ? possible.filter((person) => fits(name.remark, person)) : possible;
    const [person] = fitting.length === 1 ? fitting : [];
    if (person && !taken.has(person.id)) {
      taken.add(person.id);
      matches.matched.push({ name, person });
    } else if (possible.length > 0) {
      matches.same.push({ name, people: [...possible].sort(byLastHeld) }); // also where another line has the only card
    } else matches.unknown.push(name);
  }
  return matches;
}

function fits(remark: string, person: Candidate): boolean {
  const phones = remark.match(/(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/gu) ?? [];
  if (phones.length > 0) return phones.some((phone) => person.last4.includes(phone.slice(-4)));
  return samePlace(readPlace(remark), placeOf(person));
}

function placeOf(person: Candidate): Place {
  const building = /\d+/u.exec(person.building ?? "")?.[0];
  const unit = /\d+/u.exec(person.unitNo ?? "")?.[0];
  return { building: building ? String(Number(building)) : null, unitNo: unit ? String(Number(unit)) : null };
}

function byLastHeld(a: Candidate, b: Candidate): number {
  return (b.lastHeldOn ?? "").localeCompare(a.lastHeldOn ?? "");
}
