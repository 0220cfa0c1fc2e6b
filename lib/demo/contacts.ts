import type { DemoPerson } from "./people";
import { idOf, Random } from "./random";

const REACHABLE = 0.88;

/** Numbers 1540000 0000 to 1540009 9999 belong to nobody (domain 8.4) and are given in the order of people. */
export class PhoneBook {
  private next = 0;

  mobile(): string {
    if (this.next > 99_999) throw new Error("the demo's numbers are used up");
    return `154000${String(this.next++).padStart(5, "0")}`;
  }

  /** Local numbers never start with 0. */
  landline(): string {
    return `0546-0${String(300_000 + this.next++).padStart(6, "0")}`;
  }
}

export type Contact = { stationId: number; id: string; personId: string; number: string; relation: "SELF" | "CHILD" };

/** Telephones of the active: most have one, some only a child's; the cast all have a mobile of their own. */
export function contactsOf(book: PhoneBook, slug: string, people: readonly DemoPerson[]): Contact[] {
  const chance = new Random(`contacts:${slug}`);
  return people.flatMap((person): Contact[] => {
    const [kind, reached] = [chance.unit(), chance.chance(REACHABLE)];
    if (person.endedOn !== null) return [];
    const base = { stationId: person.stationId, personId: person.id };
    const contact = (number: string, relation: Contact["relation"]) => ({
      ...base,
      id: idOf(person.registeredOn, `contact:${person.id}:${relation}`),
      number,
      relation,
    });
    if (person.role) return [contact(book.mobile(), "SELF")];
    if (!reached) return [];
    if (kind < 0.1) return [contact(book.landline(), "SELF")];
    if (kind < 0.2) return [contact(book.mobile(), "CHILD")];
    return [contact(book.mobile(), "SELF"), ...(kind > 0.93 ? [contact(book.mobile(), "CHILD")] : [])];
  });
}
