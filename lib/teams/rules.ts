import type { Day } from "@/lib/clock";

export const UNIT_KINDS = [
  "TEAM",
  "GROUP",
  "SERVICE_POINT",
  "RESPONSIBILITY_AREA",
  "TROUPE",
  "LECTURE_GROUP",
  "TRAINING_CENTER",
  "INTEREST_GROUP",
  "GREEN_SITE",
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** How a name was found (domain D12): after a person, a symbol, a number, a place, or plainly after what is done. */
export const NAMING_TYPES = ["PERSON", "SYMBOL", "NUMBER", "PLACE", "PLAIN"] as const;

/** SESSION: each activity counts; DAY: all rounds of a day count once (CountingPolicy v1). Applied when posting. */
export const COUNTING_UNITS = ["SESSION", "DAY"] as const;

export const ROLES = ["MEMBER", "LEADER", "DEPUTY", "INITIATOR"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody's time in a team under one role: from `fromOn` up to, not including, `toOn`; open where that is null. */
export type Belonging = { id: string; personId: string; role: Role; fromOn: Day; toOn: Day | null };

/** What a change does to the rows: set roles, end rows, then begin new ones; in this order nobody is in a team twice. */
export type Steps = {
  set: { id: string; role: Role }[];
  end: { id: string; toOn: Day }[];
  begin: { personId: string; role: Role; fromOn: Day }[];
};

/** What stands against a change, and who it is about. */
export type Against = { against: string; people: string[] };

function covers({ fromOn, toOn }: Pick<Belonging, "fromOn" | "toOn">, day: Day): boolean {
  return fromOn <= day && (toOn === null || toOn > day);
}

/** Rows that came to nothing (let go on the day of joining) stand against nothing. */
function lasting(rows: readonly Belonging[]): Belonging[] {
  return rows.filter((row) => row.toOn !== row.fromOn);
}

/** Who belongs to a team on a day, each once. */
export function membersOn(rows: readonly Belonging[], day: Day): string[] {
  return [...new Set(rows.filter((row) => covers(row, day)).map((row) => row.personId))];
}

/** Who leads a team on a day; null where nobody does. */
export function leaderOn(rows: readonly Belonging[], day: Day): string | null {
  return rows.find((row) => row.role === "LEADER" && covers(row, day))?.personId ?? null;
}

/** Takes people in from a day on. Whoever belongs then or later already is named, and nothing is done. */
export function takeIn(
  rows: readonly Belonging[],
  people: readonly string[],
  day: Day,
  role: Exclude<Role, "LEADER">,
): Steps | Against {
  const already = people.filter((person) =>
    lasting(rows).some((row) => row.personId === person && (row.toOn === null || row.toOn > day)),
  );
  if (already.length > 0) return { against: "teams.alreadyIn", people: already };
  return { set: [], end: [], begin: people.map((personId) => ({ personId, role, fromOn: day })) };
}

/** Lets people go: on `day` they no longer belong. Nobody can go before the last change of theirs. */
export function letGo(rows: readonly Belonging[], people: readonly string[], day: Day): Steps | Against {
  const own = people.map((person) => rows.find((row) => row.personId === person && row.toOn === null));
  const missing = people.filter((_, nth) => !own[nth]);
  if (missing.length > 0) return { against: "teams.notIn", people: missing };
  const open = own.filter((row) => row !== undefined);
  const later = open.filter((row) => row.fromOn > day).map((row) => row.personId);
  if (later.length > 0) return { against: "teams.joinedAfter", people: later };
  return { set: [], end: open.map(({ id }) => ({ id, toOn: day })), begin: [] };
}

/**
 * Hands a team over to another leader from a day on; the one before stays as a member. `person` null: nobody leads.
 * A change on the very day on which a row began corrects that row.
 */
export function handOver(rows: readonly Belonging[], person: string | null, day: Day): Steps | Against {
  const steps: Steps = { set: [], end: [], begin: [] };
  const turn = (row: Belonging, role: Role) => {
    if (row.fromOn === day) steps.set.push({ id: row.id, role });
    else {
      steps.end.push({ id: row.id, toOn: day });
      steps.begin.push({ personId: row.personId, role, fromOn: day });
    }
  };
  const leading = lasting(rows).find((row) => row.role === "LEADER" && (row.toOn === null || row.toOn > day));
  if (leading && (leading.toOn !== null || leading.fromOn > day))
    return { against: "teams.ledThen", people: [leading.personId] };
  if (leading && leading.personId === person) return { against: "teams.leadsAlready", people: [person] };
  if (leading) turn(leading, "MEMBER");
  if (person !== null) {
    const own = rows.find((row) => row.personId === person && row.toOn === null);
    if (!own) return { against: "teams.notIn", people: [person] };
    if (own.fromOn > day) return { against: "teams.joinedAfter", people: [person] };
    turn(own, "LEADER");
  }
  return steps;
}

/** The rows after the steps; `id` names what begins. */
export function after(
  rows: readonly Belonging[],
  { set, end, begin }: Steps,
  id: (nth: number) => string,
): Belonging[] {
  const changed = rows.map((row) => ({
    ...row,
    role: set.find((one) => one.id === row.id)?.role ?? row.role,
    toOn: end.find((one) => one.id === row.id)?.toOn ?? row.toOn,
  }));
  return [...changed, ...begin.map((one, nth) => ({ ...one, id: id(nth), toOn: null }))];
}

/** "2018", "2018-04", "2018年4月", "2018.4" as a founding year and month; null where it is neither. */
export function readFounded(text: string): { year: number; month: number | null } | null {
  const match = /^(\d{4})(?:[年./-](?:(\d{1,2})月?)?)?$/.exec(text.normalize("NFKC").replace(/\s/g, ""));
  if (!match) return null;
  const [year, month] = [Number(match[1]), match[2] === undefined ? null : Number(match[2])];
  return year < 1950 || (month !== null && (month < 1 || month > 12)) ? null : { year, month };
}

/** The first day that a founding year and month can mean. */
export function foundedOn({ year, month }: { year: number; month: number | null }): Day {
  return `${year}-${String(month ?? 1).padStart(2, "0")}-01`;
}
