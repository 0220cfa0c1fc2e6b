import type { Day } from "@/lib/clock";
import { USUAL_SIX } from "./data/cast";
import type { DemoPerson } from "./people";
import type { Random } from "./random";
import { type DemoUnit, membersOn } from "./units";
import { volunteersOn } from "./volunteers";

/** Sums of 1, 1/2, 1/3 …: by Zipf's law the first of a pool serve most, as everywhere where few carry much. */
const HARMONIC = Array.from({ length: 3_000 }, () => 0);
for (let at = 0; at < HARMONIC.length; at++) HARMONIC[at] = (HARMONIC[at - 1] ?? 0) + 1 / (at + 1);

function zipfPlace(chance: Random, size: number): number {
  const target = chance.unit() * (HARMONIC[size - 1] ?? 1);
  let [low, high] = [0, size - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((HARMONIC[middle] ?? 0) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** So many different people of a pool, or all of it. */
export function draw(chance: Random, pool: readonly DemoPerson[], count: number): DemoPerson[] {
  if (count >= pool.length) return [...pool];
  const taken = new Set<number>();
  for (let tries = 0; taken.size < count && tries < count * 6; tries++) taken.add(zipfPlace(chance, pool.length));
  for (let at = 0; taken.size < count; at++) taken.add(at);
  return [...taken].sort((a, b) => a - b).flatMap((at) => pool[at] ?? []);
}

/**
 * Who serves in a session: people of the unit, filled up from the station's other volunteers.
 * @param fixed who is there in any case
 */
export function crewOf(
  chance: Random,
  {
    unit,
    volunteers,
    day,
    count,
    fixed = [],
  }: {
    unit: DemoUnit | null;
    volunteers: readonly DemoPerson[];
    day: Day;
    count: number;
    fixed?: readonly DemoPerson[];
  },
): DemoPerson[] {
  const present = new Set(fixed);
  const own = unit
    ? patrolFirst(
        unit,
        membersOn(unit, day).filter((person) => volunteersOn(person, day) && !present.has(person)),
      )
    : [];
  for (const person of draw(chance, own, count - present.size)) present.add(person);
  if (present.size < count) {
    const others = volunteers.filter((person) => volunteersOn(person, day) && !present.has(person));
    for (const person of draw(chance, others, count - present.size)) present.add(person);
  }
  return [...present].slice(0, Math.max(count, fixed.length));
}

/** In the team of 允功 the usual patrol comes first; elsewhere who joined first. */
function patrolFirst(unit: DemoUnit, people: DemoPerson[]): DemoPerson[] {
  if (!unit.spec.categories.includes("PATROL")) return people;
  const place = ({ role }: DemoPerson) => {
    const at = role ? USUAL_SIX.indexOf(role.name as (typeof USUAL_SIX)[number]) : -1;
    return at < 0 ? USUAL_SIX.length : at;
  };
  return [...people].sort((a, b) => place(a) - place(b));
}
