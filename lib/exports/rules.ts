/** What a cell holds: a text, a number (never written as text), or nothing. */
export type Cell = string | number | null;

/**
 * A table to take away. `said` are its first rows, one cell each: what was asked, as of when, by which policy. Sections
 * follow, each with its heads; a blank row parts them.
 */
export type Sheet = { name: string; said: string[]; sections: { heads: string[]; rows: Cell[][] }[] };

export const FORMATS = ["xlsx", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** All rows of a sheet in their order. */
export function* rowsOf({ said, sections }: Sheet): Generator<Cell[]> {
  for (const line of said) yield [line];
  for (const { heads, rows } of sections) {
    yield [];
    yield heads;
    yield* rows;
  }
}

/**
 * A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it. Leading blanks
 * do not hide it, because programs skip them (OWASP, CSV injection).
 */
export function harmless(text: string): string {
  return /^\s*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row as comma-separated text (RFC 4180). */
export function csvLine(row: readonly Cell[]): string {
  return `${row.map(field).join(",")}\r\n`;
}
