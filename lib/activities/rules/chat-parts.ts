import { namesAmong, namesInOneRun } from "./chat-leftovers";
import {
  hasTalk,
  isFamiliar,
  isLatinNickname,
  isNamed,
  isRealName,
  type Known,
  LONGEST_NAME,
  mayBeNickname,
  NOBODY,
  nameBeforeTitle,
} from "./chat-names";
import { COMPANION, guessOf, readSaid } from "./chat-remarks";
import { joinSplitNames, LONGEST_CHUNK, tokensOf } from "./chat-tokens";
import { NOT_NAMES, ROLES } from "./chat-words";

/**
 * A piece of a line and what it is. `real` names are built like one; others are how somebody is called. A `tight` remark
 * is written onto its name ("张三 李四请假"), so that it is open whether the names before it are meant. A `companion`
 * is named as somebody whom the person before brings along ("老伴吴淑琴").
 */
export type Part = { text: string; bracket: boolean } & (
  | { kind: "name"; real: boolean; companion?: boolean; alias?: string }
  | { kind: "said"; tight: boolean }
  | { kind: "where" | "when" }
  | { kind: "free"; talk: boolean }
);

type Found = { kind: Part["kind"]; text: string; real?: boolean; companion?: boolean; alias?: string };

/** How a line is read: whether everyday surnames count here, and whom the register knows. */
export type Reading = { trusting: boolean; known: Known };

