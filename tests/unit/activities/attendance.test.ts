import { expect, test } from "vitest";
import { countAttendance } from "@/lib/activities/rules/attendance";
import type { AttendanceStatus } from "@/lib/activities/rules/kinds";

const sheet = (counts: Partial<Record<AttendanceStatus, number>>) =>
  Object.entries(counts).flatMap(([status, count]) =>
    Array.from({ length: count }, () => ({ status: status as AttendanceStatus })),
  );

test("exempt people are outside: neither expected nor absent", () => {
  expect(countAttendance(sheet({ PRESENT: 31, EXCUSED: 3, ABSENT: 12, EXEMPT: 7 }))).toEqual({
    expected: 46,
    present: 31,
    excused: 3,
    absent: 12,
    homeStudy: 0,
    exempt: 7,
  });
});

test("who studies at home is expected, and nobody is counted twice", () => {
  const counts = countAttendance(sheet({ PRESENT: 1, HOME_STUDY: 2, EXPECTED: 4 }));
  expect(counts.expected).toBe(7);
  expect(counts.present + counts.excused + counts.absent + counts.homeStudy).toBe(3);
});

test("an empty sheet counts nobody", () => {
  expect(countAttendance([])).toEqual({ expected: 0, present: 0, excused: 0, absent: 0, homeStudy: 0, exempt: 0 });
});
