import type { Choice } from "@/lib/activities/queries/choices";
import type { Doubt, TakenList } from "@/lib/activities/queries/take-list";
import type { Audience, Kind, MeetingKind, Part } from "@/lib/activities/rules/kinds";
import type { Mark } from "@/lib/activities/rules/marks";
import type { Day, Month } from "@/lib/clock";
import type { FoundPerson } from "@/lib/people/queries/find";

/** Somebody in the form. */
export type Token = FoundPerson;

/** A doubt as the form holds it: what was asked, and what has been answered so far. */
export type OpenDoubt = Doubt & { part: Part; pick: string; newName: string; kind: Token["kind"]; building: string };

/** Somebody on a meeting's list, and how the person is marked on the sheet. */
export type Marked = { person: Token; mark: Mark; remark: string };

/** The people of a form, and what is still open about them. */
export type FormPeople = {
  serving: Token[];
  attending: Token[];
  excused: Token[];
  /** the list of a meeting that is recorded or changed, each marked; others take part beside it */
  marked: Marked[];
  doubts: OpenDoubt[];
  /** what the last pasted list held beside names, shown folded */
  aside: Pick<TakenList, "lineCount" | "nameCount" | "excusedUnknown" | "extras" | "notNames"> | null;
  /** pasted lists that no answer came for: sent with the form, taken apart when it is saved */
  untaken?: Partial<Record<"serving" | "attending", string>>;
  /** names of the register that were found in a plan's public words */
  named?: string[];
  /** where somebody else has saved since the form was opened: the version that stands now, and whose it is */
  present?: { version: number; by: string };
};

export const nobody: FormPeople = { serving: [], attending: [], excused: [], marked: [], doubts: [], aside: null };

/** A new activity, a plan to be recorded, a record or a plan to be changed. */
export type LogMode = "new" | "record" | "change" | "plan";

/** What the form opens with. */
export type LogStart = {
  activityId: string | null;
  version: number;
  choice: Choice | null;
  kind: Kind;
  meetingKind: MeetingKind | null;
  /** a published plan: its time and place are moved, not changed */
  published: boolean;
  /** for whom the plan is; null where its kind says so */
  audience: Audience | null;
  invited: string;
  bring: string;
  entrance: string;
  contact: string;
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
  /** of a record to be changed: who took part in a service uncounted */
  answers: Record<string, string>;
  people: FormPeople;
};

/** What the form offers and may know: nothing personal beyond its own people. */
export type LogSurroundings = {
  station: string;
  today: Day;
  /** now, in minutes of the day */
  minute: number;
  /** the form was opened to plan, for this day */
  ahead: Day | null;
  choices: Choice[];
  categories: { code: string; name: string }[];
  units: { id: string; name: string }[];
  lockedMonths: Month[];
};

/** The words of the log area, by key; patterns hold {names}. */
export type LogWords = Record<string, string>;
