import { normaliseName, spell } from "@/lib/people/rules/names";
import { surnameOf } from "@/lib/people/rules/surnames";

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A name in Latin letters, family name first: "Chen Yuzhen" for 陈玉珍. What is written so already stays. */
export function romanise(text: string): string {
  const name = normaliseName(text);
  if (!/\p{Script=Han}/u.test(name)) return name;
  const whole = spell(name).pinyin;
  const family = surnameOf(name);
  if (!family) return capital(whole) || name;
  // The given name is read by itself, since the surname alone has readings of its own; what is before it is the family's.
  const given = spell(name.slice(family.length)).pinyin;
  if (!whole.endsWith(given) || given === "") return capital(whole);
  return `${capital(whole.slice(0, -given.length))} ${capital(given)}`;
}
