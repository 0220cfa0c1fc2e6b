import "server-only";
import { emptyStart } from "@/components/log/start-of";
import { type LogStart, nobody } from "@/components/log/types";
import type { Choice } from "@/lib/activities/queries/choices";
import type { ActivityDetail } from "@/lib/activities/queries/detail";
import type { SheetToken } from "@/lib/activities/queries/form-sheet";
import { usualMark } from "@/lib/activities/rules/marks";
import type { Day } from "@/lib/clock";

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, "zh-CN");

/** The people of a sheet as a form takes them over: those expected too while the activity is a plan. */
function peopleOn(sheet: readonly SheetToken[], { kind, state }: ActivityDetail) {
  const on = (status: string[]) => sheet.filter((row) => status.includes(row.status));
  const came = on(state === "RECORDED" ? ["PRESENT"] : ["PRESENT", "EXPECTED", "EXEMPT"]);
  const service = kind === "SERVICE";
  return {
    came,
    people: {
      ...nobody,
      serving: service ? came : came.filter((row) => row.part === "SERVING"),
      attending: service ? [] : came.filter((row) => row.part === "TAKING_PART"),
      excused: on(["EXCUSED"]),
    },
  };
}

/** A meeting's list to be marked, by name as the printed sheet has it: who was expected came, the rest stands as it is known. */
function markedOn(sheet: readonly SheetToken[]) {
  return {
    ...nobody,
    marked: [...sheet]
      .sort(byName)
      .map((person) => ({ person, mark: usualMark(person.status), remark: person.remark })),
  };
}

/**
 * A form filled from an activity: to record a plan (expected people taken along), to change a record, or to change the plan.
 * @param marks the list of a meeting is marked: whoever records it says who came
 */
export function startOfActivity(
  detail: ActivityDetail,
  sheet: readonly SheetToken[],
  choices: Choice[],
  marks: boolean,
): LogStart {
  const { came, people } = peopleOn(sheet, detail);
  const length = detail.endMinute - detail.startMinute;
  return {
    activityId: detail.id,
    version: detail.version,
    choice: choices.find((choice) => choice.id === detail.templateId) ?? null,
    kind: detail.kind,
    meetingKind: detail.meetingKind,
    published: detail.state === "PUBLISHED" && !marks,
    audience: detail.audience,
    invited: detail.invited,
    bring: detail.bring,
    entrance: detail.entrance,
    contact: detail.contact,
    category: detail.category ?? "",
    title: detail.title,
    serviceUnitId: detail.serviceUnitId ?? "",
    heldOn: detail.heldOn,
    startMinute: detail.startMinute,
    endMinute: detail.endMinute,
    place: detail.place,
    note: detail.note,
    hazard: detail.hazard,
    insuranceRef: detail.insuranceRef ?? "",
    minutes: Object.fromEntries(
      came.flatMap((row) => (row.minutes !== null && row.minutes !== length ? [[row.id, row.minutes]] : [])),
    ),
    answers: Object.fromEntries(
      came.flatMap((row) =>
        detail.kind === "SERVICE" && row.part === "TAKING_PART" && !row.volunteer ? [[row.id, "UNCOUNTED"]] : [],
      ),
    ),
    people: marks && detail.kind === "MEETING" ? markedOn(sheet) : people,
  };
}

/** A form for the next activity of the same people: their parts, day and place as in the last one, the rest to be said. */
export function startLike(detail: ActivityDetail, sheet: readonly SheetToken[], today: Day): LogStart {
  const { kind, meetingKind, heldOn, place, hazard, insuranceRef } = detail;
  const same = { kind, meetingKind, heldOn, place, hazard, insuranceRef: insuranceRef ?? "" };
  return { ...emptyStart(today), ...same, people: peopleOn(sheet, detail).people };
}
