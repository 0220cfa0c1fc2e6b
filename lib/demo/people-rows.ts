import { addMonths, monthOf } from "@/lib/clock";
import { spell } from "@/lib/people/rules/names";
import { later } from "./dates";
import type { DemoPerson } from "./people";
import { AS_OF } from "./profile";
import { idOf, Random } from "./random";
import { volunteersOn } from "./volunteers";

const SKILLS = ["电工", "理发", "木工", "医护", "书法", "合唱", "剪纸", "摄影", "法律", "修家电"];

/** Rows of Person; the identity's id is derived from the person's, as in `identitiesOf`. */
export function personRows(people: readonly DemoPerson[]) {
  return people.map((person) => {
    const {
      stationId,
      id,
      name,
      sex,
      birthYear,
      birthMonth,
      birthDay,
      communityId,
      building,
      unitNo,
      registeredOn,
      endedOn,
    } = person;
    const identityId = idOf(registeredOn, `identity:${id}`);
    return {
      stationId,
      id,
      identityId,
      name,
      ...spell(name),
      sex,
      birthYear,
      birthMonth,
      birthDay,
      communityId,
      building,
      unitNo,
      registeredOn,
      endedOn,
      version: 1,
    };
  });
}

/** Rows of Membership, Affiliation and Consent of the members, active and past. */
export function memberRows(people: readonly DemoPerson[]) {
  const members = people.flatMap((person) => (person.membership ? [{ person, membership: person.membership }] : []));
  return {
    Membership: members.map(({ person, membership: { affiliations: _, ...membership } }) => ({
      stationId: person.stationId,
      id: idOf(person.registeredOn, `membership:${person.id}`),
      personId: person.id,
      ...membership,
      registeredOn: person.registeredOn,
      endedOn: person.endedOn,
    })),
    Affiliation: members.flatMap(({ person, membership }) =>
      membership.affiliations.map((affiliation, at) => ({
        stationId: person.stationId,
        id: idOf(affiliation.fromOn, `affiliation:${person.id}:${at}`),
        personId: person.id,
        ...affiliation,
      })),
    ),
    Consent: members.map(({ person }) => ({
      stationId: person.stationId,
      id: idOf(person.registeredOn, `consent:${person.id}:REGISTER`),
      personId: person.id,
      kind: "REGISTER",
      textVersion: 1,
      channel: person.registeredOn < "2014-01-01" ? "PAPER" : "ASSISTED",
      givenOn: person.registeredOn,
      withdrawnOn: person.membership?.state === "WITHDRAWN" ? person.endedOn : null,
    })),
  };
}

/** Rows of Volunteer, numbered through a station in the order of joining, with the year in front. */
export function volunteerRows(slug: string, volunteers: readonly DemoPerson[]) {
  const chance = new Random(`skills:${slug}`);
  return volunteers.map((person, at) => {
    const fromOn = later(person.volunteerFrom ?? person.registeredOn, person.registeredOn);
    return {
      stationId: person.stationId,
      id: idOf(fromOn, `volunteer:${person.id}`),
      personId: person.id,
      volunteerNo: `${fromOn.slice(0, 4)}-${String(at + 1).padStart(4, "0")}`,
      skills: chance.chance(0.4) ? chance.pick(SKILLS) : "",
      fromOn,
      toOn: person.volunteerTo,
      insuredUntil:
        volunteersOn(person, AS_OF) && chance.chance(0.7) ? addMonths(monthOf(AS_OF), chance.between(1, 11)) : null,
    };
  });
}
