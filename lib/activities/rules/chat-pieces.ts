import { cleanLine, linesOf } from "./chat-text";

const RUN = /[\p{Script=Han}\u3007]{2,}/gu;
const MOST_PIECES = 40_000;

/**
 * Every piece of a text that could be somebody's whole name of two to four characters, each once, wherever it stands in
 * its line. The register is asked about all of them in one query.
 */
export function piecesOf(text: string): string[] {
  const pieces = new Set<string>();
  for (const line of linesOf(text)) {
    for (const [run] of cleanLine(line).matchAll(RUN)) {
      const signs = [...run];
      for (let from = 0; from < signs.length - 1 && pieces.size < MOST_PIECES; from++) {
        for (let length = 2; length <= 4 && from + length <= signs.length; length++) {
          pieces.add(signs.slice(from, from + length).join(""));
        }
      }
    }
  }
  return [...pieces];
}
