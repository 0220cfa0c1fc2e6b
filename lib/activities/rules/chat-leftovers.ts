import { type Known, mayBeNickname } from "./chat-names";
import type { Part } from "./chat-parts";
import { guessOf } from "./chat-remarks";
import { NOT_NAMES, TALK_SIGNS } from "./chat-words";

const SHORT = /^\p{Script=Han}{2,3}$/u;
const LONGEST_RUN = 24;
const LENGTHS = [2, 3, 4];

/**
 * A piece among names that is no remark and not built like a name ("王丽、昃华、李明") may be one whose surname nobody
 * listed: it is kept as a name to be asked about, and is not left to the name before it as a remark.
 */
export function namesAmong(parts: readonly Part[], listed: readonly boolean[], known: Known): Part[] {
  if (!parts.some((part) => part.kind === "name" && part.real)) return [...parts];
  return parts.map((part, at) => {
    if (part.kind !== "free" || part.bracket || !SHORT.test(part.text)) return part;
    const before = parts[at - 1];
    const after = parts[at + 1];
    const between = isName(before) && isName(after);
    const inList = (listed[at] && isName(before)) || (listed[at + 1] && isName(after));
    if (!between && !inList) return part;
    const named = known.has(part.text) || (mayBeName(part.text) && guessOf(part.text) === null);
    return named ? { kind: "name", text: part.text, real: known.has(part.text), bracket: false } : part;
  });
}

/** The registered names of which a run of characters consists, if it does in exactly one way; else null. */
export function namesInOneRun(run: string, known: Known): string[] | null {
  if (run.length > LONGEST_RUN || known.size === 0) return null;
  const ways: string[][][] = [[[]]];
  for (let end = 1; end <= run.length; end++) {
    ways[end] = LENGTHS.flatMap((length) => {
      const name = run.slice(Math.max(0, end - length), end);
      return length <= end && known.has(name) ? (ways[end - length] ?? []).map((way) => [...way, name]) : [];
    }).slice(0, 2); // more than one way is already too many
  }
  const [only, second] = ways[run.length] ?? [];
  return only && !second ? only : null;
}

function mayBeName(text: string): boolean {
  return !NOT_NAMES.has(text) && !TALK_SIGNS.test(text) && mayBeNickname(text);
}

function isName(part: Part | undefined): boolean {
  return part?.kind === "name" && !part.bracket;
}
