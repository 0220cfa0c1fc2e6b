import { addDays, addMonths, type Day, type Month, weekdayOf } from "@/lib/clock";
import { type ActivityRow, type ActivityRows, type AttendanceRow, at, NO_WORDS } from "./activity-rows";
import { EXCUSED, NOT_CALLED } from "./data/cast";
import { monthsBetween } from "./dates";
import type { DemoPerson } from "./people";
import { DEMO_STATIONS, PLANNED_TO } from "./profile";
import { idOf, Random } from "./random";
import type { DemoStation } from "./stations";
import { meetingPlace, type Template } from "./templates";

/** The theme day that the story is about: put off from the Qingming holiday. */
const NEXT: Record<string, Day> = { "jinhua3:2018-04-01": "2018-04-12", "jinhua3:2018-03-01": "2018-03-15" };
const THEMES = ["集中学习", "重温入党誓词", "志愿服务", "观看专题片", "民主议事", "党课"];
const REASONS = ["看病", "离家", "带孙辈", "有事"];
const THURSDAY = 4;

/** The day of a month's theme day: the first Thursday, in April after the 11th because of Qingming. */
export function themeDay(slug: string, month: Month): Day {
  const told = NEXT[`${slug}:${month}`];
  if (told) return told;
  const from = month === "2018-04-01" ? addDays(month, 10 + new Random(`theme:${slug}`).below(14)) : month;
  return addDays(from, (THURSDAY - weekdayOf(from) + 7) % 7);
}

type Place = {
  station: DemoStation;
  people: readonly DemoPerson[];
  templates: readonly Template[];
  coordinator: string;
};

/** Theme days: held ones with attendance, and those planned to the end of June. */
export function addMeetings(rows: ActivityRows, place: Place): void {
  const { slug, openedOn } = place.station;
  const past = (DEMO_STATIONS as readonly string[]).includes(slug) ? 6 : 1;
  for (const month of monthsBetween(addMonths("2018-04-01", -past), "2018-03-01")) {
    if (month >= openedOn) addHeld(rows, place, month);
  }
  for (const month of monthsBetween("2018-04-01", PLANNED_TO)) addPlanned(rows, place, month);
}

function meeting({ station, templates, coordinator }: Place, month: Month): ActivityRow {
  const heldOn = themeDay(station.slug, month);
  const theme = THEMES[(Number(month.slice(5, 7)) + 2) % THEMES.length] ?? "集中学习";
  return {
    stationId: station.id,
    id: idOf(heldOn, `themeDay:${station.slug}:${month}`),
    kind: "MEETING",
    meetingKind: "THEME_DAY",
    category: null,
    state: "PUBLISHED",
    audience: "PUBLIC",
    title: `主题党日：${theme}`,
    templateId: templates.find(({ meetingKind }) => meetingKind)?.id ?? null,
    serviceUnitId: null,
    heldOn,
    startMinute: 540,
    endMinute: 630,
    place: meetingPlace(station.slug),
    note: "",
    ...NO_WORDS,
    invited: "在本社登记的党员",
    bring: "老花镜和学习本",
    entrance: station.slug === "jinhua3" ? "西门有坡道，轮椅可进" : "",
    contact: "值班人员",
    countsByDay: false,
    hazard: false,
    insuranceRef: null,
    people: 0,
    personTimes: 0,
    minutes: 0,
    version: 1,
    createdBy: coordinator,
    createdAt: at(addDays(month, -8), 9, 30),
    recordedBy: null,
    recordedAt: null,
  };
}

/** Who is called: at Jinhua No. 3 the neighbours of the story, elsewhere twenty to sixty of those near. */
function called({ station, people }: Place, heldOn: Day): DemoPerson[] {
  const there = people.filter(
    ({ membership, endedOn, registeredOn }) => membership !== null && endedOn === null && registeredOn <= heldOn,
  );
  const required = there.filter(({ membership }) => membership?.exemptFrom === null);
  const chance = new Random(`called:${station.slug}`);
  const exempt = chance.shuffled(there.filter(({ membership }) => membership?.exemptFrom));
  if (station.slug !== "jinhua3")
    return [...chance.shuffled(required).slice(0, chance.between(20, 52)), ...exempt.slice(0, chance.between(3, 8))];
  const cast = required.filter(({ role }) => role !== null && !NOT_CALLED.includes(role.name));
  const exemptCast = exempt.filter(({ role }) => role !== null);
  return [...cast, ...exemptCast, ...exempt.filter(({ role }) => role === null).slice(0, 7 - exemptCast.length)];
}

function addHeld(rows: ActivityRows, place: Place, month: Month): void {
  const activity = meeting(place, month);
  const chance = new Random(`attendance:${place.station.slug}:${month}`);
  const sheet = called(place, activity.heldOn).map((person): AttendanceRow => {
    const age = 2018 - person.birthYear;
    const likely = Math.min(0.94, Math.max(0.15, 0.78 - (age - 70) * 0.0287));
    const exempt = person.membership?.exemptFrom != null;
    const status = exempt ? "EXEMPT" : chance.chance(likely) ? "PRESENT" : chance.chance(0.4) ? "EXCUSED" : "ABSENT";
    return row(activity, person, status, status === "EXCUSED" ? chance.pick(REASONS) : "");
  });
  const recordedAt = at(addDays(activity.heldOn, 1), 9, 5);
  rows.Activity.push({
    ...activity,
    state: "RECORDED",
    people: sheet.filter(({ status }) => status === "PRESENT").length,
    recordedBy: place.coordinator,
    recordedAt,
  });
  rows.Attendance.push(...sheet);
}

function addPlanned(rows: ActivityRows, place: Place, month: Month): void {
  const activity = meeting(place, month);
  rows.Activity.push(activity);
  if (place.station.slug !== "jinhua3" || month !== "2018-04-01") return;
  rows.Attendance.push(
    ...called(place, activity.heldOn).map((person) => {
      const exempt = person.membership?.exemptFrom != null;
      const excuse = person.role ? EXCUSED[person.role.name] : undefined;
      return row(activity, person, exempt ? "EXEMPT" : excuse ? "EXCUSED" : "EXPECTED", excuse ?? "");
    }),
  );
}

function row(
  { stationId, id, startMinute, endMinute }: ActivityRow,
  person: DemoPerson,
  status: AttendanceRow["status"],
  remark: string,
): AttendanceRow {
  const minutes = status === "PRESENT" ? endMinute - startMinute : null;
  return { stationId, activityId: id, personId: person.id, part: "TAKING_PART", status, minutes, remark };
}
