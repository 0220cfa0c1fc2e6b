import type { Day } from "@/lib/clock";
import { spell } from "@/lib/people/rules/names";

/** Digits that stand in names of stations as they are said: 第三 is 3 in an address. */
const NUMERALS: Readonly<Record<string, string>> = {
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  十: "10",
};

/** What every name of its kind ends with says nothing. */
const KIND = /(?:管理中心|党员服务社)$/;
const PARTS = /第[一二三四五六七八九十]|(?:(?!第[一二三四五六七八九十])\p{Script=Han})+|[A-Za-z0-9]+/gu;

/**
 * The part of an address that a name suggests: pinyin without tones, 第三 as 3, what is written in Latin letters or digits as it
 * is. Empty where a name suggests nothing. Whoever opens the place looks at it: addresses never change.
 */
export function proposeSlug(name: string): string {
  const parts = name.normalize("NFKC").replace(KIND, "").match(PARTS) ?? [];
  const words = parts.map((part) => {
    const number = /^第([一二三四五六七八九十])$/.exec(part)?.[1];
    if (number) return NUMERALS[number];
    return /\p{Script=Han}/u.test(part) ? spell(part).pinyin : part.toLowerCase();
  });
  return words.join("").slice(0, 30);
}

/** Whether a text can stand in addresses. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(text);
}

/** Names that other addresses have already, or that would read as something else. */
export const RESERVED_SLUGS: readonly string[] = ["new", "centres", "estates", "all"];

/** A stretch of days with something in force: from the first day to, not including, `toOn`. */
export type Dated = { fromOn: Day; toOn: Day | null };

/** What a change of something dated means: the present row is put right, or it ends and a new one begins. */
export type DatedChange = "CORRECT" | "FOLLOW" | "places.fromFuture" | "places.fromTooEarly";

/**
 * What follows when something new holds from a day on. Not from a later day, since names and centres are read as they are
 * now; not from a day before the present one began. What began today is put right: a day that is not over has no history.
 */
export function datedChange(present: Pick<Dated, "fromOn">, from: Day, today: Day): DatedChange {
  if (from > today) return "places.fromFuture";
  if (from === present.fromOn && from === today) return "CORRECT";
  return from <= present.fromOn ? "places.fromTooEarly" : "FOLLOW";
}
