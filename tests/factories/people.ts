import type { Day } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { spell } from "@/lib/people/rules/names";
import { put, type Row } from "./owner";
import { aBranch, aStation, nextId } from "./stations";

export type Somebody = { id: string; name: string; stationId: number };
type Given = { name?: string; registeredOn?: Day; endedOn?: Day | null; building?: string | null };

const NAMES = ["王秀英", "李建国", "赵丽", "张桂兰", "刘志强", "陈玉梅", "孙海", "周淑珍", "吴国庆", "郑红"];

/** A resident of the station's estate, registered since 2012: neither member nor volunteer. */
export async function aResident(station?: { id: number }, given: Given = {}): Promise<Somebody> {
  const stationId = (station ?? (await aStation())).id;
  const id = newId();
  const identityId = newId();
  const name = given.name ?? NAMES[nextId() % NAMES.length] ?? "王秀英";
  await put("Identity", { id: identityId });
  await put("Person", {
    stationId,
    id,
    identityId,
    ...spell(name),
    sex: 2,
    birthYear: 1950,
    registeredOn: "2012-01-01",
    ...given,
    name,
  });
  return { id, name, stationId };
}

/** A volunteer of the station, registered on the day on which volunteering began. */
export async function aVolunteer(
  station?: { id: number },
  given: Given & { fromOn?: Day; toOn?: Day | null } = {},
): Promise<Somebody> {
  const { fromOn, toOn = null, ...person } = given;
  const somebody = await aResident(station, person);
  await makeVolunteer(somebody, { fromOn: fromOn ?? given.registeredOn ?? "2012-01-01", toOn });
  return somebody;
}

/** Writes that somebody is a volunteer; numbers of factories end in a running number far beyond the demo's. */
export async function makeVolunteer(
  somebody: Somebody,
  { fromOn, toOn }: { fromOn: Day; toOn: Day | null },
): Promise<void> {
  const { stationId, id: personId } = somebody;
  await put("Volunteer", { stationId, id: newId(), personId, volunteerNo: `made-${nextId()}`, fromOn, toOn });
}

/** A Party member registered at the station, whose formal branch is elsewhere. */
export async function aMember(
  station?: { id: number },
  given: Given & { branchId?: number; exemptFrom?: Day } = {},
): Promise<Somebody> {
  const { branchId = await aBranch(), exemptFrom = null, ...person } = given;
  const somebody = await aResident(station, person);
  const own: Row = { stationId: somebody.stationId, personId: somebody.id };
  const registeredOn = given.registeredOn ?? "2012-01-01";
  await put("Membership", { ...own, id: newId(), category: "RETIRED", state: "ACTIVE", registeredOn, exemptFrom });
  await put("Affiliation", { ...own, id: newId(), branchId, fromOn: registeredOn });
  return somebody;
}
