/** Least length of a password, in characters. Source: domain SEC-01. */
export const LEAST_LENGTH = 8;
/** The same for who sees the whole network. */
export const LEAST_LENGTH_HQ = 12;
/** The longest that is taken: hashing a book costs time and protects nobody. */
export const LONGEST = 200;

/** What is wrong with a password; each has its sentence in the catalogue (accounts.weak.*). */
export type Weakness = "SHORT" | "LONG" | "CLASSES" | "COMMON" | "OWN" | "PHONE" | "BIRTHDAY";

/** What must not stand in the password: the account, and names as they are written here. */
export type Holder = { account: string; names: readonly string[]; wholeNetwork: boolean };

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** What leaked lists are full of, without the digits and signs that people put around it. */
const COMMON = new Set(
  (
    "password passwort passw pass admin administrator root user guest qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm " +
    "qaz qazwsx letmein welcome hello iloveyou loveyou sunshine princess football master login secret dragon monkey abc abcd abcde abcdef " +
    "test demo woaini woaiwojia wodemima mima nihao wangyi aini zhongguo shengli shengliyoutian youtian dongying dangyuan fuwushe zuzhibu"
  ).split(" "),
);
/** Runs of one digit or of digits in order, and the digits that are typed for their sound or their place on the keys. */
const WELL_KNOWN_DIGITS = /(\d)\1{5}|123456|234567|345678|456789|654321|987654|5201314|1314520|147258|159357|112233/;

const PHONE = /1[3-9]\d{9}|0\d{2,3}-?\d{7,8}/;
const FULL_DAY = /(?:19[2-9]\d|20[0-4]\d)[-./年]?(?:0[1-9]|1[0-2])[-./月]?(?:0[1-9]|[12]\d|3[01])/;
const SHORT_DAY = /^[2-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** A birthday and next to nothing else: 19520304, 1952-03-04, wang19520304, 520304 among letters. */
function looksLikeBirthday(password: string): boolean {
  const rest = password.replace(FULL_DAY, "");
  if (rest !== password) return rest.length < LEAST_LENGTH;
  return SHORT_DAY.test(password.replace(/\D/g, ""));
}

/** The least length for somebody, in characters. */
export function leastLength({ wholeNetwork }: Pick<Holder, "wholeNetwork">): number {
  return wholeNetwork ? LEAST_LENGTH_HQ : LEAST_LENGTH;
}

/**
 * Why a password will not do, worst first; empty if it will. Length by characters, three of four classes (small letters,
 * capitals, digits, signs; Chinese counts as a sign), none that stands on every list, none made of what others know of its
 * holder: account, name, a telephone number, a birthday. Source: domain SEC-01.
 */
export function passwordWeaknesses(password: string, holder: Holder): Weakness[] {
  const lower = password.toLowerCase();
  const letters = lower.replace(/[^a-z]/g, "");
  const own = [holder.account, ...holder.names].map((one) => one.toLowerCase().replaceAll(/\s/g, ""));
  const found: [Weakness, boolean][] = [
    ["SHORT", [...password].length < leastLength(holder)],
    ["LONG", [...password].length > LONGEST],
    ["CLASSES", CLASSES.filter((one) => one.test(password)).length < 3],
    ["COMMON", COMMON.has(letters) || WELL_KNOWN_DIGITS.test(password)],
    ["OWN", own.some((one) => one.length > 2 && lower.replaceAll(/\s/g, "").includes(one))],
    ["PHONE", PHONE.test(password)],
    ["BIRTHDAY", looksLikeBirthday(password)],
  ];
  return found.filter(([, holds]) => holds).map(([weakness]) => weakness);
}
