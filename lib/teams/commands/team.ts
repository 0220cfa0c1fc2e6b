import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import { audit } from "@/lib/db/audit";
import { newId } from "@/lib/db/ids";
import { Refusal } from "@/lib/db/refusal";
import { refuseNames } from "@/lib/people/queries/names-in-text";
import { spell } from "@/lib/people/rules/names";
import type { RenameInput, TeamChangeInput, TeamInput } from "../input";
import { foundedOn } from "../rules";

/** How a name is searched, sorted and, where nobody gave one, read in English. Quotation marks are no part of the sound. */
function spelt(name: string, nameEn: string) {
  const { pinyin, initials } = spell(name.replace(/[“”"'‘’《》]/g, ""));
  return { name, nameEn: nameEn || pinyin.charAt(0).toUpperCase() + pinyin.slice(1) || name, pinyin, initials };
}

/**
 * Founds a team, its first name dated from the day of its founding.
 * @throws Problems where somebody of the register is named; Refusal beside the field for a founding to come
 */
export async function makeTeam(scope: WriteScope, id: string, input: TeamInput): Promise<void> {
  const { db, station, today } = scope;
  const from = foundedOn(input.founded);
  if (from > today) throw new Refusal("teams.foundedLater", "founded");
  await refuseNames(scope, publicWords(input), input.meant);
  const { year, month } = input.founded;
  const { kind, countingUnit } = input;
  const names = spelt(input.name, input.nameEn);
  await db.serviceUnit.createMany({
    data: [{ stationId: station.id, id, kind, countingUnit, ...names, foundedYear: year, foundedMonth: month }],
  });
  await beginName(scope, id, names, from, input);
  audit(db, "TEAM_MADE", id);
}

/**
 * Gives a team another name from a day on; the name before stays dated, with who decided and why.
 * @throws Refusal "teams.stale" after another's save, "teams.namedSince" for a day not after the present name's first
 */
export async function renameTeam(scope: WriteScope, id: string, input: RenameInput): Promise<void> {
  const { db, station, today } = scope;
  if (input.from > today) throw new Refusal("teams.future", "from");
  const team = await holdTeam(scope, id, input.version);
  if (input.name === team.name) throw new Refusal("teams.sameName", "name");
  await refuseNames(scope, publicWords(input), input.meant);
  const last = await db.serviceUnitName.findFirst({
    where: { stationId: station.id, unitId: id },
    orderBy: { fromOn: "desc" },
    select: { id: true, fromOn: true },
  });
  const since = last?.fromOn.toISOString().slice(0, 10) ?? foundedOn(team.founded);
  if (input.from <= since) throw new Refusal("teams.namedSince", "from", { day: since });
  const toOn = new Date(input.from);
  if (last)
    await db.serviceUnitName.updateMany({ where: { stationId: station.id, id: last.id, toOn: null }, data: { toOn } });
  else {
    const before = { name: team.name, nameEn: team.nameEn };
    await beginName(scope, id, before, since, { namingType: "PLAIN", decidedBy: "", reason: "" }, toOn);
  }
  const names = spelt(input.name, input.nameEn);
  await beginName(scope, id, names, input.from, input);
  await db.serviceUnit.updateMany({
    where: { stationId: station.id, id },
    data: { ...names, version: { increment: 1 } },
  });
  audit(db, "TEAM_RENAMED", id);
}

/** Changes what a team is: kind, counting unit, English name, founding. What was counted before stays counted so. */
export async function changeTeam(scope: WriteScope, id: string, input: TeamChangeInput): Promise<void> {
  const { db, station, today } = scope;
  if (foundedOn(input.founded) > today) throw new Refusal("teams.foundedLater", "founded");
  const team = await holdTeam(scope, id, input.version);
  const rows = await db.$queryRaw<{ since: Day | null }[]>`
    SELECT min("fromOn")::text AS "since" FROM "UnitMember" WHERE "stationId" = ${station.id} AND "unitId" = ${id}::uuid AND "toOn" IS DISTINCT FROM "fromOn"`;
  const since = rows[0]?.since ?? null;
  if (since !== null && foundedOn(input.founded) > since)
    throw new Refusal("teams.foundedAfter", "founded", { day: since });
  const { kind, countingUnit } = input;
  const { year, month } = input.founded;
  const { nameEn } = spelt(team.name, input.nameEn);
  // A season is what is known where no month is; a month given now is more.
  const season = month === null && year === team.founded.year ? {} : { foundedSeason: null };
  await db.serviceUnit.updateMany({
    where: { stationId: station.id, id },
    data: { kind, countingUnit, nameEn, foundedYear: year, foundedMonth: month, ...season, version: { increment: 1 } },
  });
  audit(db, "TEAM_CHANGED", id, countingUnit === team.countingUnit ? null : { countingUnit });
}

/**
 * Ends a team: from the day on it has no people and no name, and its frequent activities are nobody's.
 * @throws Refusal "teams.joinedAfter" where somebody joined or changed role later than that
 */
export async function endTeam(scope: WriteScope, id: string, { version, on }: { version: number; on: Day }) {
  const { db, station, today } = scope;
  if (on > today) throw new Refusal("teams.future", "on");
  await holdTeam(scope, id, version);
  const key = { stationId: station.id, unitId: id };
  const toOn = new Date(on);
  const later = await db.unitMember.count({ where: { ...key, toOn: null, fromOn: { gt: toOn } } });
  if (later > 0) throw new Refusal("teams.laterPeople", "on");
  const named = await db.serviceUnitName.count({ where: { ...key, toOn: null, fromOn: { gte: toOn } } });
  if (named > 0) throw new Refusal("teams.laterName", "on");
  await db.unitMember.updateMany({ where: { ...key, toOn: null }, data: { toOn } });
  await db.serviceUnitName.updateMany({ where: { ...key, toOn: null }, data: { toOn } });
  await db.activityTemplate.updateMany({
    where: { stationId: station.id, serviceUnitId: id, endedOn: null },
    data: { serviceUnitId: null, version: { increment: 1 } },
  });
  await db.serviceUnit.updateMany({
    where: { stationId: station.id, id },
    data: { endedOn: toOn, version: { increment: 1 } },
  });
  audit(db, "TEAM_ENDED", id);
}

/**
 * A team that has not ended, held until the end of the transaction: changes of it and of its people go one after the other.
 * @param version what its form was opened with; null where any will do
 * @throws Refusal "errors.notFound", "teams.hasEnded", "teams.stale"
 */
export async function holdTeam({ db, station }: WriteScope, id: string, version: number | null) {
  const rows = await db.$queryRaw<
    {
      name: string;
      nameEn: string;
      countingUnit: string;
      foundedYear: number;
      foundedMonth: number | null;
      ended: boolean;
      version: number;
    }[]
  >`SELECT "name", "nameEn", "countingUnit", "foundedYear", "foundedMonth", "endedOn" IS NOT NULL AS "ended", "version" FROM "ServiceUnit" WHERE "stationId" = ${station.id} AND "id" = ${id}::uuid FOR UPDATE`;
  const [team] = rows;
  if (!team) throw new Refusal("errors.notFound");
  if (team.ended) throw new Refusal("teams.hasEnded");
  if (version !== null && team.version !== version) throw new Refusal("teams.stale");
  return { ...team, founded: { year: team.foundedYear, month: team.foundedMonth } };
}

/** The team's name stands on the public page. */
function publicWords({ name, nameEn }: { name: string; nameEn: string }): Record<string, string> {
  return { name, nameEn };
}

async function beginName(
  { db, station }: WriteScope,
  unitId: string,
  { name, nameEn }: { name: string; nameEn: string },
  from: Day,
  { namingType, decidedBy, reason }: Pick<TeamInput, "namingType" | "decidedBy" | "reason">,
  toOn: Date | null = null,
): Promise<void> {
  const why = { namingType, decidedBy, reason };
  await db.serviceUnitName.createMany({
    data: [{ stationId: station.id, id: newId(), unitId, name, nameEn, fromOn: new Date(from), toOn, ...why }],
  });
}
