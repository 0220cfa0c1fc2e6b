import type { Day } from "@/lib/clock";
import type { AttendanceStatus, Audience, Kind, MeetingKind, Part, State } from "./kinds";
import type { PlanReason, TimeAndPlace } from "./plans";

// What the screens of activities are given: plain rows, without a way to the database.

/** Where a plan stood before it was moved, why it was, and what its readers were told. */
export type Moved = TimeAndPlace & { reason: PlanReason; publicLine: string };

export type ActivityRow = {
  id: string;
  kind: Kind;
  category: string | null;
  categoryName: string | null;
  categoryNameEn: string | null;
  state: State;
  title: string;
  unitName: string | null;
  heldOn: Day;
  startMinute: number;
  endMinute: number;
  people: number;
  personTimes: number;
  minutes: number;
  corrected: boolean;
  /** a record that was taken back whole; its sheet is empty, that of a plan that is off is kept */
  reversed: boolean;
  moved: Moved | null;
};

export type ActivityDetail = {
  id: string;
  kind: Kind;
  meetingKind: MeetingKind | null;
  category: string | null;
  categoryName: string | null;
  categoryNameEn: string | null;
  state: State;
  title: string;
  templateId: string | null;
  serviceUnitId: string | null;
  unitName: string | null;
  heldOn: Day;
  startMinute: number;
  endMinute: number;
  place: string;
  note: string;
  hazard: boolean;
  insuranceRef: string | null;
  countsByDay: boolean;
  audience: Audience;
  invited: string;
  bring: string;
  entrance: string;
  contact: string;
  /** why a plan is off; null too for a record that was taken back */
  cancelReason: PlanReason | null;
  publicLine: string;
  moved: Moved | null;
  people: number;
  personTimes: number;
  minutes: number;
  version: number;
  locked: boolean;
  byName: string | null;
  byNameEn: string | null;
  recordedAt: Date | null;
  /** who registered it first and when, whoever has changed it since; of a plan, who planned it */
  loggedBy: string | null;
  loggedByEn: string | null;
  loggedAt: Date | null;
  /** pasted names that nobody has settled, each with the registered people who bear it */
  unsettled: OpenName[];
};

export type OpenName = {
  id: string;
  name: string;
  line: string;
  people: { id: string; name: string; sex: number; building: string | null; unitNo: string | null }[];
};

export type SheetPerson = {
  id: string;
  name: string;
  sex: number;
  building: string | null;
  unitNo: string | null;
  kind: "MEMBER" | "VOLUNTEER" | "RESIDENT";
  homeUnit: string | null;
  last4: string | null;
  part: Part;
  status: AttendanceStatus;
  minutes: number | null;
  remark: string;
  /** title of another record of the same person that overlaps in time */
  overlap: string | null;
};

export type RevisionRow = {
  no: number;
  kind: "PLANNED" | "PUBLISHED" | "MOVED" | "LOGGED" | "CHANGED" | "UNDONE" | "REVERSED" | "CANCELLED" | "SETTLED";
  reason: string;
  at: Date;
  byName: string | null;
  byNameEn: string | null;
  people: number;
  before: number | null;
  undoable: boolean;
};

export type LedgerRow = {
  personId: string;
  name: string;
  entry: number;
  sign: number;
  minutes: number;
  bookedMonth: Day;
  postedAt: Date;
  reason: string;
};

export type PlannedRow = {
  id: string;
  kind: Kind;
  state: State;
  title: string;
  unitName: string | null;
  heldOn: Day;
  startMinute: number;
  endMinute: number;
  place: string;
  countsByDay: boolean;
  expected: number;
  moved: Moved | null;
  /** on a day that a plan was moved away from: where it stands now */
  movedTo: TimeAndPlace | null;
};

/** One activity on a day of the calendar. One that was moved is there twice: struck where it was, and where it is. */
export type CalendarRow = PlannedRow & { people: number };

export type LoggedRow = {
  id: string;
  title: string;
  heldOn: Day;
  people: number;
  personTimes: number;
  recordedAt: Date;
  no: number;
  undoable: boolean;
  mine: boolean;
  kind: Kind;
  state: State;
};

export type UnsettledRow = { activityId: string; title: string; heldOn: Day; names: string[] };
