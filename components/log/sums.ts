import { attendanceRate, countAttendance } from "@/lib/activities/rules/attendance";
import { bookedMonth } from "@/lib/activities/rules/booked";
import type { Audience, Kind, MeetingKind, Part } from "@/lib/activities/rules/kinds";
import { type AttendanceRow, totalsOf } from "@/lib/activities/rules/lines";
import type { Day, Month } from "@/lib/clock";
import { monthOf } from "@/lib/clock";
import { typedDay } from "./start-of";
import type { Booking, Sums } from "./summary";
import type { FormPeople, LogStart, Token } from "./types";

/** The minute of the day that a time field holds, "19:30"; null where it holds none. */
export function minuteIn(text: unknown): number | null {
  const [hours, minutes] = typeof text === "string" && /^\d{1,2}:\d{2}$/.test(text) ? text.split(":").map(Number) : [];
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
}

/** What a form opens with, with the day and hour that were typed before: without a script the page counts with these. */
export function typedStart(start: LogStart, typed: Record<string, unknown>): LogStart {
  const { start: from, end: to, meetingKind } = typed;
  return {
    ...start,
    heldOn: typedDay(typed) ?? start.heldOn,
    startMinute: from === undefined ? start.startMinute : minuteIn(from),
    endMinute: to === undefined ? start.endMinute : minuteIn(to),
    answers: (typed.answers as LogStart["answers"] | undefined) ?? start.answers,
    meetingKind: typeof meetingKind === "string" ? ((meetingKind || null) as MeetingKind | null) : start.meetingKind,
  };
}

/** The people whom the answers to a list's doubts mean, each once. */
export function pickedPeople({ doubts }: FormPeople): Token[] {
  const picked = doubts.flatMap(
    (doubt) => (doubt.part === "SERVING" && doubt.people.find(({ id }) => id === doubt.pick)) || [],
  );
  return picked.filter(({ id }, nth) => picked.findIndex((one) => one.id === id) === nth);
}

/**
 * In which month a save is booked. A change takes lines of the record's old day back as well: where that one's month is
 * locked, its correction is what is told.
 */
export function bookingOf(heldOn: Day | null, before: Day | null, locked: readonly Month[]): Booking {
  const day = [heldOn, before].find((one) => one !== null && locked.includes(monthOf(one))) ?? heldOn;
  const month = day && bookedMonth(day, locked);
  return { month, late: day !== null && month !== monthOf(day) };
}

/** What the form, as it stands, would put into the ledger: by the same rule that the server applies when it is saved. */
export function readSums(data: FormData | null, people: FormPeople, kind: Kind, start: LogStart): Sums {
  const text = (name: string) => data?.get(name) ?? null;
  const day = text("heldOn") === "other" ? text("heldOnOther") : text("heldOn");
  const heldOn = typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : data ? null : start.heldOn;
  const from = data ? minuteIn(text("start")) : start.startMinute;
  const to = data ? minuteIn(text("end")) : start.endMinute;
  const chosen = new Set([...people.serving, ...people.attending].map(({ id }) => id));
  const picked = people.doubts.filter(({ pick }) => pick !== "" && pick !== "none" && !chosen.has(pick));
  // Whoever is no volunteer counts once somebody has said that the person becomes one.
  const answer = (id: string) => (data ? text(`answers[${id}]`) : start.answers[id]);
  const partOf = ({ id, volunteer }: Token): Part =>
    volunteer || answer(id) === "VOLUNTEER" ? "SERVING" : "TAKING_PART";
  const row = (personId: string, part: Part) => ({
    personId,
    part,
    status: "PRESENT" as const,
    minutes: Number(text(`minutes[${personId}]`)) || null,
  });
  const sheet = [
    ...people.serving.map((person) => row(person.id, partOf(person))),
    ...people.attending.map(({ id }) => row(id, "TAKING_PART")),
    ...picked.map((doubt, nth) => {
      const person = doubt.people.find(({ id }) => id === doubt.pick);
      const part = person ? partOf(person) : doubt.kind === "RESIDENT" ? "TAKING_PART" : "SERVING";
      return row(person ? person.id : `new-${nth}`, doubt.part === "SERVING" ? part : doubt.part);
    }),
  ];
  const marks = kind === "MEETING" ? people.marked : [];
  const marked = marks.map(({ person, mark }) => ({
    ...row(person.id, "TAKING_PART"),
    status: String(text(`status[${person.id}]`) ?? mark),
  }));
  const listed = [...sheet, ...marked.filter(({ status }) => status !== "OFF")] as AttendanceRow[];
  const length = from !== null && to !== null && to > from ? to - from : 0;
  const counted = {
    kind,
    category: kind === "MEETING" ? null : "ANY",
    heldOn: heldOn ?? "",
    startMinute: 0,
    endMinute: length,
  };
  return {
    title: String(text("title") ?? start.title),
    heldOn,
    start: from,
    end: to !== null && from !== null && to > from ? to : null,
    ...totalsOf(counted, listed),
    rate: marks.length > 0 ? attendanceRate(countAttendance(listed)) : null,
    meetingKind: (data ? text("meetingKind") || null : start.meetingKind) as MeetingKind | null,
    audience: text("audience") as Audience | null,
    open: people.doubts.filter((doubt) => doubt.pick === "").map((doubt) => doubt.name),
    counts: kind !== "MEETING",
  };
}
