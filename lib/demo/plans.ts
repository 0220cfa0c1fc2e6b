import { addDays, type Day } from "@/lib/clock";
import { type ActivityRow, type ActivityRows, at, NO_WORDS, type PublicWords } from "./activity-rows";
import { USUAL_SIX } from "./data/cast";
import type { DemoPerson } from "./people";
import { AS_OF } from "./profile";
import { idOf } from "./random";
import type { DemoStation } from "./stations";
import type { Template } from "./templates";
import { type DemoUnit, membersOn } from "./units";

type Place = {
  station: DemoStation;
  volunteers: readonly DemoPerson[];
  units: readonly DemoUnit[];
  templates: readonly Template[];
  coordinator: string;
};
type Plan = Pick<
  ActivityRow,
  "kind" | "category" | "title" | "heldOn" | "startMinute" | "endMinute" | "place" | "audience"
> &
  Partial<PublicWords> & {
    state?: "DRAFT" | "CANCELLED";
    /** where it was planned before, and why it was put off */
    moved?: { from: Day; startMinute: number; endMinute: number; reason: string; publicLine: string };
    unit: DemoUnit | null;
    template: Template | null;
    serving: readonly DemoPerson[];
    takingPart?: readonly DemoPerson[];
  };

const PATROLLERS: Record<string, number> = { dongli: 8, tongmingyuan: 4 };

/** What the three demo stations have published: last night's patrol, not recorded yet, and the coming days. */
export function addPlans(rows: ActivityRows, place: Place): void {
  const { slug } = place.station;
  const nights = slug === "jinhua3" || slug === "dongli" ? 4 : 1;
  for (let night = 0; night < nights; night++) add(rows, place, patrol(place, addDays(AS_OF, night)));
  if (slug === "jinhua3") for (const plan of jinhuaPlans(place)) add(rows, place, plan);
}

function patrol({ station, volunteers, units, templates }: Place, heldOn: Day): Plan {
  const template = templates.find(({ category }) => category === "PATROL") ?? null;
  const unit = units.findLast(({ spec, endedOn }) => endedOn === null && spec.categories.includes("PATROL")) ?? null;
  const usual = USUAL_SIX.flatMap((name) => star(volunteers, name) ?? []);
  const serving =
    station.slug === "jinhua3" ? usual : unit ? membersOn(unit, heldOn).slice(0, PATROLLERS[station.slug] ?? 4) : [];
  return {
    kind: "SERVICE",
    category: "PATROL",
    title: template?.title ?? "义务巡逻",
    heldOn,
    startMinute: 1170,
    endMinute: 1260,
    place: template?.place ?? "",
    audience: "MEMBERS",
    unit,
    template,
    serving,
  };
}

function star(people: readonly DemoPerson[], name: string): DemoPerson | undefined {
  return people.find(({ role }) => role?.name === name && role.unit !== undefined);
}

