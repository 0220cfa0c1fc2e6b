import type { Doubt, TakenList } from "@/lib/activities/queries/take-list";
import { type Kind, type Part, partsOf } from "@/lib/activities/rules/kinds";
import type { FormPeople, OpenDoubt, Token } from "./types";

/** The form's field of a part. */
export const fieldOf = (part: Part) => (part === "SERVING" ? "serving" : "attending");

/** A doubt as it stands before anybody has answered it: for later, and whoever is registered becomes a volunteer. */
export function unanswered(doubt: Doubt, part: Part): OpenDoubt {
  return { ...doubt, part, pick: "", newName: "", kind: "VOLUNTEER", building: "" };
}

/** More people behind those there are; nobody twice. */
export function joined(before: Token[], more: Token[]): Token[] {
  return [...before, ...more.filter((person) => !before.some((one) => one.id === person.id))];
}

/**
 * The people chosen in a field. Whoever of them stands on a meeting's list is marked there as having come, and does not
 * stand beside it as well.
 */
export function withChosen(people: FormPeople, field: "serving" | "attending", chosen: Token[]): FormPeople {
  const came = new Set(chosen.map(({ id }) => id));
  const listed = new Set(people.marked.map(({ person }) => person.id));
  return {
    ...people,
    [field]: chosen.filter(({ id }) => !listed.has(id)),
    marked: people.marked.map((one) => (came.has(one.person.id) ? { ...one, mark: "PRESENT" } : one)),
  };
}

/** The people who said that they would not come: marked so where they stand on a meeting's list. */
function withExcused(people: FormPeople, more: Token[]): FormPeople {
  const away = new Set(more.map(({ id }) => id));
  const listed = new Set(people.marked.map(({ person }) => person.id));
  return {
    ...people,
    excused: joined(
      people.excused,
      more.filter(({ id }) => !listed.has(id)),
    ),
    marked: people.marked.map((one) => (away.has(one.person.id) ? { ...one, mark: "EXCUSED" } : one)),
  };
}

/** A pasted list joins what is in the form already; its doubts replace those of an earlier paste of the same names. */
export function withList(people: FormPeople, taken: TakenList, part: Part): FormPeople {
  const field = fieldOf(part);
  const names = new Set(taken.doubts.map((doubt) => doubt.name));
  return {
    ...withExcused(withChosen(people, field, joined(people[field], taken.matched)), taken.excused),
    doubts: [
      ...people.doubts.filter((doubt) => doubt.part !== part || !names.has(doubt.name)),
      ...taken.doubts.map((doubt) => unanswered(doubt, part)),
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

/** Only a meeting's list is marked: under another kind whoever is on it stands among those who take part. */
function unmarked(people: FormPeople): FormPeople {
  const listed = people.marked.filter(({ mark }) => mark === "PRESENT").map(({ person }) => person);
  return { ...people, attending: joined(people.attending, listed), marked: [] };
}

/** The people under another kind of activity. Where it has one part only, everybody stands in that part. */
export function underKind(people: FormPeople, kind: Kind): FormPeople {
  const [part, other] = partsOf(kind);
  if (kind !== "MEETING" && people.marked.length > 0) return underKind(unmarked(people), kind);
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
