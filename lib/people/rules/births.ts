import { type Day, dayExists } from "@/lib/clock";

/** A birth date as far as it is known; a day is known only together with its month. */
export type Birth = { year: number; month: number | null; day: number | null };
export type BirthProblem =
  | "people.birthUnreadable"
  | "people.birthNoSuchDay"
  | "people.birthFuture"
  | "people.birthTooEarly"
  | "people.birthFourDigits";

const EARLIEST_YEAR = 1880;
const WRITTEN = [
  /^(\d{4})()()$/,
  /^(\d{4})(\d{2})()$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4}|\d{2})[年./-](\d{1,2})(?:[月./-](\d{1,2})[日号]?)?月?$/,
  /^(\d{4}|\d{2})年()()$/,
];

/**
 * Reads a birth date, whole or in part: 1948, 1948.10, 1948-10-15, 1948年10月15日, 19481015, 48年10月.
 * Two digits are taken for 19xx only where 20xx would lie after `today`; otherwise four digits are asked for.
 */
export function readBirth(text: string, today: Day): Birth | BirthProblem {
  const plain = text
    .normalize("NFKC")
    .replace(/[\p{Cf}\s]/gu, "")
    .replace(/生$|出生$/u, "");
  const match = WRITTEN.map((shape) => shape.exec(plain)).find((found) => found !== null);
  if (!match) return "people.birthUnreadable";

  const [, writtenYear = "", writtenMonth = "", writtenDay = ""] = match;
  const thisYear = Number(today.slice(0, 4));
  if (writtenYear.length === 2 && Number(writtenYear) <= thisYear % 100) return "people.birthFourDigits";
  const year = writtenYear.length === 2 ? 1900 + Number(writtenYear) : Number(writtenYear);
  const month = writtenMonth === "" ? null : Number(writtenMonth);
  const day = writtenDay === "" ? null : Number(writtenDay);

  if (year < EARLIEST_YEAR) return "people.birthTooEarly";
  const first = `${year}-${two(month ?? 1)}-${two(day ?? 1)}`;
  if (!dayExists(first)) return "people.birthNoSuchDay";
  return first > today ? "people.birthFuture" : { year, month, day };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
