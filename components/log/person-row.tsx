import { Facts } from "@/components/ui/facts";
import type { Day } from "@/lib/clock";
import { fill } from "@/lib/i18n/fill";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { LogWords, Token } from "./types";

/** Where somebody lives, as a coordinator says it: "280栋2单元". */
export function placeOf({ building, unitNo }: Pick<Token, "building" | "unitNo">, words: LogWords): string {
  if (!building) return "";
  return fill(words[unitNo ? "buildingUnit" : "building"] ?? "", { building, unit: unitNo ?? "" });
}

/** Why a row stands where it does: was there last time, same team, or a namesake to be told apart. */
export function reasonOf(person: Token, words: LogWords, locale: Locale, today: Day): string {
  const last = person.lastOn ? formatDay(person.lastOn, locale, { today }) : "";
  if (person.namesake && person.rank > 1) return words.namesake ?? "";
  if (person.rank === 0) return fill(words.wasThere ?? "", { day: last });
  if (person.rank === 1) return fill(words[last ? "sameTeamLast" : "sameTeam"] ?? "", { day: last });
  return last ? fill(words.lastServed ?? "", { day: last }) : (words.neverServed ?? "");
}

/** A person in a list of matches: name, what tells namesakes apart, the reason for the rank. */
export function PersonRow({
  person,
  words,
  locale,
  today,
}: {
  person: Token;
  words: LogWords;
  locale: Locale;
  today: Day;
}) {
  return (
    <>
      <b>
        <mark>{person.name}</mark>
      </b>
      <span>
        <Facts>
          {person.sex === 1 ? words.male : person.sex === 2 ? words.female : null}
          {placeOf(person, words) || null}
          {words[`kind${person.kind}`]}
        </Facts>
      </span>
      <em>{reasonOf(person, words, locale, today)}</em>
    </>
  );
}
