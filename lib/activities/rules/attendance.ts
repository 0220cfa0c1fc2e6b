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
 * Counts a meeting's sheet. Who is exempt from requirements stands outside and is not expected.
 * Source: domain.md 7.5, head of the sign-in sheet.
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

/**
 * The rate of a sheet as its two numbers: who came, of those who could be asked to. Exempt and excused people stand
 * outside, so that a planned absence does not look like truancy (lessons.md, "expected is stored before present", P16).
 */
export function attendanceRate({ expected, present, excused }: AttendanceCounts): { present: number; of: number } {
  return { present, of: expected - excused };
}
