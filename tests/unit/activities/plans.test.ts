import { describe, expect, test } from "vitest";
import { attendanceRate, countAttendance } from "@/lib/activities/rules/attendance";
import { mondayOf, monthOfWeek, spanOf, weeksOf } from "@/lib/activities/rules/calendar";
import {
  type AttendanceStatus,
  type Audience,
  type Kind,
  MEETING_KINDS,
  type MeetingKind,
} from "@/lib/activities/rules/kinds";
import { takeMarks } from "@/lib/activities/rules/marks";
import { isAhead, planProblems, sameTimeAndPlace, usualAudience } from "@/lib/activities/rules/plans";
import { addDays } from "@/lib/clock";

const now = { today: "2018-04-10", minute: 510 };

describe("for whom a plan usually is", () => {
  const branch: MeetingKind[] = [
    "BRANCH_MEETING",
    "BRANCH_COMMITTEE",
    "PARTY_GROUP",
    "ORG_LIFE_REVIEW",
    "DEMOCRATIC_APPRAISAL",
  ];
  test.each(branch)("%s: members, whatever the frequent activity says", (meetingKind) => {
    expect(usualAudience("MEETING", meetingKind, "PUBLIC")).toBe("MEMBERS");
  });
  test.each<[Kind, MeetingKind | null, Audience | null, Audience]>([
    ["MEETING", "THEME_DAY", "MEMBERS", "PUBLIC"],
    ["CLASS", null, null, "PUBLIC"],
    ["CULTURE", null, "MEMBERS", "PUBLIC"],
    ["SERVICE", null, null, "MEMBERS"],
    ["SERVICE", null, "PUBLIC", "PUBLIC"],
    ["SERVICE", "THEME_DAY", null, "MEMBERS"],
    ["MEETING", "PARTY_CLASS", "PUBLIC", "PUBLIC"],
    ["MEETING", "STUDY", null, "MEMBERS"],
    ["MEETING", null, null, "MEMBERS"],
  ])("%s %s with a frequent activity for %s: %s", (kind, meetingKind, frequent, expected) => {
    expect(usualAudience(kind, meetingKind, frequent)).toBe(expected);
  });
  test("every kind of meeting has an answer", () => {
    for (const meetingKind of MEETING_KINDS)
      expect(["PUBLIC", "MEMBERS"]).toContain(usualAudience("MEETING", meetingKind, null));
  });
});

describe("what a plan may be", () => {
  test.each([
    ["tomorrow", "2018-04-11", 0, true],
    ["in a minute", "2018-04-10", 511, true],
    ["this minute", "2018-04-10", 510, false],
    ["yesterday", "2018-04-09", 1200, false],
    ["today, at no hour yet", "2018-04-10", null, false],
    ["tomorrow, at no hour yet", "2018-04-11", null, true],
  ])("%s is ahead: %s %s", (_what, heldOn, startMinute, ahead) => {
    expect(isAhead({ heldOn, startMinute }, now)).toBe(ahead);
  });

  const when = { heldOn: "2018-04-19", startMinute: 540, endMinute: 630 };
  test.each<[string, Partial<typeof when>, string | null, string[]]>([
    ["next week", {}, null, []],
    ["later today", { heldOn: "2018-04-10" }, null, []],
    ["begun", { heldOn: "2018-04-10", startMinute: 480 }, null, ["errors.planPast heldOn"]],
    ["end at the start", { endMinute: 540 }, null, ["errors.endBeforeStart end"]],
    ["400 days on", { heldOn: addDays("2018-04-10", 400) }, null, []],
    ["401 days on", { heldOn: addDays("2018-04-10", 401) }, null, ["errors.planFar heldOn"]],
    ["the day before it closes", {}, "2018-04-20", []],
    ["the day on which it closes", {}, "2018-04-19", ["errors.afterClosing heldOn"]],
  ])("%s", (_what, given, closedOn, expected) => {
    const problems = planProblems({ ...when, ...given }, { closedOn }, now);
    expect(problems.map(({ messageKey, field }) => `${messageKey} ${field}`)).toEqual(expected);
  });

  test("the same time at another place is a move", () => {
    const here = { ...when, place: "活动室" };
    expect(sameTimeAndPlace(here, { ...here })).toBe(true);
    for (const other of [{ heldOn: "2018-04-20" }, { startMinute: 541 }, { endMinute: 631 }, { place: "小广场" }])
      expect(sameTimeAndPlace(here, { ...here, ...other })).toBe(false);
  });
});

