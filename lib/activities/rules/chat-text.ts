import { hasTalk, isFamiliar, isRealName } from "./chat-names";
import { readSaid } from "./chat-remarks";
import { STICKERS } from "./chat-words";

/** Stands for a number drawn as one sign (①, ⑴, 1️⃣): a noncharacter, so that no pasted text can hold it after cleaning. */
export const MARK = "\uFDD0";

const NUMBER_SIGNS =
  /[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793\u3220-\u3229\u3251-\u325F\u3280-\u3289\u32B1-\u32BF\u{1F51F}\u{1F100}-\u{1F10A}]|(?:[0-9]\uFE0F?\u20E3)+/gu;
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Variation_Selector}|\u20E3/gu;
const ORNAMENTS = /[★☆○◎◇□△▽♡※→←↑↓✓✗✘√]/gu;
const BULLET_AT_START = /^\s*[●◆■▲▶►▪▫◦‣●○◆◇■□]\s*/u;
const SLASH_STICKER = /\/:?(?:玫瑰|微笑|握手|鲜花|抱拳|胜利|强|鼓掌|呲牙|爱心|太阳|rose|strong|handclap)/gu;
const DOTTED = /\p{Script=Han}{1,20}(?:\s?[•・‧.]\s?\p{Script=Han}{1,20})+/gu;
const DATE = String.raw`(?:(?:\d{4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}日?|昨天|前天|今天|(?:星期|周)[一二三四五六日天])`;
const HALF_OF_DAY = "(?:上午|下午|晚上|早上|凌晨|中午)";
const CLOCK_TIME = String.raw`${HALF_OF_DAY}?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?`;
const SENT_AT_END = new RegExp(String.raw`^(\S.{0,30}?):?\s+(${DATE})?\s*${CLOCK_TIME}$`, "iu");
const SENT_AT_START = new RegExp(
  String.raw`^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+${CLOCK_TIME}\s+(\S.{0,30})$`,
  "iu",
);

/** The lines of a pasted text, whatever machine it comes from. Line numbers elsewhere are positions here, from 1. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029\u0085]/u);
}

/** A line without what is only drawn (emoji, stickers, invisible signs), in half-width letters; numbering kept as MARK. */
export function cleanLine(raw: string): string {
  return raw
    .replaceAll(MARK, "")
    .replace(/[^\P{Cc}\t]/gu, "")
    .replace(/(?!\u200D)\p{Cf}/gu, "")
    .replace(NUMBER_SIGNS, MARK)
    .replace(BULLET_AT_START, MARK)
    .normalize("NFKC")
    .replace(/\u200D/gu, "")
    .replace(PICTURES, " ")
    .replace(ORNAMENTS, " ")
    .replace(/\[([^[\]\s]{1,8})\]/gu, (whole, word: string) => (STICKERS.has(word) ? " " : whole))
    .replace(SLASH_STICKER, " ")
    .replace(/(?<!\d)(1[3-9]\d)[ -](\d{4})[ -]?(\d{4})(?!\d)/gu, "$1$2$3")
    .replace(/\.{3,}|·{3,}/gu, " ")
    .replace(DOTTED, (whole) => withOneDot(whole))
    .trim();
}

/** "阿依古丽.买买提" is one name, "张三.李四" are two, "张三.请假" is a name and a remark. */
function withOneDot(text: string): string {
  const parts = text.split(/\s?[•・‧.]\s?/u);
  if (parts.every((part) => isRealName(part, false) || isFamiliar(part))) return parts.join("、");
  if (parts.some((part) => hasTalk(part) || readSaid(part))) return text;
  return parts.join("·");
}

const COUNTED = "(?!\\s*(?:个?人|[位名个点月日年栋幢号楼层区组队室分元岁斤米张套把]|单元|小时|小区|周年|#))";
const NUMBERINGS: readonly RegExp[] = [
  new RegExp(`^${MARK}[${MARK}.、,)\\]:\\s-]*`, "u"),
  /^no\s*\.?\s*\d{1,4}[.、:)\s]*/iu,
  /^第\s*\d{1,3}\s*[个位名]?[.、:\s]+/u,
  /^#\s*\d{1,3}[.、:)\s]*(?=\D)/u,
  /^[([【<]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)\]】>][.、:\s]*/u,
  /^\d{1,3}\s*[、)\]]\s*/u,
  /^\d{1,3}\s*[.,:。]\s*(?!\d)/u,
  /^\d{1,3}\.\s*(?=\d{1,4}\s*(?:栋|幢|号|#|-\d)|1[3-9]\d{9})/u,
  /^\d{1,3}\s*[-–—_~]+\s*(?=[^\d\s])/u,
  /^\d{1,3}\t\s*/u,
  /^\d{1,3}\s+(?=\d{1,4}\s*(?:栋|幢|号楼|号|#|-\d))/u,
  new RegExp(`^\\d{1,3}${COUNTED}(?=[\\p{Script=Han}A-Za-z(])`, "u"),
  new RegExp(`^\\d{1,3}${COUNTED}\\s+(?=[^\\d\\s])`, "u"),
  /^[一二三四五六七八九十]{1,3}\s*[、.)]\s*/u,
  /^[-–—•·*>~]+\s*(?=[^\d\s])/u,
];

/** Takes the numbering off a cleaned line ("No.1 - 张三" → "张三"). `numbered` says whether there was any. */
export function withoutNumbering(line: string): { rest: string; numbered: boolean } {
  let rest = line;
  for (let round = 0; round < 3; round++) {
    const found = NUMBERINGS.map((shape) => shape.exec(rest)?.[0]).find((match) => match !== undefined);
    if (found === undefined) return { rest, numbered: round > 0 };
    rest = rest.slice(found.length);
  }
  return { rest, numbered: true };
}

/** Numbers inside a line ("1.张三2.李四 3、王五") become MARKs. */
export function markInnerNumbers(line: string): string {
  return line.replace(/(?<=[\p{Script=Han})\]\s])\d{1,3}\s?[.、)](?=\s*\p{Script=Han})/gu, MARK);
}

/** The sender line of a copied message: who, and whether a date makes it certain. Null for any other line. */
export function senderOf(line: string): { sender: string; certain: boolean } | null {
  const dated = SENT_AT_START.exec(line);
  if (dated) return { sender: dated[1] ?? "", certain: true };
  const timed = SENT_AT_END.exec(line);
  if (timed) return { sender: (timed[1] ?? "").trim(), certain: timed[2] !== undefined };
  const colon = /^([^\s:]{1,20}):$/u.exec(line);
  return colon ? { sender: colon[1] ?? "", certain: false } : null;
}

/** The first date written in a line, as it stands there ("4月9日", "2018/4/9"). */
export function dateIn(line: string): string | null {
  return /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?|\d{1,2}月\d{1,2}[日号]?/u.exec(line)?.[0] ?? null;
}
