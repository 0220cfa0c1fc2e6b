import type { AttendanceStatus } from "./kinds";

export type AttendanceCounts = {
  /** everybody asked to come; those exempt are not among them */
  expected: number;
  present: number;
  excused: number;
  absent: number;
  homeStudy: number;
  exempt: number;
};

/**
 * Counts a meeting's sheet. Who is exempt from requirements stands outside: neither expected nor in the rate
 * (present of expected). Source: domain.md 7.5, head of the sign-in sheet.
 */
export function countAttendance(sheet: readonly { status: AttendanceStatus }[]): AttendanceCounts {
  const of = (status: AttendanceStatus) => sheet.filter((row) => row.status === status).length;
  const exempt = of("EXEMPT");
  return {
    expected: sheet.length - exempt,
    present: of("PRESENT"),
    excused: of("EXCUSED"),
    absent: of("ABSENT"),
    homeStudy: of("HOME_STUDY"),
    exempt,
  };
}
