import type { DemoPerson } from "./people";
import { idOf, Random } from "./random";

/** A code of no division, past or present, so that no number here can be a real one (domain 8.4). */
const AREA = "370599";
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const HAVE_NUMBER = 0.4;

/** An ID number by GB 11643: area, birth, sequence (odd for men), check character by ISO 7064 MOD 11-2. */
export function idNumber(birth: string, sequence: number): string {
  const body = `${AREA}${birth}${String(sequence).padStart(3, "0")}`;
  const sum = WEIGHTS.reduce((added, weight, at) => added + weight * Number(body[at]), 0);
  return body + "10X98765432".charAt(sum % 11);
}

/** The network-wide identity of a person; a number only where one was given and the birth date is whole. */
export function identitiesOf(slug: string, people: readonly DemoPerson[], taken: Set<string>) {
  const chance = new Random(`identity:${slug}`);
  return people.map((person) => {
    const { birthYear, birthMonth, birthDay, sex } = person;
    const given = chance.chance(HAVE_NUMBER / 0.8);
    const id = idOf(person.registeredOn, `identity:${person.id}`);
    if (!given || birthMonth === null || birthDay === null) return { id, idNumber: null };
    const birth = `${birthYear}${String(birthMonth).padStart(2, "0")}${String(birthDay).padStart(2, "0")}`;
    let sequence = sex === 1 ? 1 : 2;
    while (taken.has(`${birth}${sequence}`)) sequence += 2;
    taken.add(`${birth}${sequence}`);
    return { id, idNumber: idNumber(birth, sequence) };
  });
}
