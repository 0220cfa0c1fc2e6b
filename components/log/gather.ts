import type { TakenList } from "@/lib/activities/queries/take-list";
import { type Kind, type Part, partsOf } from "@/lib/activities/rules/kinds";
import type { FormPeople, Token } from "./types";

/** The form's field of a part. */
export const fieldOf = (part: Part) => (part === "SERVING" ? "serving" : "attending");

/** More people behind those there are; nobody twice. */
export function joined(before: Token[], more: Token[]): Token[] {
  return [...before, ...more.filter((person) => !before.some((one) => one.id === person.id))];
}

/** A pasted list joins what is in the form already; its doubts replace those of an earlier paste of the same names. */
export function withList(people: FormPeople, taken: TakenList, part: Part): FormPeople {
  const field = fieldOf(part);
  const names = new Set(taken.doubts.map((doubt) => doubt.name));
  return {
    ...people,
    [field]: joined(people[field], taken.matched),
    excused: joined(people.excused, taken.excused),
    doubts: [
      ...people.doubts.filter((doubt) => doubt.part !== part || !names.has(doubt.name)),
      ...taken.doubts.map((doubt) => ({
        ...doubt,
        part,
        pick: "",
        newName: "",
        kind: "VOLUNTEER" as const,
        building: "",
      })),
    ],
    aside: taken,
  };
}

/** A list that could not be asked about waits as text. */
export function withUntaken(people: FormPeople, text: string, part: Part): FormPeople {
  const field = fieldOf(part);
  const before = people.untaken?.[field];
  return { ...people, untaken: { ...people.untaken, [field]: before ? `${before}\n${text}` : text } };
}

/** The people under another kind of activity. Where it has one part only, everybody stands in that part. */
export function underKind(people: FormPeople, kind: Kind): FormPeople {
  const [part, other] = partsOf(kind);
  if (!part || other) return people;
  const field = fieldOf(part);
  const { serving, attending, doubts, untaken } = people;
  const texts = [untaken?.serving, untaken?.attending].filter(Boolean).join("\n");
  return {
    ...people,
    ...{ serving: [], attending: [] },
    [field]: joined(serving, attending),
    doubts: doubts
      .filter(
        (doubt, nth) => doubts.findIndex(({ name, lines }) => name === doubt.name && lines === doubt.lines) === nth,
      )
      .map((doubt) => ({ ...doubt, part })),
    untaken: texts ? { [field]: texts } : undefined,
  };
}
