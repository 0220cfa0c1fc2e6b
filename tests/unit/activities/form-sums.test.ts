import { describe, expect, test } from "vitest";
import { unanswered } from "@/components/log/gather";
import { emptyStart } from "@/components/log/start-of";
import { bookingOf, pickedPeople, readSums } from "@/components/log/sums";
import { type FormPeople, nobody, type Token } from "@/components/log/types";
import { bookedMonth } from "@/lib/activities/rules/booked";

const person = (id: string, volunteer: boolean): Token => ({
  ...{ id, name: id, sex: 0, building: null, unitNo: null, rank: 3, lastOn: null, namesake: false },
  ...{ kind: volunteer ? "VOLUNTEER" : "RESIDENT", volunteer },
});
const start = { ...emptyStart("2018-04-09"), startMinute: 540, endMinute: 600 };
const doubt = (pick: string, people: Token[]) => ({
  ...unanswered(
    { name: "某", alias: null, lines: "1", remark: "", written: "1. 某", why: "SAME", people: [] },
    "SERVING",
  ),
  pick,
  people: people.map((one) => ({ ...one, lastOn: null })),
});

test.each([
  ["2018-03-31", [], "2018-03-01"],
  ["2018-01-15", ["2018-01-01"], "2018-02-01"],
  ["2018-03-02", ["2018-03-01", "2018-04-01"], "2018-05-01"],
  ["2017-12-31", ["2017-12-01", "2018-02-01"], "2018-01-01"],
])("%s with %j locked is booked in %s", (day, locked, month) => {
  expect(bookedMonth(day, locked)).toBe(month);
});

test("a change tells of the correction of its old day where only that one's month is locked", () => {
  const locked = ["2018-02-01"];
  expect(bookingOf("2018-04-09", "2018-02-03", locked)).toEqual({ month: "2018-03-01", late: true });
  expect(bookingOf("2018-02-03", null, locked)).toEqual({ month: "2018-03-01", late: true });
  expect(bookingOf("2018-04-09", null, locked)).toEqual({ month: "2018-04-01", late: false });
  expect(bookingOf(null, null, locked)).toEqual({ month: null, late: false });
});

describe("who is no volunteer", () => {
  const people: FormPeople = { ...nobody, serving: [person("a", true), person("b", false)] };
  const typed = (answer?: string) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ heldOn: "2018-04-09", start: "9:00", end: "10:00" }))
      data.set(name, value);
    if (answer) data.set("answers[b]", answer);
    return data;
  };

  test.each([
    [undefined, 1],
    ["UNCOUNTED", 1],
    ["VOLUNTEER", 2],
  ])("answered %s: %i person-times of two people", (answer, personTimes) => {
    expect(readSums(typed(answer), people, "SERVICE", start)).toMatchObject({ people: 2, personTimes });
  });

  test("chosen among a list's doubts counts by the same answers, and is asked about once", () => {
    const b = person("b", false);
    const doubts = [
      doubt("b", [b, person("c", true)]),
      doubt("b", [b]),
      doubt("c", [person("c", true)]),
      doubt("", [b]),
    ];
    const picked = { ...nobody, doubts };
    expect(pickedPeople(picked).map(({ id }) => id)).toEqual(["b", "c"]);
    expect(readSums(typed("VOLUNTEER"), { ...picked, doubts: doubts.slice(1) }, "SERVICE", start).personTimes).toBe(2);
    expect(readSums(typed(), { ...picked, doubts: doubts.slice(1) }, "SERVICE", start).personTimes).toBe(1);
  });

  test("was recorded as uncounted: a change counts the person so from the start", () => {
    const recorded = { ...start, answers: { b: "UNCOUNTED" } };
    expect(readSums(null, people, "SERVICE", recorded)).toMatchObject({ people: 2, personTimes: 1 });
  });
});
