import { listLabel, mentionsIn, mentionsSpoken, type Surroundings } from "./chat-line";
import { type ChatName, mergeMentions, type PlacedMention } from "./chat-merge";
import { isNamed, type Known, NOBODY } from "./chat-names";
import { isAcknowledgement, readSaid } from "./chat-remarks";
import { speakerOf } from "./chat-speech";
import { cleanLine, dateIn, linesOf, senderOf, withoutNumbering } from "./chat-text";
import { NOTICE_LABEL } from "./chat-words";

/** A line of the pasted text, numbered from 1, as it was pasted. */
export type ChatLine = { line: number; text: string };

/** A pasted chat list taken apart. Every line that is not blank stands in a name's `lines` or in `notNames`. */
export type ChatList = {
  names: ChatName[];
  notNames: ChatLine[];
  lineCount: number;
  title: string | null;
  /** the text itself, for a second reading with the register in hand */
  text: string;
  dateHint?: string;
};

type Line = { line: number; raw: string; clean: string };

const NOTICE_HEAD = /(?:要求|事项|须知|说明|安排|提示|通知)\s*(?:如下)?\s*:?$/u;
const COLUMN = 3; // so many lines that begin with a plain name make a column, if they are a third of all

/**
 * Takes a list pasted from a chat group ("接龙") apart: numbering, emoji, remarks, headings and sender lines fall away,
 * each name comes once with all its lines and its latest remark. Nothing is looked up and nothing guessed: what is no
 * plain name but stands where a name must stand comes with `firm: false`. Pure, linear, never throws.
 * @param known whole names that the register holds: they are names also where nothing about them looks like one
 */
export function readChatList(text: string, known: Known = NOBODY): ChatList {
  const all = linesOf(text);
  const lines = all
    .map((raw, at) => ({ line: at + 1, raw, clean: cleanLine(raw) }))
    .filter((line) => line.raw.trim() !== "");

  const mentions = copiesOf(lines).flatMap((copy) => readCopy(copy, known));
  const used = new Set(mentions.flatMap((mention) => mention.lines));
  const notNames = lines.filter((line) => !used.has(line.line));
  const firstName = Math.min(...mentions.slice(0, 1).flatMap((mention) => mention.lines));
  const date = lines.map((line) => dateIn(line.clean)).find((found) => found !== null);
  return {
    names: mergeMentions(mentions),
    notNames: notNames.map(({ line, raw }) => ({ line, text: raw.trim() })),
    lineCount: all.length,
    text,
    title: titleOf(notNames.filter(({ line }) => line < firstName)),
    ...(date ? { dateHint: date } : {}),
  };
}

/** The same list is pasted again as the group grows: a new copy begins where the first two lines come again. */
function copiesOf(lines: readonly Line[]): Line[][] {
  const copies: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const again = lines.length > 1 && line.clean === lines[0]?.clean && lines[at + 1]?.clean === lines[1]?.clean;
    if (at === 0 || again) copies.push([line]);
    else copies.at(-1)?.push(line);
  }
  return copies;
}

function readCopy(lines: Line[], known: Known): PlacedMention[] {
  const plain = lines.map(({ clean }) => isNamed(clean.split(/[\s、,([【:+]/u)[0] ?? "", { trusting: false, known }));
  const count = plain.filter(Boolean).length;
  const sent = lines.some(({ clean }) => senderOf(clean)?.certain);
  const column = !sent && count >= COLUMN && count * 3 >= lines.length;
  const [from, to] = [plain.indexOf(true), plain.lastIndexOf(true)];
  const found: PlacedMention[] = [];
  let block = { said: "", notice: false };

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const before = lines[at - 1];
    if (!line) break;
    if (before && line.line > before.line + 1) block = { said: "", notice: false }; // a blank line ends a block
    const message = sentMessage(line, lines[at + 1], known);
    if (message === "sender") continue;
    if (message) {
      found.push(...message);
      at += 1;
      continue;
    }
    const around: Surroundings = {
      ...block,
      trusting: column,
      known,
      column: column && at > from && at < to && !readSaid(line.clean),
    };
    const mentions = mentionsIn(line.clean, around);
    found.push(...mentions.map((mention) => ({ ...mention, lines: [line.line] })));
    if (mentions.length === 0) block = blockAfter(line.clean, block);
  }
  return found;
}

/** A heading may say something of the lines below it: "请假：" excuses them, "要求：" makes them a notice. */
function blockAfter(line: string, block: { said: string; notice: boolean }): { said: string; notice: boolean } {
  const { rest } = withoutNumbering(line);
  const label = listLabel(rest);
  if (label && rest.length === label.length) return { said: label.said, notice: false };
  if (NOTICE_HEAD.test(rest)) return { said: "", notice: true };
  return /接龙|名单|报名/u.test(rest) ? { said: "", notice: false } : block;
}

/**
 * A sender line and the message under it. A sender is no participant unless the message says so ("+1", "请假").
 * "sender" if the line is only that; null if the line is to be read like any other.
 */
function sentMessage(line: Line, next: Line | undefined, known: Known): PlacedMention[] | "sender" | null {
  const header = senderOf(line.clean);
  if (!header || listLabel(line.clean) || NOTICE_HEAD.test(line.clean) || withoutNumbering(line.clean).numbered)
    return null;
  if (!next || senderOf(next.clean)) return header.certain ? "sender" : null;
  const speaker = speakerOf(header.sender, known);
  if (!speaker || NOTICE_LABEL.test(`${header.sender}:`) || isAcknowledgement(next.clean)) return "sender";
  if (!header.certain && !speaker.real && !readSaid(next.clean)) return "sender";
  const around = { said: "", notice: false, trusting: true, column: false, known };
  const [self, ...others] = mentionsSpoken(speaker.name, next.clean, around) ?? [];
  if (!self) return "sender";
  const { alias, where } = speaker;
  return [
    { ...self, alias, where, lines: [line.line, next.line] },
    ...others.map((other) => ({ ...other, lines: [next.line] })),
  ];
}

/** The heading of the list: the first line above that is neither numbering noise, nor a sender, nor a detail of the notice. */
function titleOf(notNames: readonly Line[]): string | null {
  for (const { clean } of notNames) {
    const title = clean
      .replace(/^例.*|@\S+|[【[(]?\s*#?\s*接龙\s*[】\])]?\s*:?/gu, " ")
      .replace(/\s+/gu, " ")
      .trim();
    const telling = (title.match(/\p{Script=Han}/gu) ?? []).length >= 2;
    const ordinary =
      senderOf(clean) ??
      (/[?:,。]|请|大家|各位|姓名|序号/u.test(title) ||
        readSaid(title) ||
        isAcknowledgement(title) ||
        withoutNumbering(clean).numbered);
    if (telling && !ordinary && title.length <= 40) return title;
  }
  return null;
}