function jinhuaPlans({ volunteers, units, templates }: Place): Plan[] {
  const unitNamed = (name: string) => units.find(({ spec }) => spec.name === name) ?? null;
  const grove = unitNamed("“211”爱心林");
  const paperCutting = unitNamed("锦华七区剪纸班");
  const troupe = unitNamed("常青树文艺队");
  const green = templates.find(({ category }) => category === "GREEN_ADOPTION") ?? null;
  const teacher = star(volunteers, "崔志远");
  const people = (unit: DemoUnit | null) => (unit ? membersOn(unit, AS_OF) : []);
  const carers = [...new Set([...people(grove), ...people(unitNamed("“允功”志愿服务队"))])].slice(0, 12);
  return [
    {
      kind: "SERVICE",
      category: "GREEN_ADOPTION",
      title: "绿地养护",
      heldOn: "2018-04-10",
      startMinute: 900,
      endMinute: 1020,
      place: "“211”爱心林",
      audience: "MEMBERS",
      unit: grove,
      template: green,
      serving: carers,
    },
    {
      kind: "CLASS",
      category: "ARTS",
      title: "剪纸班 第14课",
      heldOn: "2018-04-12",
      startMinute: 900,
      endMinute: 990,
      place: "活动室（280栋一层）",
      audience: "PUBLIC",
      invited: "谁都可以来，不用报名",
      bring: "剪刀和红纸由社里准备",
      unit: paperCutting,
      template: null,
      serving: teacher ? [teacher] : [],
      takingPart: people(paperCutting).filter((person) => person !== teacher),
    },
    {
      kind: "CULTURE",
      category: "ARTS",
      title: "合唱排练",
      heldOn: "2018-04-21",
      startMinute: 570,
      endMinute: 660,
      place: "活动室（280栋一层）",
      audience: "PUBLIC",
      moved: {
        from: "2018-04-14",
        startMinute: 570,
        endMinute: 660,
        reason: "VENUE",
        publicLine: "活动室检修，地点不变。",
      },
      unit: troupe,
      template: null,
      serving: [],
      takingPart: people(troupe),
    },
    {
      kind: "SERVICE",
      category: "CONVENIENCE",
      title: "义务理发、量血压、修小家电",
      heldOn: "2018-04-19",
      startMinute: 540,
      endMinute: 660,
      place: "280栋楼前小广场",
      audience: "PUBLIC",
      invited: "小区居民",
      entrance: "下雨改到 4月20日 星期五",
      unit: unitNamed("楼前便民服务点"),
      template: null,
      serving: people(unitNamed("楼前便民服务点")).slice(0, 8),
    },
    {
      kind: "CULTURE",
      category: "ARTS",
      title: "健身操晨练",
      heldOn: "2018-04-16",
      startMinute: 420,
      endMinute: 480,
      place: "280栋楼前小广场",
      audience: "PUBLIC",
      state: "CANCELLED",
      cancelReason: "VENUE",
      publicLine: "小广场铺砖，这一次不练了。4月23日 照常。",
      unit: null,
      template: null,
      serving: [],
    },
    {
      kind: "CULTURE",
      category: "ARTS",
      title: "五四歌会",
      heldOn: "2018-05-04",
      startMinute: 900,
      endMinute: 1020,
      place: "活动室（280栋一层）",
      audience: "PUBLIC",
      state: "DRAFT",
      unit: troupe,
      template: null,
      serving: [],
    },
  ];
}

function add(rows: ActivityRows, { station, coordinator }: Place, plan: Plan): void {
  const { unit, template, serving, takingPart = [], moved, ...what } = plan;
  const id = idOf(plan.heldOn, `plan:${station.slug}:${plan.title}:${plan.heldOn}`);
  rows.Activity.push({
    stationId: station.id,
    id,
    meetingKind: null,
    state: "PUBLISHED",
    ...NO_WORDS,
    ...what,
    templateId: template?.id ?? null,
    serviceUnitId: unit?.id ?? null,
    note: "",
    countsByDay: false,
    hazard: false,
    insuranceRef: null,
    people: 0,
    personTimes: 0,
    minutes: 0,
    version: moved ? 2 : 1,
    createdBy: coordinator,
    createdAt: at("2018-04-02", 9, 0),
    recordedBy: null,
    recordedAt: null,
  });
  const part = (people: readonly DemoPerson[], as: "SERVING" | "TAKING_PART") =>
    people.map((person) => ({
      stationId: station.id,
      activityId: id,
      personId: person.id,
      part: as,
      status: "EXPECTED" as const,
      minutes: null,
      remark: "",
    }));
  if (moved) {
    rows.ActivityMove.push({
      stationId: station.id,
      id: idOf(plan.heldOn, `move:${station.slug}:${plan.title}`),
      activityId: id,
      no: 1,
      fromOn: moved.from,
      fromStartMinute: moved.startMinute,
      fromEndMinute: moved.endMinute,
      fromPlace: plan.place,
      toOn: plan.heldOn,
      toStartMinute: plan.startMinute,
      toEndMinute: plan.endMinute,
      toPlace: plan.place,
      reason: moved.reason,
      publicLine: moved.publicLine,
      actorId: coordinator,
      at: at("2018-04-09", 16, 20),
    });
  }
  rows.Attendance.push(...part(serving, "SERVING"), ...part(takingPart, "TAKING_PART"));
}
