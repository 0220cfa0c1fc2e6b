import type { Day } from "@/lib/clock";

export type AttendanceRow = {
  stationId: number;
  activityId: string;
  personId: string;
  part: "SERVING" | "TAKING_PART";
  status: "EXPECTED" | "PRESENT" | "EXCUSED" | "ABSENT" | "EXEMPT";
  minutes: number | null;
  remark: string;
};
export type ActivityRow = {
  stationId: number;
  id: string;
  kind: "SERVICE" | "MEETING" | "CULTURE" | "CLASS";
  meetingKind: "THEME_DAY" | null;
  category: string | null;
  state: "RECORDED" | "PUBLISHED" | "CANCELLED" | "DRAFT";
  audience: "PUBLIC" | "MEMBERS";
  title: string;
  templateId: string | null;
  serviceUnitId: string | null;
  heldOn: Day;
  startMinute: number;
  endMinute: number;
  place: string;
  note: string;
  countsByDay: boolean;
  hazard: boolean;
  insuranceRef: null;
  people: number;
  personTimes: number;
  minutes: number;
  version: number;
  createdBy: string;
  createdAt: string;
  recordedBy: string | null;
  recordedAt: string | null;
} & PublicWords;
/** What stands on the door beside time and place. */
export type PublicWords = {
  invited: string;
  bring: string;
  entrance: string;
  contact: string;
  cancelReason: string | null;
  publicLine: string;
};
export const NO_WORDS: PublicWords = {
  invited: "",
  bring: "",
  entrance: "",
  contact: "",
  cancelReason: null,
  publicLine: "",
};
export type MoveRow = {
  stationId: number;
  id: string;
  activityId: string;
  no: number;
  fromOn: Day;
  fromStartMinute: number;
  fromEndMinute: number;
  fromPlace: string;
  toOn: Day;
  toStartMinute: number;
  toEndMinute: number;
  toPlace: string;
  reason: string;
  publicLine: string;
  actorId: string;
  at: string;
};
export type LedgerRow = {
  stationId: number;
  activityId: string;
  personId: string;
  entry: number;
  postingId: string;
  servedOn: Day;
  category: string;
  minutes: number;
};
export type PostingRow = {
  stationId: number;
  id: string;
  activityId: string;
  reason: string;
  actorId: string;
  postedAt: string;
};
export type RevisionRow = {
  stationId: number;
  id: string;
  activityId: string;
  no: number;
  kind: "LOGGED" | "CHANGED" | "REVERSED" | "MOVED" | "CANCELLED";
  reason: string;
  before: object | null;
  after: object;
  postingId: string | null;
  actorId: string;
  at: string;
};
export type ActivityRows = {
  Activity: ActivityRow[];
  Attendance: AttendanceRow[];
  Posting: PostingRow[];
  ServiceRecord: LedgerRow[];
  ActivityRevision: RevisionRow[];
  ActivityMove: MoveRow[];
};

export function noActivities(): ActivityRows {
  return { Activity: [], Attendance: [], Posting: [], ServiceRecord: [], ActivityRevision: [], ActivityMove: [] };
}

/** A moment of Shanghai as the database reads it. */
export function at(day: Day, hour: number, minute: number): string {
  return `${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00+08:00`;
}
