const NUMERALS = "零一二三四五六七八九";

/** The number in a branch's name ("第十二支部" → 12, "3支部" → 3); null where it has none. */
export function ordinalOf(name: string): number | null {
  const digits = /\d+/u.exec(name)?.[0];
  if (digits) return Number(digits);
  const [, tens, ten, ones] =
    /第?([一二三四五六七八九])?(十)?([一二三四五六七八九])?/u.exec(name.replace(/^[^第]*第/u, "第")) ?? [];
  if (!tens && !ten && !ones) return null;
  if (!ten) return NUMERALS.indexOf(tens ?? "零");
  return (tens ? NUMERALS.indexOf(tens) : 1) * 10 + (ones ? NUMERALS.indexOf(ones) : 0);
}

type Named = { name: string; unit: string };

/** Branches by number within their home unit (第一, 第二, 第三), those without one last; units keep their order. */
export function inOrder<B extends Named>(branches: readonly B[]): B[] {
  const units = [...new Set(branches.map(({ unit }) => unit))];
  const place = ({ name }: B) => ordinalOf(name) ?? Number.MAX_SAFE_INTEGER;
  return units.flatMap((unit) => branches.filter((one) => one.unit === unit).sort((a, b) => place(a) - place(b)));
}
