import { pinyin } from "pinyin-pro";
import { surnameOf } from "./surnames";

/** How a name is typed on a Latin keyboard. Letters a–z only, ü as v; alt* is the other reading of a polyphone surname. */
export type Spelling = {
  pinyin: string;
  initials: string;
  altPinyin: string | null;
  altInitials: string | null;
};

export type NameProblem = "people.nameEmpty" | "people.nameTooLong" | "people.nameOddCharacters";

const LONGEST_NAME = 25; // Chinese characters; 民委发〔2016〕33号 asks for at least 50 bytes
const HAN_NAME = /^[\p{Script=Han}·\u3007]+$/u;
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{Mark}'’.\- ]*$/u;
const SEPARATOR_BETWEEN_HAN = /(?<=\p{Script=Han})\s*[•・･‧．.·]\s*(?=\p{Script=Han})/gu;
const SPACE_BESIDE_HAN = /(?<=[\p{Script=Han}·])\s+|\s+(?=[\p{Script=Han}·])/gu;

/** Surname → how it is read as a surname, and the reading that people try who do not know it. */
const POLYPHONE_SURNAMES: Readonly<Record<string, readonly [string, string]>> = {
  单: ["shan", "dan"],
  解: ["xie", "jie"],
  仇: ["qiu", "chou"],
  曾: ["zeng", "ceng"],
  查: ["zha", "cha"],
  区: ["ou", "qu"],
  翟: ["zhai", "di"],
  盖: ["ge", "gai"],
  朴: ["piao", "pu"],
  乐: ["yue", "le"],
  尉迟: ["yu chi", "wei chi"],
  尉: ["wei", "yu"],
  万俟: ["mo qi", "wan si"],
  澹台: ["tan tai", "dan tai"],
  长孙: ["zhang sun", "chang sun"],
  缪: ["miao", "mou"],
  冼: ["xian", "xi"],
  员: ["yun", "yuan"],
  逄: ["pang", "feng"],
  繁: ["po", "fan"],
  薄: ["bo", "bao"],
  隗: ["wei", "kui"],
  洗: ["xian", "xi"],
  种: ["chong", "zhong"],
  重: ["chong", "zhong"],
  黑: ["he", "hei"],
  都: ["du", "dou"],
  郗: ["xi", "chi"],
  覃: ["qin", "tan"],
  谌: ["chen", "shen"],
  牟: ["mu", "mou"],
  宓: ["mi", "fu"],
  佴: ["nai", "er"],
  藏: ["zang", "cang"],
  莘: ["shen", "xin"],
};

/** A name as it is stored: NFC, no spaces around or inside Chinese names, the separator of minority names always "·". */
export function normaliseName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(SEPARATOR_BETWEEN_HAN, "·")
    .replace(SPACE_BESIDE_HAN, "")
    .replace(/\s+/g, " ");
}

/** What is wrong with a name, as a message key; null if it may be stored. Source: domain.md 4.4. */
export function nameProblem(name: string): NameProblem | null {
  const normal = normaliseName(name);
  if (normal === "") return "people.nameEmpty";
  const latin = LATIN_NAME.test(normal);
  if (!latin && !HAN_NAME.test(normal)) return "people.nameOddCharacters";
  if (!latin && /^·|··|·$/u.test(normal)) return "people.nameOddCharacters";
  return [...normal].length > LONGEST_NAME * (latin ? 2 : 1) ? "people.nameTooLong" : null;
}

/** The name as others than the station see it: the surname and one star ("王*", "欧阳*"). Source: interface.md 6. */
export function maskName(name: string): string {
  const normal = normaliseName(name);
  const family = normal.includes("·") ? null : surnameOf(normal);
  return `${family ?? [...normal][0] ?? ""}*`;
}

/** How a name is searched and sorted: full pinyin and initials, with the other reading of a polyphone surname. */
export function spell(name: string): Spelling {
  const normal = normaliseName(name);
  const syllables = HAN_NAME.test(normal) ? syllablesOf(normal.replaceAll("·", "")) : latinWords(normal);
  const signs = [...normal];
  const family = [signs.slice(0, 2).join(""), signs[0] ?? ""].find((head) => Object.hasOwn(POLYPHONE_SURNAMES, head));
  const readings = family && signs.length > [...family].length ? POLYPHONE_SURNAMES[family] : undefined;
  if (!family || !readings) return { ...joined(syllables), altPinyin: null, altInitials: null };

  const given = syllables.slice([...family].length);
  const [first, second] = readings.map((reading) => joined([...reading.split(" "), ...given]));
  if (!first || !second) return { ...joined(syllables), altPinyin: null, altInitials: null };
  return { ...first, altPinyin: second.pinyin, altInitials: second.initials };
}

/** Sorts people by pinyin, then by the characters themselves, so that namesakes in sound keep one order. */
export function compareByPinyin(a: { pinyin: string; name: string }, b: { pinyin: string; name: string }): number {
  if (a.pinyin !== b.pinyin) return a.pinyin < b.pinyin ? -1 : 1;
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

function syllablesOf(name: string): string[] {
  return pinyin(name, { mode: "surname", surname: "head", toneType: "none", v: true, type: "array" })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, "")) // a sign without a known reading cannot be typed
    .filter((syllable) => syllable !== "");
}

function latinWords(name: string): string[] {
  const plain = name.normalize("NFD").replace(/\p{Mark}/gu, "");
  return plain
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

function joined(syllables: string[]): { pinyin: string; initials: string } {
  return { pinyin: syllables.join(""), initials: syllables.map((syllable) => syllable[0]).join("") };
}
