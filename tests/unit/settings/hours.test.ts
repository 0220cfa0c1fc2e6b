import fc from "fast-check";
import { expect, test } from "vitest";
import { publicDetailInput } from "@/lib/settings/input";
import { groupDays, readDay, readTime, readWeek, type Span, type TypedDay, WEEKDAYS } from "@/lib/settings/rules";

const day = (given: Partial<TypedDay> = {}): TypedDay => ({
  from1: "",
  to1: "",
  from2: "",
  to2: "",
  same: false,
  ...given,
});

test.each([
  ["8:30", 510],
  ["08:30", 510],
  ["8：30", 510],
  ["0:00", 0],
  ["24:00", 1440],
  ["24:01", null],
  ["8.30", null],
  ["", null],
])("the time %j", (text, minute) => {
  expect(readTime(text)).toBe(minute);
});

test.each<[string, Partial<TypedDay>, unknown]>([
  ["closed", {}, []],
  ["one time", { from1: "8:30", to1: "11:30" }, [{ from: 510, to: 690 }]],
  ["the second alone", { from2: "14:30", to2: "17:30" }, [{ from: 870, to: 1050 }]],
  [
    "in the order of the clock",
    { from1: "14:30", to1: "17:30", from2: "8:30", to2: "11:30" },
    [
      { from: 510, to: 690 },
      { from: 870, to: 1050 },
    ],
  ],
  [
    "one beginning as the other ends",
    { from1: "8:00", to1: "12:00", from2: "12:00", to2: "17:00" },
    [
      { from: 480, to: 720 },
      { from: 720, to: 1020 },
    ],
  ],
  ["one end missing", { from1: "8:30" }, "settings.halfSpan"],
  ["closing before opening", { from1: "11:30", to1: "8:30" }, "settings.endBeforeStart"],
  ["crossing", { from1: "8:00", to1: "12:00", from2: "11:00", to2: "17:00" }, "settings.spansCross"],
  ["no time", { from1: "half past eight", to1: "11:30" }, "settings.badTime"],
])("a day %s", (_what, typed, read) => {
  expect(readDay(day(typed))).toEqual(read);
});

test("days as Monday take Monday's hours, whatever else stands in them; wrong days are named", () => {
  const monday = day({ from1: "8:30", to1: "11:30" });
  const nonsense = day({ from1: "x", same: true });
  expect(readWeek({ 1: monday, 2: nonsense, 7: day() }, false)).toEqual({
    spans: [
      { weekday: 1, from: 510, to: 690 },
      { weekday: 2, from: 510, to: 690 },
    ],
  });
  const all = readWeek({ 1: monday, 3: { ...nonsense, same: false } }, true);
  expect("spans" in all && all.spans.map(({ weekday }) => weekday)).toEqual([...WEEKDAYS]);
  expect(readWeek({ 1: day({ from1: "8:30" }), 2: nonsense, 4: day({ to2: "9:00" }) }, false)).toEqual({
    wrong: [
      [1, "settings.halfSpan"],
      [4, "settings.halfSpan"],
    ],
  });
});

const weeks = fc.uniqueArray(
  fc.record({
    weekday: fc.constantFrom(...WEEKDAYS),
    half: fc.constantFrom(0, 1),
    from: fc.integer({ min: 0, max: 600 }),
  }),
  { selector: ({ weekday, half }) => `${weekday}-${half}` },
);

test("a week said by groups of days is the same week", () => {
  fc.assert(
    fc.property(weeks, (halves) => {
      const spans: Span[] = halves.map(({ weekday, half, from }) => ({
        weekday,
        from: half * 700 + from,
        to: half * 700 + from + 60,
      }));
      const said = groupDays(spans).flatMap(({ first, last, spans: own }) =>
        WEEKDAYS.filter((weekday) => weekday >= first && weekday <= last).flatMap((weekday) =>
          own.map(({ from, to }) => `${weekday} ${from} ${to}`),
        ),
      );
      expect(said.sort()).toEqual(spans.map(({ weekday, from, to }) => `${weekday} ${from} ${to}`).sort());
    }),
  );
});

test("a wrong day is refused beside that day", () => {
  const answer = publicDetailInput.safeParse({
    key: "019f0000-0000-7000-8000-000000000000",
    hours: { 1: { from1: "08:30", to1: "11:30" }, 5: { from1: "08:30" } },
  });
  expect(answer.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([
    ["hours-5", "settings.halfSpan"],
  ]);
});
