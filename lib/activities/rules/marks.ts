import type { AttendanceStatus, Kind } from "./kinds";
import type { AttendanceRow } from "./lines";

/** What somebody expected can be marked as when the meeting is recorded; OFF takes the person off the list. */
export const MARKS = ["PRESENT", "ABSENT", "EXCUSED", "EXEMPT", "HOME_STUDY", "OFF"] as const;
export type Mark = (typeof MARKS)[number];

/** How somebody on a list stands before anybody has said otherwise: expected people came, the rest is known already. */
export function usualMark(status: AttendanceStatus): Mark {
  return status === "EXPECTED" ? "PRESENT" : status;
}

type Marked = { kind: Kind; attending: string[]; status: Record<string, Mark>; remark: Record<string, string> };

/**
 * A form's marks taken apart: who came joins those who take part, the others are rows of the sheet. Only people who are on
 * the list can be marked; other kinds than meetings know no marks.
 * @returns `strange` where somebody is marked who is not on the list
 */
export function takeMarks(input: Marked, list: readonly AttendanceRow[]) {
  const marks = input.kind === "MEETING" ? Object.entries(input.status) : [];
  const onList = new Set(list.map((row) => row.personId));
  const came = marks.flatMap(([id, mark]) => (mark === "PRESENT" ? [id] : []));
  const rows = marks.flatMap(([personId, status]): AttendanceRow[] =>
    status === "PRESENT" || status === "OFF" || input.attending.includes(personId)
      ? []
      : [
          {
            personId,
            part: "TAKING_PART",
            status,
            minutes: null,
            remark: status === "EXCUSED" ? (input.remark[personId] ?? "") : "",
          },
        ],
  );
  return {
    attending: [...input.attending, ...came.filter((id) => !input.attending.includes(id))],
    rows,
    marked: new Set(marks.map(([id]) => id)),
    strange: marks.some(([id]) => !onList.has(id)),
  };
}
