import { logActivity } from "@/lib/activities/commands/log";
import { saveIds } from "@/lib/activities/commands/record";
import type { StationPlace } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { once } from "@/lib/db/once";
import { keepSearch } from "@/lib/people/commands/search";
import { aMove, anActivityInput, aPaperTotal, aPlan, aTemplate } from "./activities";
import { aNotice, anOpenDoor } from "./notices";
import { put } from "./owner";
import { aMember, aResident, aVolunteer } from "./people";
import { asReaderOf, asWorkerOf } from "./scope";
import { aStation } from "./stations";
import { aServiceUnit, joinUnit } from "./teams";
import { lockMonth } from "./time";

/** A station that has at least one row in every tenant table, made by commands where there are any. */
export async function aWholeStation(): Promise<StationPlace> {
  const station = await aStation();
  const stationId = station.id;
  const volunteer = await aVolunteer(station);
  const member = await aMember(station);
  const resident = await aResident(station);
  const own = () => ({ stationId, id: newId() });
  const person = () => ({ ...own(), personId: member.id });
  await put("PersonContact", { ...person(), number: "sealed", numberIndex: "index", last4: "5678" });
  await put("Consent", { ...person(), kind: "REGISTER", textVersion: 1, channel: "PAPER", givenOn: "2017-01-01" });
  await put("MembershipApplication", { ...own(), personId: resident.id, receivedOn: "2016-01-01" });
  await aPaperTotal(station);
  await lockMonth(station, "2018-01-01");

  const unit = await aServiceUnit(station);
  const older = await aServiceUnit(station, { name: "老巡逻队" });
  await joinUnit(unit, volunteer);
  await put("ServiceUnitName", {
    ...own(),
    unitId: unit.id,
    name: "老队",
    nameEn: "Old",
    fromOn: "2012-01-01",
    namingType: "PLAIN",
  });
  await put("UnitLineage", { ...own(), predecessorId: older.id, successorId: unit.id, kind: "GREW_INTO", year: 2013 });
  await put("GreenSite", { ...own(), unitId: unit.id, name: "绿地", species: "国槐", trees: 20, fromYear: 2014 });
  const template = await aTemplate(station, { serviceUnitId: unit.id, slot: 1 });

  await aMove(station, await aPlan(station, { heldOn: "2018-04-21", audience: "PUBLIC" }));
  await anOpenDoor(station);
  await aNotice(station);

  const input = anActivityInput({
    serving: [volunteer],
    serviceUnitId: unit.id,
    templateId: template.id,
    unsettled: [{ name: "老赵", line: "3. 老赵" }],
  });
  await asWorkerOf(station, async (scope) => {
    await once(scope, { key: input.key, action: "test", input }, () => logActivity(scope, saveIds(), input));
    await keepSearch(scope, "王");
    await scope.db.draft.create({ data: { stationId, actorId: scope.actor.id, form: "activity:new", body: {} } });
  });
  await asReaderOf(station, (scope) => scope.db.$executeRaw`SELECT note_visit()`);
  return station;
}
