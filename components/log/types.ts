import type { Choice } from "@/lib/activities/queries/choices";
import type { Doubt, TakenList } from "@/lib/activities/queries/take-list";
import type { Kind, Part } from "@/lib/activities/rules/kinds";
import type { Day, Month } from "@/lib/clock";
import type { FoundPerson } from "@/lib/people/queries/find";

/** Somebody in the form. */
export type Token = FoundPerson;

/** A doubt as the form holds it: what was asked, and what has been answered so far. */
export type OpenDoubt = Doubt & { part: Part; pick: string; newName: string; kind: Token["kind"]; building: string };

/** The people of a form, and what is still open about them. */
export type FormPeople = {
  serving: Token[];
  attending: Token[];
  excused: Token[];
  doubts: OpenDoubt[];
  /** what the last pasted list held beside names, shown folded */
  aside: Pick<TakenList, "lineCount" | "nameCount" | "excusedUnknown" | "extras" | "notNames"> | null;
  /** pasted lists that no answer came for: sent with the form, taken apart when it is saved */
  untaken?: Partial<Record<"serving" | "attending", string>>;
  /** where somebody else has saved since the form was opened: the version that stands now, and whose it is */
  present?: { version: number; by: string };
};

export const nobody: FormPeople = { serving: [], attending: [], excused: [], doubts: [], aside: null };

/** What the form opens with. */
export type LogStart = {
  activityId: string | null;
  version: number;
  choice: Choice | null;
  kind: Kind;
  category: string;
  title: string;
  serviceUnitId: string;
  heldOn: Day;
  startMinute: number | null;
  endMinute: number | null;
  place: string;
  note: string;
  hazard: boolean;
  insuranceRef: string;
  minutes: Record<string, number>;
  people: FormPeople;
};

/** What the form offers and may know: nothing personal beyond its own people. */
export type LogSurroundings = {
  station: string;
  today: Day;
  /** now, in minutes of the day */
  minute: number;
  choices: Choice[];
  categories: { code: string; name: string }[];
  units: { id: string; name: string }[];
  lockedMonths: Month[];
  /** where a late entry or reversal would be booked */
  openMonth: Month;
};

/** The words of the log area, by key; patterns hold {names}. */
export type LogWords = Record<string, string>;
