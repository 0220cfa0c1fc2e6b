import { momentOf } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { put, type Row } from "./owner";

/** A notice of the station that hangs from 1 April 2018 on. */
export async function aNotice(station: { id: number }, given: Row = {}): Promise<{ id: string }> {
  const id = newId();
  const usual = {
    title: "停水通知",
    text: "4月12日上午停水。",
    fromOn: "2018-04-01",
    createdAt: momentOf("2018-04-01"),
  };
  await put("Notice", { stationId: station.id, id, ...usual, createdBy: newId(), ...given });
  return { id };
}

/** What the station says of itself, and that its door is open on Monday mornings. */
export async function anOpenDoor(station: { id: number }): Promise<void> {
  await put("StationDetail", { stationId: station.id, way: "西门进" });
  await put("OpeningHours", { stationId: station.id, weekday: 1, fromMinute: 510, toMinute: 690 });
}
