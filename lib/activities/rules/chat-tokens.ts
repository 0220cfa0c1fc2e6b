import { COMPOUND_SURNAMES, SINGLE_SURNAMES } from "@/lib/people/rules/surnames";
import { isRealName } from "./chat-names";
import { readSaid } from "./chat-remarks";
import { MARK } from "./chat-text";

/** A piece of text between separators. `strong` = behind another sign than a space, `listed` = behind "、". */
export type Token = { text: string; bracket: boolean; strong: boolean; listed: boolean };

/** Longer pieces are talk and are not looked into. */
export const LONGEST_CHUNK = 60;

const BRACKETS = /[([{【〔〈《「『<]([^()[\]{}【】〔〕〈〉《》「」『』<>]{0,40})[)\]}】〕〉》」』>]/gu;
const COMPANION = /\+\s*(?=老伴|爱人|家属|孩子|孙|儿子|女儿|老公|老婆|对象|朋友|邻居)/gu;
const LOOSE_SIGNS = /(?<!\d)[.:]|[.:](?!\d)|[-–—](?!\d)|(?<!\d)[-–—]|\+(?!\d)|(?<!\d)#|@/gu;
const BETWEEN = new RegExp(
  String.raw`([•・‧、,;/|\\\t&。!~"“”'‘’_=*^%$<>(){}\[\]【】〔〕〈〉《》「」『』${MARK}]+)|\s+`,
  "u",
);

/** The tokens of a line: what stands between separators, and what stands in brackets. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of line.matchAll(BRACKETS)) {
    pushChunks(tokens, line.slice(from, match.index), false);
    pushChunks(tokens, match[1] ?? "", true);
    from = match.index + match[0].length;
  }
  pushChunks(tokens, line.slice(from), false);
  return tokens;
}

function pushChunks(tokens: Token[], text: string, bracket: boolean): void {
  const pieces = text.replace(COMPANION, " 带").replace(LOOSE_SIGNS, ",").split(BETWEEN);
  let sign = "";
  // split() puts each separator (undefined for plain spaces) between the pieces.
  for (const [place, piece] of pieces.entries()) {
    if (place % 2 === 1) sign += piece ?? "";
    else if (piece) {
      const last = tokens.at(-1);
      const continues = sign === "" && !bracket && last && !last.bracket && /^[A-Za-z]+$/u.test(piece);
      if (continues && /^[A-Za-z][A-Za-z ]*$/u.test(last.text)) {
        last.text = `${last.text} ${piece}`.slice(0, LONGEST_CHUNK + 1); // "Mary Smith" is one name
      } else tokens.push({ text: piece, bracket, strong: sign !== "", listed: sign.includes("、") });
      sign = "";
    }
  }
}

/** "王 芳" and "欧阳 娜" were written with a space to fill a column: put together where only the whole is a name. */
export function joinSplitNames(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const next = tokens[at + 1];
    const third = tokens[at + 2];
    if (!next || !isFamilyAlone(token.text) || !followsLoosely(next)) {
      joined.push(token);
    } else if (third && isSingle(next) && isSingle(third) && followsLoosely(third) && !isSingle(tokens[at + 3])) {
      joined.push({ ...token, text: token.text + next.text + third.text });
      at += 2;
    } else if (isRealName(token.text + next.text, true) && !isRealName(next.text, false) && !readSaid(next.text)) {
      joined.push({ ...token, text: token.text + next.text });
      at += 1;
    } else joined.push(token);
  }
  return joined;
}

function isFamilyAlone(text: string): boolean {
  return SINGLE_SURNAMES.has(text) || COMPOUND_SURNAMES.has(text);
}

function followsLoosely(token: Token): boolean {
  return !token.strong && !token.bracket && /^\p{Script=Han}{1,2}$/u.test(token.text);
}

function isSingle(token: Token | undefined): boolean {
  return token !== undefined && !token.bracket && [...token.text].length === 1;
}