describe("a meeting's marks", () => {
  const list = (...ids: string[]) =>
    ids.map((personId) => ({ personId, part: "TAKING_PART" as const, status: "EXPECTED" as const, minutes: null }));
  const marked = { kind: "MEETING" as Kind, attending: [] as string[], remark: {} };

  test("who came takes part, the others are rows with their reasons, who is off is nowhere", () => {
    const status = { a: "PRESENT", b: "ABSENT", c: "EXCUSED", d: "OFF" } as const;
    const taken = takeMarks({ ...marked, status, remark: { c: "看病", b: "?" } }, list("a", "b", "c", "d"));
    expect(taken.attending).toEqual(["a"]);
    expect(taken.rows.map(({ personId, status: as, remark }) => [personId, as, remark])).toEqual([
      ["b", "ABSENT", ""],
      ["c", "EXCUSED", "看病"],
    ]);
    expect([...taken.marked]).toEqual(["a", "b", "c", "d"]);
    expect(taken.strange).toBe(false);
  });
  test("whoever stands in the field came, whatever the mark says; nobody is there twice", () => {
    const taken = takeMarks(
      { ...marked, attending: ["a", "x"], status: { a: "ABSENT", b: "PRESENT" } },
      list("a", "b"),
    );
    expect(taken.attending).toEqual(["a", "x", "b"]);
    expect(taken.rows).toEqual([]);
  });
  test("somebody who is not on the list cannot be marked", () => {
    expect(takeMarks({ ...marked, status: { x: "ABSENT" } }, list("a")).strange).toBe(true);
  });
  test("other kinds than meetings know no marks", () => {
    const taken = takeMarks({ ...marked, kind: "SERVICE", attending: ["a"], status: { b: "PRESENT" } }, list("b"));
    expect(taken).toMatchObject({ attending: ["a"], rows: [], strange: false });
  });
});

describe("the rate of a meeting", () => {
  const rate = (counts: Partial<Record<AttendanceStatus, number>>) =>
    attendanceRate(
      countAttendance(
        Object.entries(counts).flatMap(([status, count]) =>
          Array.from({ length: count }, () => ({ status: status as AttendanceStatus })),
        ),
      ),
    );
  test.each<[string, Partial<Record<AttendanceStatus, number>>, number, number]>([
    ["exempt and excused people stand outside", { PRESENT: 31, EXCUSED: 3, ABSENT: 12, EXEMPT: 7 }, 31, 43],
    ["who studies at home was expected", { PRESENT: 1, HOME_STUDY: 1 }, 1, 2],
    ["everybody excused", { EXCUSED: 4 }, 0, 0],
    ["everybody there", { PRESENT: 5, EXEMPT: 1 }, 5, 5],
  ])("%s", (_what, counts, present, of) => {
    expect(rate(counts)).toEqual({ present, of });
  });
});

describe("the calendar's days", () => {
  test("weeks begin on Monday", () => {
    expect(["2018-04-09", "2018-04-12", "2018-04-15"].map(mondayOf)).toEqual(Array(3).fill("2018-04-09"));
    expect(mondayOf("2018-04-16")).toBe("2018-04-16");
  });
  test("a month has all its days once, in whole weeks, nothing of its neighbours", () => {
    for (let month = 1; month <= 24; month++) {
      const first = `${2018 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, "0")}-01`;
      const weeks = weeksOf({ view: "month", first });
      expect(weeks.every((week) => week.length === 7)).toBe(true);
      const days = weeks.flat().filter((day) => day !== null);
      expect(new Set(days).size).toBe(days.length);
      expect([days[0], days.at(-1)]).toEqual([first, spanOf({ view: "month", first }).last]);
      expect(days.every((day) => day.startsWith(first.slice(0, 7)))).toBe(true);
    }
  });
  test("a week is seven days, and leads to those beside it", () => {
    const week = { view: "week", first: "2018-04-09" } as const;
    expect(weeksOf(week)).toHaveLength(1);
    expect(spanOf(week)).toEqual({ last: "2018-04-15", before: "2018-04-02", after: "2018-04-16" });
    expect([monthOfWeek("2018-03-26"), monthOfWeek("2018-04-30")]).toEqual(["2018-03-01", "2018-05-01"]);
  });
});
