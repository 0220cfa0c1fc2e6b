import { expect, test } from "vitest";
import { type Opening, openingLines } from "@/lib/stations/rules/opening-hours";

const days = (weekdays: number[], from = 510, to = 690): Opening[] =>
  weekdays.map((weekday) => ({ weekday, from, to }));

test("the same hours every day are one line, morning before afternoon", () => {
  const week = [1, 2, 3, 4, 5, 6, 7];
  expect(openingLines([...days(week, 870, 1050), ...days(week)])).toEqual([
    {
      first: 1,
      last: 7,
      hours: [
        { from: 510, to: 690 },
        { from: 870, to: 1050 },
      ],
    },
  ]);
});

test("a closed day and other hours begin a new line", () => {
  const lines = openingLines([...days([1, 2, 4]), ...days([5], 540, 600)]);
  expect(lines.map(({ first, last }) => [first, last])).toEqual([
    [1, 2],
    [4, 4],
    [5, 5],
  ]);
});

test("a station that has said nothing has no lines", () => expect(openingLines([])).toEqual([]));
