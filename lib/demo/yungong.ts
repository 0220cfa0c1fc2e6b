import { addDays, type Day } from "@/lib/clock";
import type { CastMember } from "./data/cast";
import { lastOf, monthsBetween } from "./dates";
import type { DemoPerson } from "./people";
import { idOf } from "./random";
import type { DemoStation } from "./stations";
import type { DemoUnit, UnitJoin } from "./units";
import { join } from "./volunteers";

export const NAMED_ON: Day = "2014-10-08";
export const GROUP_FROM: Day = "2013-12-01";
/** Since this day the team keeps the public toilet; it counts by the day (CountingPolicy v1). */
export const TOILET_FROM: Day = "2014-03-10";
const GROVE_FROM: Day = "2013-10-12";
const TEAM_SIZE = 130;
const CARERS: Record<string, Day> = {
  曹立新: "2015-04-11",
  赵德明: "2014-03-15",
  谭国栋: "2014-04-05",
  石广兴: "2015-04-11",
  吕秀珍: "2016-03-12",
};

/**
 * How many belong to the lineage at each month's end from October 2013: 3, 5, 9, then a curve to 130
 * (domain 8.1: 14 in June 2014, 24, 71, 115 and 129 at the ends of 2014 to 2017).
 */
export function lineageSizes(): { month: string; size: number }[] {
  const months = monthsBetween("2013-10-01", "2018-04-01");
  const later = months.length - 3;
  const curve = Array.from({ length: later }, (_, at) => 1 / (1 + Math.exp(-(at + 1 - later * 0.45) / (later * 0.13))));
  const [first = 0] = curve;
  const last = curve.at(-1) ?? 1;
  const sizes = [3, 5, 9, ...curve.map((value) => 9 + Math.round(((value - first) / (last - first)) * 121))];
  return months.map((month, at) => ({ month, size: sizes[at] ?? TEAM_SIZE }));
}

/** The days on which somebody joined, in order: one for each of the 130. */
function joiningDays(): Day[] {
  let before = 0;
  return lineageSizes().flatMap(({ month, size }) => {
    const joined = size - before;
    before = size;
    const first = month === "2013-10-01" ? GROVE_FROM : month === "2018-04-01" ? "2018-04-02" : addDays(month, 1);
    const span = month === "2018-04-01" ? 5 : 24;
    return Array.from({ length: joined }, (_, at) =>
      addDays(first, month === "2013-10-01" ? 0 : Math.floor((at * span) / joined)),
    );
  });
}

/** Who joined when: the cast in the months of their story, everybody else in between by the day they became volunteers. */
function joins(volunteers: readonly DemoPerson[]): UnitJoin[] {
  const days: (Day | null)[] = joiningDays();
  const found: UnitJoin[] = [];
  const take = (person: DemoPerson, at: number) => {
    const fromOn = days[at];
    if (!fromOn) throw new Error(`no place in the team for ${person.key}`);
    days[at] = null;
    join(person, fromOn);
    found.push({ person, fromOn, toOn: null, role: "MEMBER" });
  };
  const active = volunteers.filter(({ volunteerTo }) => volunteerTo === null);
  const starring = active
    .filter(({ role }) => role?.yungong)
    .sort((a, b) => (yungongMonth(a.role) < yungongMonth(b.role) ? -1 : 1));
  for (const person of starring)
    take(
      person,
      days.findIndex((day) => day !== null && day.slice(0, 7) >= yungongMonth(person.role)),
    );
  for (const person of active.filter(({ role }) => role === null)) {
    const at = days.findIndex((day) => day !== null);
    if (at < 0) break;
    take(person, at);
  }
  if (found.length !== TEAM_SIZE) throw new Error(`the team has ${found.length} people`);
  return found.sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0));
}

function yungongMonth(role: CastMember | null): string {
  return role?.yungong ?? "9999-12";
}

