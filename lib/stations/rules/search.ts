// How somebody finds a station on the front page. Station data only: nobody's name is in it.

/** What a station can be found by. `estates` are those that it serves today. */
export type Findable = {
  name: string;
  nameEn: string;
  pinyin: string;
  initials: string;
  county: string;
  countyEn: string;
  city: string;
  cityEn: string;
  estates: { name: string; nameEn: string; pinyin: string }[];
};

const DIGITS = "零一二三四五六七八九";

/**
 * A text as it is compared: without spaces, punctuation, 第 and the words that every station's name ends in; digits as
 * Chinese numerals, so that "锦华 3", "锦华第三" and "锦华第三党员服务社" are one text.
 */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]|第|(?:党员)?服务(?:社|站)|party-?member service station|\bno\.?(?=\s*\d)/gu, "")
    .replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
}

/** How well a station answers to a text, smaller is better: 0 its name, 1 begins so, 2 holds it, 3 an estate, 4 the place. */
function rank(station: Findable, asked: string): number | null {
  const names = [station.name, station.nameEn, station.pinyin, station.initials].map(plain);
  if (names.includes(asked)) return 0;
  if (names.some((name) => name.startsWith(asked))) return 1;
  if ([station.name, station.nameEn, station.pinyin].some((name) => plain(name).includes(asked))) return 2;
  const estates = station.estates.flatMap(({ name, nameEn, pinyin }) => [name, nameEn, pinyin]);
  if (estates.some((name) => plain(name).includes(asked))) return 3;
  const places = [station.county, station.countyEn, station.city, station.cityEn];
  return places.some((name) => plain(name).startsWith(asked)) ? 4 : null;
}

/**
 * The stations that a text means, best first, the given order kept among equals; none for a text that says nothing.
 * By name, estate, pinyin, initials, county and city, in either language.
 */
export function findStations<T extends Findable>(stations: readonly T[], text: string): T[] {
  const asked = plain(text);
  if (asked === "") return [];
  return stations
    .map((station) => ({ station, rank: rank(station, asked) }))
    .filter((hit): hit is { station: T; rank: number } => hit.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ station }) => station);
}

/** The one station that a text names outright, which opens at once; null where it could mean another as well. */
export function namedOutright<T extends Findable>(stations: readonly T[], text: string): T | null {
  const found = findStations(stations, text);
  const exact = found.filter((station) => rank(station, plain(text)) === 0);
  if (exact.length === 1) return exact[0] ?? null;
  return found.length === 1 ? (found[0] ?? null) : null;
}
