export type Phone = { number: string; kind: "MOBILE" | "LANDLINE" };
export type PhoneProblem =
  | "people.phoneEmpty"
  | "people.phoneOddCharacters"
  | "people.phoneMobileLength"
  | "people.phoneAreaCode"
  | "people.phoneUnknown";

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(0(?:10|2\d|[3-9]\d{2}))(\d{7,8})$/; // 010 and 02x are the three-digit area codes

/**
 * Reads a phone number as people write it: full-width digits, +86, spaces, hyphens, brackets around the area code.
 * Mobiles come back as 11 digits, landlines as "0546-0200280". The operator is never inferred (numbers are portable).
 * Source: domain.md 4.5.
 */
export function readPhone(text: string): Phone | PhoneProblem {
  const plain = text.normalize("NFKC").replace(/[\p{Cf}\s]/gu, "");
  if (plain === "") return "people.phoneEmpty";
  if (!/^\+?[\d()\-–—‐‑.]+$/.test(plain)) return "people.phoneOddCharacters";
  const digits = plain.replace(/^(?:\+|00)86/, "").replace(/\D/g, "");
  const local = /^86(1[3-9]\d{9}|0\d{9,11})$/.exec(digits)?.[1] ?? digits;

  if (MOBILE.test(local)) return { number: local, kind: "MOBILE" };
  // After +86 the area code is written without its zero.
  const landline = LANDLINE.exec(local) ?? (/^(?:\+|00)86/.test(plain) ? LANDLINE.exec(`0${local}`) : null);
  if (landline) return { number: `${landline[1]}-${landline[2]}`, kind: "LANDLINE" };
  if (/^1/.test(local) && local.length >= 9) return "people.phoneMobileLength";
  return /^[2-8]\d{6,7}$/.test(local) ? "people.phoneAreaCode" : "people.phoneUnknown";
}

/** A number with its middle hidden: "154****0012", "0546-****280". Anything unreadable is hidden whole. */
export function maskPhone(number: string): string {
  if (MOBILE.test(number)) return `${number.slice(0, 3)}****${number.slice(-4)}`;
  const landline = /^(0\d{2,3})-\d{4,5}(\d{3})$/.exec(number);
  return landline ? `${landline[1]}-****${landline[2]}` : "****";
}

/** The last four digits, by which people are searched. */
export function last4(number: string): string {
  return number.replace(/\D/g, "").slice(-4);
}
