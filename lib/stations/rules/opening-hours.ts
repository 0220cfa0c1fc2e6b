/** One opening of the door: ISO weekday (1 Monday … 7 Sunday), from and to in minutes of the day. */
export type Opening = { weekday: number; from: number; to: number };

/** Weekdays that follow each other and have the same hours. */
export type OpeningLine = { first: number; last: number; hours: { from: number; to: number }[] };

/** A week's opening hours in as few lines as say it all: "every day", "Monday to Saturday", or day by day. */
export function openingLines(openings: readonly Opening[]): OpeningLine[] {
  const lines: OpeningLine[] = [];
  for (let weekday = 1; weekday <= 7; weekday++) {
    const hours = openings
      .filter((one) => one.weekday === weekday)
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => a.from - b.from);
    const before = lines.at(-1);
    if (hours.length === 0) continue;
    if (before?.last === weekday - 1 && JSON.stringify(before.hours) === JSON.stringify(hours)) before.last = weekday;
    else lines.push({ first: weekday, last: weekday, hours });
  }
  return lines;
}
