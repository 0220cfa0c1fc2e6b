import { addDays, type Day, type Month } from "@/lib/clock";
import { branches, branchOf } from "./data/home-units";
import { earlier, later } from "./dates";
import type { DemoPerson } from "./people";
import { AS_OF } from "./profile";
import type { Random } from "./random";

export type Membership = {
  category: "RETIRED" | "NON_EMPLOYED" | "VETERAN" | "UNEMPLOYED_DEPENDANT" | "FLOATING";
  state: "ACTIVE" | "TRANSFERRED_OUT" | "WITHDRAWN" | "DECEASED";
  joinedMonth: Month;
  fullMemberMonth: Month;
  exemptFrom: Day | null;
  exemptReviewOn: Day | null;
  exemptReason: string | null;
  isFloating: boolean;
  lostContactSince: Day | null;
  affiliations: { branchId: number; contact: string | null; fromOn: Day; toOn: Day | null }[];
};

/** Share of members who are too frail to be required (R-OL-13). */
export const EXEMPT_SHARE = 0.14;
const REASONS = ["FRAIL", "LONG_ILLNESS", "DISABLED", "CARES_FOR_SPOUSE"];

function month(year: number, number: number): Month {
  return `${year}-${String(number).padStart(2, "0")}-01`;
}

/** The membership of a person; who is exempt is decided for the whole station in `exempt`. */
export function membershipOf(chance: Random, person: DemoPerson, lost: boolean): Membership {
  const { role, birthYear, endedOn } = person;
  const fullYear = role?.partyYears ? 2018 - role.partyYears : birthYear + chance.between(21, 46);
  const joinedMonth = month(fullYear - 1, chance.between(1, 12));
  return {
    category: categoryOf(chance, person),
    state:
      endedOn === null
        ? "ACTIVE"
        : chance.chance(0.55)
          ? "DECEASED"
          : chance.chance(0.85)
            ? "TRANSFERRED_OUT"
            : "WITHDRAWN",
    joinedMonth,
    fullMemberMonth: `${fullYear}${joinedMonth.slice(4)}`,
    exemptFrom: null,
    exemptReviewOn: null,
    exemptReason: null,
    isFloating: role?.floating ?? chance.chance(0.03),
    lostContactSince: lost ? "2017-07-01" : null,
    affiliations: affiliationsOf(chance, person, fullYear),
  };
}

function categoryOf(chance: Random, { role, birthYear }: DemoPerson): Membership["category"] {
  const kind = chance.unit();
  if (role?.floating) return "FLOATING";
  if (role || kind < 0.936) return "RETIRED";
  if (kind < 0.976) return "NON_EMPLOYED";
  if (kind < 0.988) return "VETERAN";
  if (kind < 0.996) return birthYear > 1955 ? "UNEMPLOYED_DEPENDANT" : "NON_EMPLOYED";
  return "FLOATING";
}

/** Where the formal affiliation stays: one open row for the active, none open for who has left; some have an earlier one. */
function affiliationsOf(chance: Random, person: DemoPerson, fullYear: number): Membership["affiliations"] {
  const { role, endedOn } = person;
  const branchId = role?.unit ? branchOf(role.unit, role.name === "曹立新" ? 1 : 0) : chance.pick(branches).id;
  const contact = chance.chance(0.12) ? "支部联系人" : null;
  const start = `${Math.max(fullYear, person.birthYear + 30)}-07-01`;
  const last = { branchId, contact, fromOn: start, toOn: endedOn === null ? null : later(endedOn, addDays(start, 1)) };
  if (!chance.chance(0.1)) return [last];
  const movedOn = `${person.birthYear + 58 > 2016 ? 2016 : Math.max(person.birthYear + 58, fullYear + 3)}-09-01`;
  if (movedOn <= addDays(start, 1) || (endedOn !== null && movedOn >= endedOn)) return [last];
  return [
    { branchId: chance.pick(branches).id, contact: null, fromOn: start, toOn: movedOn },
    { ...last, fromOn: movedOn },
  ];
}

/** Marks the exempt among a station's active members: the share is exact, the older the likelier. */
export function exempt(chance: Random, people: readonly DemoPerson[]): void {
  const active = people.filter(({ membership, endedOn }) => membership !== null && endedOn === null);
  const scored = active
    .filter(({ role }) => role === null || role.exempt)
    .map((person) => ({
      person,
      score: (person.role?.exempt ? 1_000 : 0) + (2018 - person.birthYear) + chance.unit() * 14,
    }))
    .sort((a, b) => b.score - a.score);
  for (const { person } of scored.slice(0, Math.round(active.length * EXEMPT_SHARE))) {
    const { membership } = person;
    if (!membership) continue;
    const from = later(person.registeredOn, `${2018 - chance.below(6)}-0${chance.between(1, 3)}-01`);
    membership.exemptFrom = earlier(from, AS_OF);
    membership.exemptReviewOn = `2018-${chance.chance(0.5) ? "06" : "12"}-30`;
    membership.exemptReason = chance.pick(REASONS);
  }
}
