import { addDays, type Day } from "@/lib/clock";
import {
  type ActivityRow,
  type ActivityRows,
  type AttendanceRow,
  at,
  NO_WORDS,
  type RevisionRow,
} from "./activity-rows";
import type { DemoPerson } from "./people";
import { idOf } from "./random";
import type { Session } from "./sessions";

/** Since when activities keep a revision; older ones came in bulk from the itemised lists. */
const REVISED_FROM: Day = "2018-03-01";

type Place = { station: { id: number; slug: string }; coordinator: string };

/** Adds a held service: the activity, its sheet, the postings with their lines, and for recent ones the revisions. */
export function addSession(rows: ActivityRows, session: Session, place: Place): void {
  const recording = new Recording(rows, session, place);
  const { people, mended } = session;
  recording.save({
    entry: 1,
    who: mended?.first ?? people,
    kind: "LOGGED",
    reason: "",
    hour: 8,
    minute: 5 + (session.ordinal % 20),
  });
  if (mended?.whole) {
    recording.save({ entry: 2, who: mended.first, kind: "REVERSED", reason: mended.reason, hour: 10, minute: 12 });
    recording.save({ entry: 3, who: people, kind: "CHANGED", reason: "重记", hour: 10, minute: 15 });
  } else if (mended) {
    const removed = mended.first.filter((person) => !people.includes(person));
    recording.save({ entry: 2, who: removed, kind: "CHANGED", reason: mended.reason, hour: 10, minute: 12 });
  }
  recording.finish();
}

type Save = {
  entry: 1 | 2 | 3;
  who: readonly DemoPerson[];
  kind: RevisionRow["kind"];
  reason: string;
  hour: number;
  minute: number;
};

/** What the coordinator saves about one session, save by save, on the morning after. */
class Recording {
  private readonly key: string;
  private readonly activity: ActivityRow;
  private inForce: readonly DemoPerson[] = [];
  private saves = 0;

  constructor(
    private readonly rows: ActivityRows,
    private readonly session: Session,
    private readonly place: Place,
  ) {
    const { station, coordinator } = place;
    const { day, template, unit } = session;
    this.key = `activity:${station.slug}:${session.category}:${session.ordinal}`;
    this.activity = {
      stationId: station.id,
      id: idOf(day, this.key),
      kind: "SERVICE",
      meetingKind: null,
      category: session.category,
      state: "RECORDED",
      audience: "MEMBERS",
      title: session.title,
      templateId: template.id,
      serviceUnitId: unit?.id ?? null,
      heldOn: day,
      startMinute: session.startMinute,
      endMinute: session.endMinute,
      place: session.place,
      note: "",
      ...NO_WORDS,
      countsByDay: session.countsByDay,
      hazard: false,
      insuranceRef: null,
      people: 0,
      personTimes: 0,
      minutes: 0,
      version: 0,
      createdBy: coordinator,
      createdAt: "",
      recordedBy: coordinator,
      recordedAt: null,
    };
  }

  private get minutes(): number {
    return this.session.endMinute - this.session.startMinute;
  }

  /** Posts the lines of one save; an even entry takes back. */
  save({ entry, who, kind, reason, hour, minute }: Save): void {
    const { activity, key, session, rows } = this;
    const moment = at(addDays(session.day, 1), hour, minute);
    const before = this.inForce;
    const after = entry === 2 ? before.filter((person) => !who.includes(person)) : who;
    const postingId = idOf(session.day, `posting:${key}:${++this.saves}`);
    const stationId = activity.stationId;
    const actorId = this.place.coordinator;
    rows.Posting.push({ stationId, id: postingId, activityId: activity.id, reason, actorId, postedAt: moment });
    for (const { id: personId } of who) {
      const line = { entry, postingId, servedOn: session.day, category: session.category, minutes: this.minutes };
      rows.ServiceRecord.push({ stationId, activityId: activity.id, personId, ...line });
    }
    if (session.day >= REVISED_FROM) {
      rows.ActivityRevision.push({
        stationId,
        id: idOf(session.day, `revision:${key}:${this.saves}`),
        activityId: activity.id,
        no: this.saves,
        kind,
        reason,
        before: this.saves === 1 ? null : this.snapshot(before),
        after: this.snapshot(after),
        postingId,
        actorId,
        at: moment,
      });
    }
    this.inForce = after;
    if (this.saves === 1) activity.createdAt = moment;
    activity.recordedAt = moment;
  }

  /** Writes the activity and its sheet as they stand after the last save. */
  finish(): void {
    const people = this.inForce.length;
    Object.assign(this.activity, { people, personTimes: people, minutes: people * this.minutes, version: this.saves });
    this.rows.Activity.push(this.activity);
    this.rows.Attendance.push(...this.sheet(this.inForce));
  }

  private sheet(present: readonly DemoPerson[]): AttendanceRow[] {
    const { stationId, id: activityId } = this.activity;
    return present.map(({ id: personId }) => ({
      stationId,
      activityId,
      personId,
      part: "SERVING",
      status: "PRESENT",
      minutes: this.minutes,
      remark: "",
    }));
  }

  /** The activity as a whole at one moment, in the shape that lib/activities keeps. */
  private snapshot(present: readonly DemoPerson[]): object {
    const { state, kind, category, meetingKind, title, templateId, serviceUnitId, heldOn } = this.activity;
    const { startMinute, endMinute, place, note, countsByDay, hazard, insuranceRef } = this.activity;
    const what = { state, kind, category, meetingKind, title, templateId, serviceUnitId, heldOn };
    const how = { startMinute, endMinute, place, note, countsByDay, hazard, insuranceRef };
    const sheet = this.sheet(present)
      .map(({ personId, part, status, minutes }) => ({ personId, part, status, minutes }))
      .sort((a, b) => (a.personId < b.personId ? -1 : 1));
    return { ...what, ...how, sheet };
  }
}
