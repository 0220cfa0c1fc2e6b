import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AttendanceRow,
  type InForce,
  type Line,
  linesOf,
  newLines,
  totalsOf,
  withRemarks,
} from "@/lib/activities/rules/lines";

const patrol = {
  kind: "SERVICE" as const,
  category: "PATROL",
  heldOn: "2018-04-09",
  startMinute: 1170,
  endMinute: 1260,
};
const row = (personId: string, more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  personId,
  part: "SERVING",
  status: "PRESENT",
  minutes: null,
  ...more,
});
const line = (personId: string, more: Partial<Line> = {}): Line => ({
  personId,
  servedOn: "2018-04-09",
  category: "PATROL",
  minutes: 90,
  ...more,
});

describe("which rows of a sheet count", () => {
  test.each<[string, Partial<Parameters<typeof linesOf>[0]>, AttendanceRow, Line[]]>([
    ["served the whole time", {}, row("a"), [line("a")]],
    ["served a part of it", {}, row("a", { minutes: 30 }), [line("a", { minutes: 30 })]],
    ["took part", { kind: "CULTURE" }, row("a", { part: "TAKING_PART" }), []],
    ["taught", { kind: "CLASS", category: "ARTS" }, row("a"), [line("a", { category: "ARTS" })]],
    ["was expected", {}, row("a", { status: "EXPECTED" }), []],
    ["was excused", {}, row("a", { status: "EXCUSED" }), []],
    ["was absent", {}, row("a", { status: "ABSENT" }), []],
    ["met", { kind: "MEETING", category: null }, row("a", { part: "TAKING_PART" }), []],
    ["met, whatever the sheet says", { kind: "MEETING" }, row("a"), []],
    ["served without a category", { category: null }, row("a"), []],
  ])("somebody who %s", (_what, activity, sheet, lines) => {
    expect(linesOf({ ...patrol, ...activity }, [sheet])).toEqual(lines);
  });

  test("totals count those present and the lines of those who served", () => {
    const sheet = [
      row("a"),
      row("b", { minutes: 30 }),
      row("c", { part: "TAKING_PART" }),
      row("d", { status: "ABSENT" }),
    ];
    expect(totalsOf({ ...patrol, kind: "CULTURE" }, sheet)).toEqual({ people: 3, personTimes: 2, minutes: 120 });
    expect(totalsOf(patrol, [])).toEqual({ people: 0, personTimes: 0, minutes: 0 });
  });
});

describe("what is written", () => {
  const before: InForce[] = [
    { ...line("a"), entry: 1 },
    { ...line("b"), entry: 3 },
  ];
  const entries = new Map([
    ["a", 1],
    ["b", 3],
    ["c", 2],
  ]);
  test.each<[string, Line[], [string, number][]]>([
    ["nothing, where all is as before", [line("a"), line("b")], []],
    ["a line taken back", [line("a")], [["b", 4]]],
    ["a line counted in", [line("a"), line("b"), line("d")], [["d", 1]]],
    ["somebody counted in again", [line("a"), line("b"), line("c")], [["c", 3]]],
    [
      "other minutes",
      [line("a", { minutes: 60 }), line("b")],
      [
        ["a", 2],
        ["a", 3],
      ],
    ],
    [
      "another day",
      [line("a", { servedOn: "2018-04-08" }), line("b")],
      [
        ["a", 2],
        ["a", 3],
      ],
    ],
    [
      "another category",
      [line("a"), line("b", { category: "ARTS" })],
      [
        ["b", 4],
        ["b", 5],
      ],
    ],
    [
      "everything taken back",
      [],
      [
        ["a", 2],
        ["b", 4],
      ],
    ],
  ])("%s", (_what, wanted, expected) => {
    expect(newLines(before, wanted, entries).map(({ personId, entry }) => [personId, entry])).toEqual(expected);
  });

  test("a line that takes back repeats what it takes back", () => {
    expect(newLines(before, [line("a", { minutes: 60 }), line("b")], entries)).toEqual([
      { ...line("a"), entry: 2 },
      { ...line("a", { minutes: 60 }), entry: 3 },
    ]);
  });

  // Whatever was wanted before, afterwards exactly what is wanted now is in force, and entries follow one another.
  test("any succession of sheets ends with the last one in force", () => {
    const wanted = fc.uniqueArray(
      fc.record({ personId: fc.constantFrom("a", "b", "c", "d"), minutes: fc.constantFrom(30, 60) }),
      { selector: (one) => one.personId },
    );
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 8 }), (sheets) => {
        const ledger: InForce[] = [];
        for (const sheet of sheets) {
          const last = new Map<string, InForce>();
          for (const one of ledger) if (one.entry > (last.get(one.personId)?.entry ?? 0)) last.set(one.personId, one);
          const inForce = [...last.values()].filter((one) => one.entry % 2 === 1);
          ledger.push(
            ...newLines(
              inForce,
              sheet.map((one) => line(one.personId, { minutes: one.minutes })),
              new Map([...last].map(([id, one]) => [id, one.entry])),
            ),
          );
        }
        for (const personId of ["a", "b", "c", "d"]) {
          const own = ledger.filter((one) => one.personId === personId);
          expect(own.map((one) => one.entry)).toEqual(own.map((_, n) => n + 1));
          const minutes = own.reduce((sum, one) => sum + (one.entry % 2 === 1 ? one.minutes : -one.minutes), 0);
          expect(minutes).toBe(sheets.at(-1)?.find((one) => one.personId === personId)?.minutes ?? 0);
        }
      }),
    );
  });
});

test("a remark is kept where a form says nothing of it; rows without one read as empty", () => {
  const before = [row("ann", { remark: "提前离开" }), row("ben"), row("cat", { remark: "早到" })];
  const rows = withRemarks([row("ann"), row("ben"), row("cat", { remark: "" }), row("dan")], before);
  expect(rows.map(({ remark }) => remark)).toEqual(["提前离开", "", "", ""]);
});
