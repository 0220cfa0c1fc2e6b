import { addDays, type Day } from "@/lib/clock";
import { spell } from "@/lib/people/rules/names";
import { type UnitSpec, unitSpecs } from "./data/unit-list";
import { dayBetween, later } from "./dates";
import type { DemoPerson } from "./people";
import { AS_OF } from "./profile";
import { idOf, Random } from "./random";
import type { DemoStation } from "./stations";

export type UnitJoin = {
  person: DemoPerson;
  fromOn: Day;
  toOn: Day | null;
  role: "MEMBER" | "LEADER" | "DEPUTY" | "INITIATOR";
};

/** A team, group or place with its people, before it becomes rows. */
export type DemoUnit = {
  stationId: number;
  id: string;
  spec: Omit<UnitSpec, "size" | "founded">;
  foundedOn: Day;
  foundedSeason: string | null;
  endedOn: Day | null;
  names: {
    name: string;
    nameEn: string;
    fromOn: Day;
    toOn: Day | null;
    naming: UnitSpec["naming"];
    decidedBy: string;
    reason: string;
  }[];
  joins: UnitJoin[];
};

/** The units of a station other than those of the 允功 lineage. */
export function unitsOf(station: DemoStation, volunteers: readonly DemoPerson[]): DemoUnit[] {
  const active = volunteers.filter(({ volunteerTo }) => volunteerTo === null);
  return unitSpecs(station, active.length).map((spec) => unit(station, spec, active));
}

function unit(station: DemoStation, spec: UnitSpec, active: readonly DemoPerson[]): DemoUnit {
  const chance = new Random(`unit:${station.slug}:${spec.name}`);
  const foundedOn = later(`${spec.founded}-01`, station.openedOn);
  const people = chance.shuffled(active).slice(0, Math.min(spec.size, active.length));
  const joins = people
    .map((person): UnitJoin => {
      const from = later(foundedOn, person.volunteerFrom ?? foundedOn);
      return {
        person,
        fromOn: dayBetween(chance, from, from < addDays(AS_OF, -60) ? addDays(from, 45) : from),
        toOn: null,
        role: "MEMBER",
      };
    })
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  const [leader] = joins;
  if (leader) leader.role = "LEADER";
  return {
    stationId: station.id,
    id: idOf(foundedOn, `unit:${station.slug}:${spec.name}`),
    spec,
    foundedOn,
    foundedSeason: null,
    endedOn: null,
    names: [
      {
        name: spec.name,
        nameEn: spec.nameEn,
        fromOn: foundedOn,
        toOn: null,
        naming: spec.naming,
        decidedBy: "社务会",
        reason: "",
      },
    ],
    joins,
  };
}

/** Who belongs to a unit on a day, those who joined first in front. */
export function membersOn({ joins }: DemoUnit, day: Day): DemoPerson[] {
  return joins.filter(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn > day)).map(({ person }) => person);
}

/** Rows of ServiceUnit, its dated names and members. */
export function unitRows(units: readonly DemoUnit[]) {
  return {
    ServiceUnit: units.map(({ stationId, id, spec, foundedOn, foundedSeason, endedOn }) => {
      const { pinyin, initials } = spell(spec.name.replace(/[“”]/gu, ""));
      const [year = 0, month = 0] = foundedOn.split("-").map(Number);
      return {
        stationId,
        id,
        kind: spec.kind,
        name: spec.name,
        nameEn: spec.nameEn,
        pinyin,
        initials,
        scope: spec.network ? "NETWORK" : "STATION",
        // The toilet duty alone counts by the day: its template and activities say so.
        countingUnit: "SESSION",
        foundedYear: year,
        foundedMonth: foundedSeason === null ? month : null,
        foundedSeason,
        endedOn,
      };
    }),
    ServiceUnitName: units.flatMap(({ stationId, id: unitId, names }) =>
      names.map(({ naming, ...name }) => ({
        stationId,
        id: idOf(name.fromOn, `unitName:${unitId}:${name.name}`),
        unitId,
        ...name,
        namingType: naming,
      })),
    ),
    UnitMember: units.flatMap(({ stationId, id: unitId, joins }) =>
      joins.map(({ person, fromOn, toOn, role }) => ({
        stationId,
        id: idOf(fromOn, `unitMember:${unitId}:${person.id}`),
        unitId,
        personId: person.id,
        role,
        fromOn,
        toOn,
      })),
    ),
  };
}
