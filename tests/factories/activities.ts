import { activityInput, type SettledInput } from "@/lib/activities/input";
import { momentOf } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { put, type Row, rowsOf } from "./owner";
import { aStation } from "./stations";

type Somebody = { id: string };

/** A frequent activity of the station. */
export async function aTemplate(station?: { id: number }, given: Row = {}): Promise<{ id: string }> {
  const stationId = (station ?? (await aStation())).id;
  const id = newId();
  const usual = {
    kind: "SERVICE",
    category: "PATROL",
    title: "义务巡逻",
    pinyin: "yiwuxunluo",
    initials: "ywxl",
    startMinute: 1170,
    endMinute: 1260,
    place: "小区内",
  };
  await put("ActivityTemplate", { stationId, id, ...usual, ...given });
  return { id };
}

/** A published plan with the people who are expected. */
export async function aPlan(
  station?: { id: number },
  given: Row & { expected?: Somebody[] } = {},
): Promise<{ id: string }> {
  const stationId = (station ?? (await aStation())).id;
  const id = newId();
  const { expected = [], ...row } = given;
  const usual = {
    kind: "SERVICE",
    category: "PATROL",
    state: "PUBLISHED",
    title: "义务巡逻",
    heldOn: "2018-04-09",
    startMinute: 1170,
    endMinute: 1260,
  };
  await put("Activity", { stationId, id, ...usual, createdBy: newId(), createdAt: momentOf("2018-04-01"), ...row });
  for (const { id: personId } of expected) {
    await put("Attendance", {
      stationId,
      activityId: id,
      personId,
      part: row.kind === "MEETING" ? "TAKING_PART" : "SERVING",
      status: "EXPECTED",
    });
  }
  return { id };
}

/** A plan of the station was put off: from 14 April 2018 to where it stands. */
export async function aMove(station: { id: number }, plan: Somebody, given: Row = {}): Promise<void> {
  const [to] = await rowsOf(
    'SELECT "heldOn"::text AS "toOn", "startMinute" AS "toStartMinute", "endMinute" AS "toEndMinute", "place" AS "toPlace" FROM "Activity" WHERE "stationId" = $1 AND "id" = $2',
    [station.id, plan.id],
  );
  await put("ActivityMove", {
    stationId: station.id,
    id: newId(),
    activityId: plan.id,
    no: 1,
    fromOn: "2018-04-14",
    fromStartMinute: 1170,
    fromEndMinute: 1260,
    fromPlace: "小区内",
    reason: "WEATHER",
    publicLine: "那天有大雨。",
    ...to,
    actorId: newId(),
    at: momentOf("2018-04-09"),
    ...given,
  });
}

/** Who serves and who takes part, and anything else as the form sends it. */
export type Typed = Record<string, unknown> & {
  serving?: Somebody[];
  attending?: Somebody[];
  unsettled?: SettledInput["unsettled"];
};

/** What the form of a held activity sends: an evening patrol of the day before today, unless said otherwise. */
export function aForm({ serving = [], attending = [], unsettled: _, ...given }: Typed = {}): Record<string, unknown> {
  return {
    key: newId(),
    kind: "SERVICE",
    category: given.kind === "MEETING" ? "" : "PATROL",
    title: "义务巡逻",
    heldOn: "2018-04-09",
    start: "19:30",
    end: "21:00",
    place: "小区内",
    serving: serving.map((person) => person.id),
    attending: attending.map((person) => person.id),
    ...given,
  };
}

/** The same through the form's own schema, its lists settled: what the commands take. */
export function anActivityInput(given: Typed = {}): SettledInput {
  const { servingText: _s, attendingText: _a, doubts: _d, ...input } = activityInput.parse(aForm(given));
  return { ...input, unsettled: given.unsettled ?? [] };
}

/** A paper-era total of the station. */
export async function aPaperTotal(station: { id: number }, given: Row = {}): Promise<void> {
  await put("HistoricalAggregate", {
    stationId: station.id,
    id: newId(),
    month: "2011-05-01",
    value: 40,
    document: "2011年台账",
    ...given,
  });
}
