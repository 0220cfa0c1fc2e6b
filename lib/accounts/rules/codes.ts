/** What one-time codes are made of: nothing that looks like another sign on paper (0 and O, 1, l and I). */
export const CODE_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/** Signs of a code: 57 to the 12th, some 70 bits. */
export const CODE_LENGTH = 12;
/** How long a code on paper opens an account. */
export const CODE_DAYS = 7;

/**
 * A one-time code from a source of chance.
 * @param below a whole number from 0 up to, not including, its argument; every one as likely
 */
export function makeCode(below: (most: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[below(CODE_SIGNS.length)]).join("");
}

/** A code in groups of four, as it is read out and copied from paper. */
export function inGroups(code: string): string[] {
  return code.match(/.{1,4}/g) ?? [];
}

/** A code as somebody types it, without the gaps between its groups; anything else stays what it was. */
export function withoutGaps(typed: string): string {
  const plain = typed.replace(/[\s\u3000]+/g, "");
  const code = plain.length === CODE_LENGTH && [...plain].every((sign) => CODE_SIGNS.includes(sign));
  return code ? plain : typed;
}
