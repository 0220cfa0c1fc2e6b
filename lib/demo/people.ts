import { addDays, type Day } from "@/lib/clock";
import type { Counts } from "./counts";
import { type CastMember, cast, castNames } from "./data/cast";
import { dayBetween, earlier } from "./dates";
import { type Membership, membershipOf } from "./membership";
import { inventName } from "./names";
import { AS_OF } from "./profile";
import { idOf, Random } from "./random";
import type { DemoStation } from "./stations";

/** A human as one station knows them, before it becomes rows. */
export type DemoPerson = {
  stationId: number;
  id: string;
  key: string;
  name: string;
  sex: 1 | 2;
  birthYear: number;
  birthMonth: number | null;
  birthDay: number | null;
  communityId: number;
  building: string;
  unitNo: string;
  registeredOn: Day;
  endedOn: Day | null;
  membership: Membership | null;
  volunteerFrom: Day | null;
  volunteerTo: Day | null;
  role: CastMember | null;
};

/** Members who left in the past, besides the active ones: so that opening and closing balances differ. */
const LEFT_SHARE = 0.08;
/** From here on everybody's registration is fixed, so that the last two months read like a monthly report. */
const SETTLED: Day = "2018-01-31";
/** Who has left was registered by then. */
const LEAVERS_BEFORE: Day = "2017-08-31";
const RECENT: Record<string, [month: string, came: number, left: number][]> = {
  jinhua3: [
    ["2018-02-01", 3, 1],
    ["2018-03-01", 7, 2],
  ],
};

/** Everybody of a station: the cast, active members, residents, and members who have left. */
export function peopleOf(station: DemoStation, counts: Counts): DemoPerson[] {
  const chance = new Random(`people:${station.slug}`);
  const starring = station.slug === "jinhua3" ? cast : [];
  const starMembers = starring.filter((member) => member.unit !== undefined);
  const starResidents = starring.filter((member) => member.unit === undefined);
  const left = Math.round(counts.members * LEFT_SHARE);
  const recent = counts.members < 1_000 ? [] : (RECENT[station.slug] ?? []);
  const came = recent.flatMap(([month, count]) =>
    Array.from({ length: count }, (_, at): Day => addDays(month, 4 + at * 3)),
  );
  const gone = recent.flatMap(([month, , count]) =>
    Array.from({ length: count }, (_, at): Day => addDays(month, 8 + at * 9)),
  );

  const people: DemoPerson[] = starMembers.map((member, at) => starPerson(station, member, at));
  for (let at = people.length; at < counts.members; at++) {
    const person = invented(chance, station, `member${at}`, "MEMBER");
    const on = came[counts.members - 1 - at];
    people.push(withMembership(chance, on ? { ...person, registeredOn: on } : person, at, counts.members));
  }
  people.push(...starResidents.map((member, at) => starPerson(station, member, 10_000 + at)));
  for (let at = starResidents.length; at < counts.residents; at++)
    people.push(invented(chance, station, `resident${at}`, "RESIDENT"));
  for (let at = 0; at < left; at++) {
    const found = invented(chance, station, `left${at}`, "MEMBER");
    const person = { ...found, registeredOn: earlier(found.registeredOn, LEAVERS_BEFORE) };
    const endedOn = gone[at] ?? dayBetween(chance, addDays(person.registeredOn, 90), SETTLED);
    people.push(withMembership(chance, { ...person, endedOn: earlier(endedOn, AS_OF) }, at, counts.members));
  }
  return people;
}

function starPerson(station: DemoStation, role: CastMember, at: number): DemoPerson {
  const [year = 0, month = null, day = null] = String(role.born).split("-").map(Number);
  const key = `person:${station.slug}:star${at}`;
  const person: DemoPerson = {
    stationId: station.id,
    id: idOf(role.registeredOn, key),
    key,
    name: role.name,
    sex: role.sex,
    birthYear: year,
    birthMonth: month,
    birthDay: day,
    communityId: station.communities[0]?.id ?? 1,
    building: role.building,
    unitNo: role.unitNo,
    registeredOn: role.registeredOn,
    endedOn: null,
    membership: null,
    volunteerFrom: role.volunteerFrom ?? null,
    volunteerTo: null,
    role,
  };
  return role.unit ? { ...person, membership: membershipOf(new Random(key), person, false) } : person;
}

function invented(chance: Random, station: DemoStation, ordinal: string, kind: "MEMBER" | "RESIDENT"): DemoPerson {
  const key = `person:${station.slug}:${ordinal}`;
  const sex = chance.chance(kind === "MEMBER" ? 0.28 : 0.55) ? 2 : 1;
  const age =
    kind === "MEMBER" ? Math.min(96, Math.max(55, Math.round(70 + chance.bell() * 7.2))) : chance.between(32, 82);
  const wholeBirth = chance.chance(0.8);
  const early = chance.chance(0.45);
  const lastDay = early ? earlier(addDays(station.openedOn, 200), SETTLED) : SETTLED;
  const registeredOn = dayBetween(chance, station.openedOn, lastDay);
  const community = chance.chance(0.78) ? station.communities[0] : chance.pick(station.communities);
  return {
    stationId: station.id,
    id: idOf(registeredOn, key),
    key,
    name: inventName(chance, sex, station.slug === "jinhua3" ? castNames : new Set()),
    sex,
    birthYear: 2018 - age,
    birthMonth: chance.between(1, 12),
    birthDay: wholeBirth ? chance.between(1, 28) : null,
    communityId: community?.id ?? 1,
    // The buildings of the story are full: nobody else may stand between two people of the same name there.
    building: String(station.slug === "jinhua3" ? chance.between(1, 199) : chance.between(1, 60)),
    unitNo: String(chance.between(1, 6)),
    registeredOn,
    endedOn: null,
    membership: null,
    volunteerFrom: null,
    volunteerTo: null,
    role: null,
  };
}

function withMembership(chance: Random, person: DemoPerson, at: number, outOf: number): DemoPerson {
  // One in a thousand cannot be reached ("极少数"): spread by place in the list so that small stations have some too.
  const lost = outOf >= 350 && at % 1_000 === 350;
  return { ...person, membership: membershipOf(chance, person, lost) };
}
