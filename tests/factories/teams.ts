import { newId } from "@/lib/db/ids";
import { put } from "./owner";
import { aStation } from "./stations";

export type Unit = { id: string; name: string; stationId: number };

/** A team of the station. A unit that counts by DAY has one activity a day. */
export async function aServiceUnit(
  station?: { id: number },
  given: { name?: string; countingUnit?: "SESSION" | "DAY" } = {},
): Promise<Unit> {
  const stationId = (station ?? (await aStation())).id;
  const unit = { id: newId(), name: "巡逻队", ...given, stationId };
  await put("ServiceUnit", {
    ...unit,
    kind: "TEAM",
    nameEn: "Patrol team",
    pinyin: "xunluodui",
    initials: "xld",
    foundedYear: 2012,
  });
  return unit;
}

/** Makes somebody a member of a unit. */
export async function joinUnit(unit: Unit, person: { id: string }): Promise<void> {
  await put("UnitMember", {
    stationId: unit.stationId,
    id: newId(),
    unitId: unit.id,
    personId: person.id,
    fromOn: "2013-01-01",
  });
}
