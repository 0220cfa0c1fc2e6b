import type { Day } from "@/lib/clock";

/** A notice as lists and forms show it. */
export type NoticeRow = {
  id: string;
  title: string;
  text: string;
  fromOn: Day;
  toOn: Day | null;
  /** taken down by hand before its days were over */
  takenDown: boolean;
  version: number;
};

export type NoticeState = "HANGING" | "COMING" | "OVER" | "TAKEN_DOWN";

/** Where a notice stands on a day: it hangs from its first to its last day, both included, unless it was taken down. */
export function noticeState(notice: Pick<NoticeRow, "fromOn" | "toOn" | "takenDown">, today: Day): NoticeState {
  if (notice.takenDown) return "TAKEN_DOWN";
  if (notice.toOn !== null && notice.toOn < today) return "OVER";
  return notice.fromOn > today ? "COMING" : "HANGING";
}
