import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import { audit } from "@/lib/db/audit";
import { newId } from "@/lib/db/ids";
import { Problems, Refusal } from "@/lib/db/refusal";
import { peopleByNames } from "@/lib/people/queries/by-name";
import type { TakeInInput } from "../input";
import { type Against, type Belonging, foundedOn, handOver, letGo, type Steps, takeIn } from "../rules";
import { holdTeam } from "./team";

/**
 * Takes registered people into a team from a day on.
 * @returns how many
 * @throws Refusal or Problems beside the field: nobody, somebody unknown or named by several, not registered then, in already
 */
export async function takeIntoTeam(scope: WriteScope, id: string, input: TakeInInput): Promise<number> {
  const rows = await rowsOf(scope, id, input.from, "from");
  const named = await idsOfNames(scope, input);
  const people = [...new Set([...input.people, ...named])];
  if (people.length === 0) throw new Refusal("teams.nobody", "people");
  await refuseStrangers(scope, people, input.from);
  await apply(scope, id, takeIn(rows, people, input.from, input.role), "people");
  audit(scope.db, "TEAM_JOINED", id, { people: people.length });
  return people.length;
}

/** Lets people go from a team: on the day they no longer belong. */
export async function letGoFromTeam(scope: WriteScope, id: string, people: readonly string[], on: Day): Promise<void> {
  if (people.length === 0) throw new Refusal("teams.nobody", "leaving");
  const rows = await rowsOf(scope, id, on, "on");
  await apply(scope, id, letGo(rows, [...new Set(people)], on), "on");
  audit(scope.db, "TEAM_LEFT", id, { people: people.length });
}

/** Hands a team over to one of its people, or to nobody, from a day on. */
export async function handTeamOver(scope: WriteScope, id: string, leader: string | null, since: Day): Promise<void> {
  const rows = await rowsOf(scope, id, since, "since");
  await apply(scope, id, handOver(rows, leader, since), "since");
  audit(scope.db, "TEAM_HANDED_OVER", id);
}

/** All rows of a team's people, once the team is held and the day is one on which it was there. */
async function rowsOf(scope: WriteScope, id: string, day: Day, field: string): Promise<Belonging[]> {
  const { db, station, today } = scope;
  const team = await holdTeam(scope, id, null);
  if (day > today) throw new Refusal("teams.future", field);
  if (day < foundedOn(team.founded)) throw new Refusal("teams.beforeFounding", field, { day: foundedOn(team.founded) });
  return db.$queryRaw<
    Belonging[]
  >`SELECT "id", "personId", "role", "fromOn"::text AS "fromOn", "toOn"::text AS "toOn" FROM "UnitMember" WHERE "stationId" = ${station.id} AND "unitId" = ${id}::uuid`;
}

async function apply(scope: WriteScope, unitId: string, steps: Steps | Against, field: string): Promise<void> {
  const { db, station } = scope;
  if ("against" in steps) {
    const names = await db.person.findMany({
      where: { stationId: station.id, id: { in: steps.people.slice(0, 5) } },
      select: { name: true },
    });
    throw new Refusal(steps.against, field, { names: names.map(({ name }) => name).join("、") });
  }
  const key = { stationId: station.id };
  for (const { id, role } of steps.set) await db.unitMember.updateMany({ where: { ...key, id }, data: { role } });
  for (const { id, toOn } of steps.end)
    await db.unitMember.updateMany({ where: { ...key, id }, data: { toOn: new Date(toOn) } });
  await db.unitMember.createMany({
    data: steps.begin.map(({ fromOn, ...one }) => ({ ...key, id: newId(), unitId, ...one, fromOn: new Date(fromOn) })),
  });
}

/** Whom typed names mean. A name that nobody or several bear is said, all at once. */
async function idsOfNames(scope: WriteScope, { peopleText, people, from }: TakeInInput): Promise<string[]> {
  const names = [...new Set(peopleText.split(/[\s、，,;；]+/).filter(Boolean))].slice(0, 300);
  if (names.length === 0) return [];
  const found = await peopleByNames(scope, names, from);
  const of = (name: string) => found.filter((person) => person.name === name);
  const unknown = names.filter((name) => of(name).length === 0);
  // Among namesakes the ticked ones are meant.
  const doubtful = names.filter((name) => of(name).length > 1 && !of(name).some(({ id }) => people.includes(id)));
  const said = (messageKey: string, some: string[]) =>
    some.length > 0 ? [{ messageKey, field: "people", values: { names: some.slice(0, 5).join("、") } }] : [];
  const problems = [...said("teams.unknownNames", unknown), ...said("teams.sameNames", doubtful)];
  if (problems.length > 0) throw new Problems(problems);
  return names.flatMap((name) => (of(name).length === 1 ? of(name).map(({ id }) => id) : []));
}

/** Only people who were in this station's register on the day. */
async function refuseStrangers({ db, station }: WriteScope, people: readonly string[], from: Day): Promise<void> {
  const rows = await db.person.findMany({
    where: { stationId: station.id, id: { in: [...people] } },
    select: { name: true, registeredOn: true, endedOn: true },
  });
  if (rows.length < people.length) throw new Refusal("errors.unknownPerson", "people");
  const day = new Date(from);
  const away = rows.filter((row) => row.registeredOn > day || (row.endedOn !== null && row.endedOn <= day));
  if (away.length > 0)
    throw new Refusal("teams.notRegistered", "people", {
      names: away
        .slice(0, 5)
        .map(({ name }) => name)
        .join("、"),
    });
}