const LONGEST_UNDIVIDED = 6; // characters of a name without "·", title included
const PLACE =
  /^(?:(?:\p{Script=Han}{1,6}?(?:小区|社区|[一二三四五六七八九十]区|苑|园|村))?\d{1,4}(?:栋|幢|号楼|号院|号|楼|#)(?:\d{1,2}(?:单元|门|号|-\d{2,4}))?(?:\d{2,4}(?:室|户|号)?)?|\d{1,4}-\d{1,2}(?:-\d{1,4})?(?!\d)|\d{1,2}单元(?:\d{2,4}(?:室|户)?)?|\d{1,2}[区组](?!\d)|\d{3,4}(?:室|户)|\d{2,4}$)/u;
const PHONE = /^(?:\+?86-?)?1[3-9]\d{9}(?!\d)|^0\d{2,3}-?\d{7,8}(?!\d)/u;
const WHEN =
  /^(?:(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}[日号]?|(?:周|星期)[一二三四五六日天]|[上下中]午|晚上|早上)?(?:\d{1,2}[:点]\d{0,2}分?半?(?:[-–—~到]\d{1,2}[:点]\d{0,2}分?半?)?)?$/u;
const GROUP = /^第?[一二三四五六七八九十\d]{1,2}(?:小?组|小?队|班)$/u;
const STAND_IN = /^(?:[代替]|由.+[代替]$)|^.{2,3}[代替]$/u;
const BROUGHT = new RegExp(`^我?([和与跟同带加]上?)?(?!老人)(?:${COMPANION})$`, "u");
const BROUGHT_NAME = new RegExp(`^我?([和与跟同带加]上?)?(?!老人)(?:${COMPANION})(?=\\p{Script=Han}{2})`, "u");
const RELATION = new RegExp(`^(.{2,4}?)(?:的|家)?(?:${COMPANION}|媳妇)$`, "u");
/** "才不去了" is how nobody begins a remark: the sign belongs to the name. */
const GIVEN_AHEAD = /^才[不没请]/u;
const AND = /[和与及跟同]/gu;

/** Takes a line apart, in its order. `first` says that its first piece stands where a name must stand (behind a number). */
export function partsOf(line: string, reading: Reading & { first: boolean }): Part[] {
  const { known } = reading;
  const tokens = joinSplitNames(tokensOf(line));
  const beside = tokens.some((token) => isNamed(token.text, { trusting: false, known }));
  const parts: Part[] = [];
  const listed: boolean[] = [];
  for (const token of tokens) {
    const open = reading.first && !parts.some((part) => part.kind === "name" || part.kind === "free");
    const trusting = reading.trusting || open || (beside && (token.strong || parts.length === 0));
    const before = parts.at(-1);
    const brought = token.bracket && before?.kind === "said" && before.bracket && BROUGHT.test(before.text);
    const found = isRelation(token)
      ? [{ kind: "free" as const, text: token.text }]
      : readChunk(token.text, { open: open && !token.bracket, trusting: trusting || token.bracket, known }).map(
          (piece) => (brought && piece.real ? { ...piece, companion: true } : piece),
        );
    const tight = !token.listed && found.filter(({ kind }) => kind === "name").length === 1;
    parts.push(...found.map((piece) => asPart(piece, token.bracket, tight)));
    listed.push(...found.map(() => token.listed));
  }
  return namesAmong(parts, listed, known);
}

/** Whether a text is a building, a flat or a phone number as a whole. */
export function isPlace(text: string): boolean {
  const match = PLACE.exec(text) ?? PHONE.exec(text);
  return match !== null && match[0].length === text.length;
}

function asPart(found: Found, bracket: boolean, tight: boolean): Part {
  if (found.kind === "name")
    return {
      kind: "name",
      text: found.text,
      real: found.real ?? false,
      companion: found.companion ?? false,
      alias: found.alias,
      bracket,
    };
  if (found.kind === "free") return { kind: "free", text: found.text, talk: hasTalk(found.text), bracket };
  if (found.kind === "said") return { kind: "said", text: found.text, tight, bracket };
  return { kind: found.kind, text: found.text, bracket };
}

function readChunk(chunk: string, place: Reading & { open: boolean }): Found[] {
  if (chunk.length > LONGEST_CHUNK) return [{ kind: "free", text: chunk }];
  if (readSaid(chunk)) return [{ kind: "said", text: chunk }];
  if (place.known.has(chunk) && (place.open || isNamed(chunk, place)))
    return [{ kind: "name", text: chunk, real: true }];
  if (ROLES.has(chunk) || WHEN.test(chunk) || GROUP.test(chunk) || /^[A-Za-z]$/u.test(chunk))
    return [{ kind: "when", text: chunk }];
  if (STAND_IN.test(chunk) && !isBornStandIn(chunk, place)) return [{ kind: "free", text: chunk }];
  const where = (PHONE.exec(chunk) ?? PLACE.exec(chunk))?.[0];
  if (where) {
    const rest = chunk.slice(where.length).replace(/^[-:、]+/u, "");
    return [{ kind: "where", text: where }, ...(rest === "" ? [] : readChunk(rest, place))];
  }
  const glued = /[到去]$/u.test(chunk) ? splitTail(chunk, place) : null;
  if (glued) return glued;
  if (isRealName(chunk, place.trusting)) return [{ kind: "name", text: chunk, real: true }];
  const titled = nameBeforeTitle(chunk, place);
  if (titled)
    return [
      { kind: "name", text: titled.name, real: true },
      { kind: "when", text: titled.title },
    ];
  if (isFamiliar(chunk) || isLatinNickname(chunk)) return [{ kind: "name", text: chunk, real: false }];
  const apart =
    splitBrought(chunk, place.known) ??
    splitTail(chunk, place) ??
    splitAnd(chunk, place) ??
    splitRun(chunk, place.known);
  if (apart) return apart;
  if (place.open && chunk.length <= LONGEST_NAME && mayBeNickname(chunk))
    return [{ kind: "name", text: chunk, real: false }];
  return [{ kind: "free", text: chunk }];
}

/**
 * "张三请假", "陈玉珍280栋", "王老师晚到10分钟": a name whose rest is a remark, a place or a phone. Whom the register knows
 * comes before what is merely built like a name, then the shortest; where it knows two ("白江才不去了": 白江, 白江才),
 * both stand for whoever is meant, to be asked about.
 */
function splitTail(chunk: string, reading: Reading): Found[] | null {
  const longest = chunk.includes("·") ? LONGEST_NAME : LONGEST_UNDIVIDED;
  const splits: { head: string; tail: string; found: Found[] }[] = [];
  for (let length = 2; length < chunk.length && length <= longest; length++) {
    const head = chunk.slice(0, length);
    const tail = chunk.slice(length);
    const real = isNamed(head, reading);
    const found = real || isFamiliar(head) ? splitAfter({ kind: "name", text: head, real }, tail) : null;
    if (found) splits.push({ head, tail, found });
  }
  const [meant, other] = splits.filter(({ head }) => reading.known.has(head)).reverse();
  if (meant && other) return meant.found.map((one, at) => (at === 0 ? { ...one, alias: other.head } : one));
  return (meant ?? splits.find(({ tail }) => !GIVEN_AHEAD.test(tail)) ?? splits[0])?.found ?? null;
}

function splitAfter(name: Found, tail: string): Found[] | null {
  if (readSaid(tail)) return [name, { kind: "said", text: tail }];
  if (PHONE.test(tail) || PLACE.test(tail))
    return [name, ...readChunk(tail, { open: false, trusting: false, known: NOBODY })];
  return /^\d{1,2}$/u.test(tail) ? [name, { kind: "when", text: tail }] : null;
}

/** 代 is a surname as well: where a name must stand, "代德明" is one, "代王丽" is somebody in another's place. */
function isBornStandIn(chunk: string, place: { open: boolean }): boolean {
  return place.open && /^代.{2}$/u.test(chunk) && isRealName(chunk, true) && !isRealName(chunk.slice(1), true);
}

/** "白江才白华": registered names written without anything between. */
function splitRun(chunk: string, known: Known): Found[] | null {
  return namesInOneRun(chunk, known)?.map((text) => ({ kind: "name" as const, text, real: true })) ?? null;
}

/** "老伴吴淑琴", "带老伴吴淑琴都来": a named companion. Two characters ("孙子高考") are a name only where brought along. */
function splitBrought(chunk: string, known: Known): Found[] | null {
  const match = BROUGHT_NAME.exec(chunk);
  if (!match) return null;
  const rest = chunk.slice(match[0].length);
  const [name, ...after] = isNamed(rest, { trusting: false, known })
    ? [{ kind: "name" as const, text: rest, real: true }]
    : (splitTail(rest, { trusting: false, known }) ?? []);
  if (!name?.real || name.text.length < (match[1] ? 2 : 3) || guessOf(name.text) !== null) return null;
  if (NOT_NAMES.has(name.text.slice(0, 2))) return null; // "孙子高考来不了"
  return [{ ...name, companion: true }, ...after];
}

/** "吴淑琴（韩立新老伴）": the name in brackets says whose she is. */
function isRelation(token: { text: string; bracket: boolean }): boolean {
  return token.bracket && isRealName(RELATION.exec(token.text)?.[1] ?? "", false);
}

/** "张三和李四": two names only where both sides are names. */
function splitAnd(chunk: string, reading: Reading): Found[] | null {
  for (const match of chunk.matchAll(AND)) {
    if (match.index > LONGEST_UNDIVIDED) return null;
    const left = chunk.slice(0, match.index);
    if (!isNamed(left, reading) && !isFamiliar(left)) continue;
    const right = readChunk(chunk.slice(match.index + 1), { ...reading, open: false });
    if (right[0]?.kind === "name") return [{ kind: "name", text: left, real: isNamed(left, reading) }, ...right];
  }
  return null;
}
