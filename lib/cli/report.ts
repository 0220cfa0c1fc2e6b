/** Prints one line for whoever runs a command. */
export function say(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Runs one step of a command and prints what it does and how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  say(`${title} …`);
  const began = Date.now();
  const result = await work();
  say(`  done in ${seconds(Date.now() - began)}`);
  return result;
}

/** A duration in ms as "3.2 s" or "2 min 05 s". */
export function seconds(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

/** Rows as a table with aligned columns; numbers stand to the right, Chinese characters count two. */
export function table(columns: string[], rows: unknown[][]): string {
  const cells = [columns, ...rows.map((row) => row.map(asText))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => width(row[at] ?? ""))));
  const isNumber = columns.map(
    (_, at) => rows.length > 0 && rows.every((row) => /^-?\d+(\.\d+)?$/.test(asText(row[at])) || row[at] == null),
  );
  const line = (row: string[]) =>
    row
      .map((cell, at) => pad(cell, widths[at] ?? 0, isNumber[at] ?? false))
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), widths.map((wide) => "-".repeat(wide)).join("  "), ...body.map(line)].join("\n");
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}

/** Columns of a terminal that a text takes. */
function width(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  return columns;
}

function pad(text: string, to: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, to - width(text)));
  return right ? space + text : text + space;
}
