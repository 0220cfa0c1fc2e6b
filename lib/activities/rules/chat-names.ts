import { COMPOUND_SURNAMES, EVERYDAY_SURNAMES, SINGLE_SURNAMES } from "@/lib/people/rules/surnames";
import { NOT_NAMES, NOTICE_START, PLACE_ENDING, TALK, TALK_SIGNS, TITLES } from "./chat-words";

/** Longest name that a card can hold, in characters. Source: domain.md 4.4. */
export const LONGEST_NAME = 25;

/** The names of people whom the register holds, as far as a text may name them. */
export type Known = ReadonlySet<string>;
export const NOBODY: Known = new Set();

const HAN_ONLY = /^\p{Script=Han}+$/u;
const DOTTED = /^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u;
const TITLED = new RegExp(`^(\\p{Script=Han}{1,4}?)(${TITLES})$`, "u");
const FAMILIAR = /^[老小大阿](\p{Script=Han})(?:\p{Script=Han}|爷子|大爷|大妈|大姐|大哥)?$/u;
/** Everyday words that people call themselves in a chat; behind a number they are asked about. */
const CHOSEN_NAMES =
  /^(?:石头|阳光|白云|平安|梅花|桂花|荷花|牡丹|黎明|蓝天|安静|温馨|和平|高兴|金秋|常青树|鲜花|红旗|方向|幸福|小雨|大海|小花|明白|夏天|秋天|冬天|向日葵|向阳花|康乃馨|万年青|常春藤|金银花|石榴花|杜鹃花|金达莱|金太阳|石油人|石油工人)$/u;
const LATIN_TITLED = new RegExp(`^\\p{Script=Latin}{2,12}(?:${TITLES})$`, "u");
const GREETING = /^.(?:姐|哥|叔|姨|婶|嫂|爷|总|老)好$/u;
const LATIN = /^\p{Script=Latin}[\p{Script=Latin}\d.'’_ -]{0,24}$/u;
const LATIN_TALK =
  /^(?:ok+|yes|no|hi|hello|am|pm|wifi|app|qq|vip|ps|all|and|the|http.*|www.*|com|thanks?|good|bye|ppt|pdf|to|no\.?|[a-z])$/iu;

/** Whether a text is built like a real name. `trusting` also lets surnames in that begin everyday words (时, 明, 有). */
export function isRealName(text: string, trusting: boolean): boolean {
  if (text.length > LONGEST_NAME || NOT_NAMES.has(text)) return false;
  if (DOTTED.test(text)) return !hasTalk(text);
  if (TALK_SIGNS.test(text) || GREETING.test(text) || (!trusting && text.endsWith("路") && text.length > 2))
    return false;
  if (!HAN_ONLY.test(text)) return false;
  const signs = [...text];
  const family = signs[0] ?? "";
  const compound = COMPOUND_SURNAMES.has(signs.slice(0, 2).join(""));
  const given = signs.length - (compound && signs.length > 2 ? 2 : 1);
  if (given < 1 || given > 2) return false;
  const known =
    (compound && signs.length > 2) || SINGLE_SURNAMES.has(family) || (trusting && EVERYDAY_SURNAMES.has(family));
  return known && !(signs.length > 2 && PLACE_ENDING.test(text)) && !hasTalk(text) && !isTitled(text);
}

/** Whether a text is somebody's whole name: built like one, or exactly that of somebody registered, whatever their surname. */
export function isNamed(text: string, { trusting, known }: { trusting: boolean; known: Known }): boolean {
  return isRealName(text, trusting) || (known.has(text) && !NOT_NAMES.has(text));
}

/** Whether a text is how a familiar person is called: 老郝头, 小王, 王老师, 李大姐. Such a name is never guessed to be someone. */
export function isFamiliar(text: string): boolean {
  if (NOT_NAMES.has(text) || hasTalk(text)) return false;
  const family = FAMILIAR.exec(text)?.[1];
  if (family !== undefined && isFamily(family)) return true;
  return isTitled(text) || LATIN_TITLED.test(text);
}

/** A real name with a title behind it ("李桂英老师"): the two apart; null if it is something else. */
export function nameBeforeTitle(
  text: string,
  reading: { trusting: boolean; known: Known },
): { name: string; title: string } | null {
  const match = TITLED.exec(text);
  const [, name = "", title = ""] = match ?? [];
  return title.length > 1 && name.length > 1 && isNamed(name, reading) ? { name, title } : null;
}

/** A nickname in Latin letters ("Lily", "Mary Smith"). */
export function isLatinNickname(text: string): boolean {
  return LATIN.test(text) && text.length >= 2 && !LATIN_TALK.test(text) && text.split(" ").length <= 3;
}

/**
 * Whether a text that stands where a name must stand may be a nickname: kept to be asked about rather than dropped.
 * Notices are numbered too, so what begins like an order or speaks like a sentence is left out.
 */
export function mayBeNickname(text: string): boolean {
  if (CHOSEN_NAMES.test(text)) return true;
  if (text.length > LONGEST_NAME || NOT_NAMES.has(text) || hasTalk(text) || NOTICE_START.test(text)) return false;
  if (HAN_ONLY.test(text)) {
    const length = [...text].length;
    if (length > 2 && PLACE_ENDING.test(text)) return false;
    return length <= 4 ? !/[吗呢吧请]/u.test(text) : length <= 7 && !/[吗呢吧请要在到去从把]/u.test(text);
  }
  return (
    /[\p{Script=Han}\p{Script=Latin}]/u.test(text) &&
    /^[\p{Script=Han}\p{Script=Latin}\d·.'_-]{1,16}$/u.test(text) &&
    !LATIN_TALK.test(text) &&
    !/^\d/u.test(text)
  );
}

/** Whether a word of headings or talk stands in a text. */
export function hasTalk(text: string): boolean {
  return TALK.test(text);
}

function isTitled(text: string): boolean {
  const [, name = "", title = ""] = TITLED.exec(text) ?? [];
  if (title === "") return false;
  // One-character titles are also the end of given names (张晓姐 is rare, 王建工 is not): only directly after a surname.
  if (name.length === 1 || COMPOUND_SURNAMES.has(name)) return isFamily(name);
  return (
    title.length > 1 && name.length <= 3 && !NOT_NAMES.has(name) && isFamily(name.slice(0, 1)) && !TALK_SIGNS.test(name)
  );
}

function isFamily(text: string): boolean {
  return SINGLE_SURNAMES.has(text) || EVERYDAY_SURNAMES.has(text) || COMPOUND_SURNAMES.has(text);
}
