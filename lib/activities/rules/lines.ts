import type { Day } from "@/lib/clock";
import type { AttendanceStatus, Kind, Part } from "./kinds";

/**
 * One row of the working sheet. `minutes` is empty where the person stayed as long as the activity lasted; `remark` is
 * absent where a form says nothing of it, and in snapshots from before remarks were kept in them.
 */
export type AttendanceRow = {
  personId: string;
  part: Part;
  status: AttendanceStatus;
  minutes: number | null;
  remark?: string;
};

/** The rows with the remarks that stood beside their people before: a form shows none, so it cannot take one away. */
export function withRemarks(rows: readonly AttendanceRow[], before: readonly AttendanceRow[]): AttendanceRow[] {
  const remarks = new Map(before.map((row) => [row.personId, row.remark]));
  return rows.map((row) => ({ ...row, remark: row.remark ?? remarks.get(row.personId) ?? "" }));
}

/** The rows of those who came, and of those who were marked otherwise: whoever came is not marked as well. */
export function withMarked(came: readonly AttendanceRow[], marked: readonly AttendanceRow[]): AttendanceRow[] {
  const there = new Set(came.map((row) => row.personId));
  return [...came, ...marked.filter((row) => !there.has(row.personId))];
}

/** What counts of one person: a ledger line without its entry number. */
export type Line = { personId: string; servedOn: Day; category: string; minutes: number };

/** A line in force with the number of its entry. */
export type InForce = Line & { entry: number };

/** A line to be written: odd entries count in, even ones take back. */
export type NewLine = Line & { entry: number };

type Counted = { kind: Kind; category: string | null; heldOn: Day; startMinute: number; endMinute: number };

/**
 * The lines that an activity's sheet calls for: one a person who served and was present (CountingPolicy v1).
 * Minutes are the person's own where given, else the activity's length.
 */
export function linesOf(activity: Counted, sheet: readonly AttendanceRow[]): Line[] {
  const { category } = activity;
  if (activity.kind === "MEETING" || category === null) return [];
  return sheet
    .filter((row) => row.part === "SERVING" && row.status === "PRESENT")
    .map((row) => ({
      personId: row.personId,
      servedOn: activity.heldOn,
      category,
      minutes: row.minutes ?? activity.endMinute - activity.startMinute,
    }));
}

function sameLine(a: Line, b: Line): boolean {
  return a.servedOn === b.servedOn && a.category === b.category && a.minutes === b.minutes;
}

/**
 * What must be written so that exactly `wanted` is in force: old lines taken back, new ones counted in, equal ones left
 * alone. Nothing is ever changed (design.md, the ledger).
 * @param lastEntry the highest entry number of each person in this activity, in force or not
 */
export function newLines(inForce: readonly InForce[], wanted: readonly Line[], lastEntry: ReadonlyMap<string, number>) {
  const now = new Map(inForce.map((line) => [line.personId, line]));
  const then = new Map(wanted.map((line) => [line.personId, line]));
  const lines: NewLine[] = [];
  for (const line of inForce) {
    const keep = then.get(line.personId);
    if (!keep || !sameLine(line, keep)) lines.push({ ...line, entry: line.entry + 1 });
  }
  for (const line of wanted) {
    const old = now.get(line.personId);
    if (old && sameLine(old, line)) continue;
    lines.push({ ...line, entry: old ? old.entry + 2 : (lastEntry.get(line.personId) ?? 0) + 1 });
  }
  return lines;
}

/** Person-times and minutes of a sheet, as the ledger will count them. */
export function totalsOf(activity: Counted, sheet: readonly AttendanceRow[]) {
  const lines = linesOf(activity, sheet);
  return {
    people: sheet.filter((row) => row.status === "PRESENT").length,
    personTimes: lines.length,
    minutes: lines.reduce((sum, line) => sum + line.minutes, 0),
  };
}