/** The lineage of domain 1.5: grove, group, team. The predecessors' people stay what they were (domain 1.8 I4). */
export function yungongOf(station: DemoStation, volunteers: readonly DemoPerson[]) {
  const team = joins(volunteers);
  const founders = team.filter(({ fromOn }) => fromOn === GROVE_FROM);
  const carers = team.flatMap(({ person }): UnitJoin[] => {
    const fromOn = person.role ? CARERS[person.role.name] : undefined;
    return fromOn ? [{ person, fromOn, toOn: null, role: "MEMBER" }] : [];
  });
  const group = team.filter(({ fromOn }) => fromOn < NAMED_ON);
  const units: DemoUnit[] = [
    unitOf(station, "“211”爱心林", "“211” Grove of Care", "GREEN_SITE", "NUMBER", GROVE_FROM, {
      joins: [...founders.map((one): UnitJoin => ({ ...one, role: "INITIATOR" })), ...carers],
      season: "AUTUMN",
      categories: ["GREEN_ADOPTION"],
      reason: "三位老人当年年龄相加恰好 211 岁",
    }),
    unitOf(station, "280爱心互助组", "280 Mutual-aid Group", "GROUP", "NUMBER", GROUP_FROM, {
      joins: group.map(
        (one): UnitJoin => ({ ...one, fromOn: one.fromOn < GROUP_FROM ? GROUP_FROM : one.fromOn, toOn: NAMED_ON }),
      ),
      endedOn: NAMED_ON,
      categories: ["ELDER_CARE", "ENVIRONMENT"],
      reason: "280 栋的邻居们自发组成",
    }),
    // Belonging goes on across the naming: everybody keeps the day on which they came to the group or the grove.
    unitOf(station, "“允功”志愿服务队", "“Yungong” Volunteer Team", "TEAM", "PERSON", NAMED_ON, {
      joins: team.map(
        (one): UnitJoin => ({
          ...one,
          role:
            one.person.role?.name === "赵德明" ? "LEADER" : one.person.role?.name === "曹立新" ? "DEPUTY" : "MEMBER",
        }),
      ),
      categories: ["PATROL", "ELDER_CARE", "ENVIRONMENT"],
      reason: "社里会议决定，以带头人的名字命名",
    }),
  ];
  return { units, lineage: lineageRows(units), site: siteRow(units) };
}

type More = { joins: UnitJoin[]; categories: string[]; reason: string; endedOn?: Day; season?: string };

function unitOf(
  station: DemoStation,
  name: string,
  nameEn: string,
  kind: DemoUnit["spec"]["kind"],
  naming: DemoUnit["spec"]["naming"],
  foundedOn: Day,
  more: More,
): DemoUnit {
  return {
    stationId: station.id,
    id: idOf(foundedOn, `unit:${station.slug}:${name}`),
    spec: { name, nameEn, kind, naming, categories: more.categories },
    foundedOn,
    foundedSeason: more.season ?? null,
    endedOn: more.endedOn ?? null,
    names: [
      {
        name,
        nameEn,
        fromOn: foundedOn,
        toOn: more.endedOn ?? null,
        naming,
        decidedBy: naming === "PERSON" ? "社务会" : "",
        reason: more.reason,
      },
    ],
    joins: more.joins,
  };
}

function lineageRows([grove, group, team]: DemoUnit[]) {
  if (!grove || !group || !team) return [];
  const row = (from: DemoUnit, to: DemoUnit, year: number, month: number, note: string) => ({
    stationId: from.stationId,
    id: idOf(to.foundedOn, `lineage:${from.id}:${to.id}`),
    predecessorId: from.id,
    successorId: to.id,
    kind: "GREW_INTO",
    year,
    month,
    season: null,
    note,
  });
  return [
    row(grove, group, 2013, 12, "三位种树的老人和 280 栋的邻居组成互助组；爱心林继续养护"),
    row(group, team, 2014, 10, "互助组命名为服务队，成员身份不变"),
  ];
}

function siteRow([grove]: DemoUnit[]) {
  if (!grove) return [];
  return [
    {
      stationId: grove.stationId,
      id: idOf(grove.foundedOn, "greenSite:211"),
      unitId: grove.id,
      name: "七区东南角绿地",
      species: "槐树",
      trees: 416,
      fromYear: 2013,
      fromSeason: "AUTUMN",
      toYear: 2015,
    },
  ];
}

/** How many belonged to a unit at the end of a month, for tests of the curve. */
export function sizeAt({ joins }: DemoUnit, month: string): number {
  const day = lastOf(month);
  return joins.filter(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn > day)).length;
}
