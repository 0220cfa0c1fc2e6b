import { describe, expect, test } from "vitest";
import {
  MOST_PEOPLE,
  mayUndo,
  overdueDays,
  type Participant,
  peopleProblems,
  timeProblems,
  twice,
} from "@/lib/activities/rules/checks";

const station = { openedOn: "2012-07-01", closedOn: null };
const now = { today: "2018-04-10", minute: 510 };
const when = { heldOn: "2018-04-09", startMinute: 1170, endMinute: 1260 };

describe("time", () => {
  test.each<[string, Partial<typeof when>, { closedOn?: string }, string[]]>([
    ["an evening of the day before", {}, {}, []],
    ["begun this minute", { heldOn: "2018-04-10", startMinute: 510, endMinute: 600 }, {}, []],
    ["a minute ahead", { heldOn: "2018-04-10", startMinute: 511, endMinute: 600 }, {}, ["errors.future heldOn"]],
    ["tomorrow", { heldOn: "2018-04-11" }, {}, ["errors.future heldOn"]],
    ["end before start", { endMinute: 1169 }, {}, ["errors.endBeforeStart end"]],
    ["end at the start", { endMinute: 1170 }, {}, ["errors.endBeforeStart end"]],
    ["the opening day", { heldOn: "2012-07-01" }, {}, []],
    ["the day before it", { heldOn: "2012-06-30" }, {}, ["errors.beforeOpening heldOn"]],
    ["the last day", {}, { closedOn: "2018-04-10" }, []],
    ["the closing day", {}, { closedOn: "2018-04-09" }, ["errors.afterClosing heldOn"]],
    ["two at once", { heldOn: "2018-05-01", endMinute: 0 }, {}, ["errors.endBeforeStart end", "errors.future heldOn"]],
  ])("%s", (_what, given, closing, expected) => {
    const problems = timeProblems({ ...when, ...given }, { ...station, ...closing }, now);
    expect(problems.map((problem) => `${problem.messageKey} ${problem.field}`)).toEqual(expected);
  });

  test("undo for ten minutes", () => {
    const saved = new Date("2018-04-10T08:30:00+08:00");
    expect(mayUndo(saved, new Date("2018-04-10T08:39:59+08:00"))).toBe(true);
    expect(mayUndo(saved, new Date("2018-04-10T08:40:00+08:00"))).toBe(false);
  });

  test("days overdue", () => {
    expect([overdueDays("2018-04-09", "2018-04-10"), overdueDays("2018-03-31", "2018-04-10")]).toEqual([1, 10]);
  });
});

describe("people", () => {
  const somebody = (more: Partial<Participant> = {}): Participant => ({
    name: "王秀英",
    registeredOn: "2012-01-01",
    endedOn: null,
    volunteerFrom: "2012-01-01",
    ...more,
  });
  test.each<[string, Participant[], string[]]>([
    ["somebody", [somebody()], []],
    ["nobody", [], ["errors.nobody"]],
    ["registered on the day", [somebody({ registeredOn: "2018-04-09" })], []],
    ["registered the day after", [somebody({ registeredOn: "2018-04-10" })], ["errors.joinedLater"]],
    ["left the day after", [somebody({ endedOn: "2018-04-10" })], []],
    ["left on the day", [somebody({ endedOn: "2018-04-09" })], ["errors.leftBefore"]],
    ["as many as may be", Array(MOST_PEOPLE).fill(somebody()), []],
    ["one too many", Array(MOST_PEOPLE + 1).fill(somebody()), ["errors.tooMany"]],
  ])("%s", (_what, people, expected) => {
    expect(peopleProblems(people, "2018-04-09", "serving").map((problem) => problem.messageKey)).toEqual(expected);
  });

  test("those concerned are named", () => {
    const people = [
      somebody({ registeredOn: "2018-05-01" }),
      somebody({ name: "李建国", registeredOn: "2018-05-02" }),
      somebody({ name: "赵丽" }),
    ];
    expect(peopleProblems(people, "2018-04-09", "attending")).toEqual([
      { messageKey: "errors.joinedLater", field: "attending", values: { names: "王秀英、李建国" } },
    ]);
  });

  test("each id that stands twice, once", () => {
    expect(twice(["a", "b", "a", "c", "b", "a"])).toEqual(["a", "b"]);
    expect(twice(["a", "b"])).toEqual([]);
  });
});
