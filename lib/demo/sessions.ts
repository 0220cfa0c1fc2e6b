import { addDays, type Day, daysBetween, type Month } from "@/lib/clock";
import { apportion } from "./apportion";
import type { Cell } from "./cells";
import { isPaper } from "./cells";
import { crewOf } from "./crew";
import { type CategoryPlan, categories, categoryPlan } from "./data/categories";
import { monthPlans, type Scene, scenes } from "./data/story";
import { earlier, lastOf, later } from "./dates";
import type { DemoPerson } from "./people";
import { AS_OF } from "./profile";
import { Random } from "./random";
import type { DemoStation } from "./stations";
import type { Template } from "./templates";
import type { DemoUnit } from "./units";
import { TOILET_FROM } from "./yungong";

/** One held service with who served, before it becomes an activity, its sheet and its ledger lines. */
export type Session = {
  ordinal: number;
  category: string;
  title: string;
  template: Template;
  unit: DemoUnit | null;
  day: Day;
  startMinute: number;
  endMinute: number;
  place: string;
  countsByDay: boolean;
  people: DemoPerson[];
  mended: { first: DemoPerson[]; whole: boolean; reason: string } | null;
};

export type Stage = {
  station: DemoStation;
  volunteers: readonly DemoPerson[];
  units: readonly DemoUnit[];
  templates: readonly Template[];
};

/** Every session of a station since 2013; each month's person-times are exactly its cell. */
export function sessionsOf(stage: Stage, cells: readonly Cell[]): Session[] {
  const made: Session[] = [];
  const served = new Map<string, number>();
  for (const { month, personTimes } of cells.filter(
    ({ rank, month }) => rank === stage.station.rank && !isPaper(month),
  )) {
    made.push(...new MonthOfService(stage, month, made.length, served).fill(personTimes));
  }
  return made;
}

/** The unit that does a category at a station on a day. */
function unitFor(units: readonly DemoUnit[], category: string, day: Day): DemoUnit | null {
  const found = units.findLast(
    ({ spec, foundedOn, endedOn }) =>
      spec.categories.includes(category) && foundedOn <= day && (endedOn === null || endedOn > day),
  );
  return found ?? null;
}

class MonthOfService {
  private readonly chance: Random;
  private readonly days: Day[];
  private readonly queues = new Map<string, Day[]>();
  private readonly starts = new Map<string, number>();
  private readonly sessions: Session[] = [];
  private rest = 0;

  constructor(
    private readonly stage: Stage,
    private readonly month: Month,
    private readonly offset: number,
    private readonly served: Map<string, number>,
  ) {
    this.chance = new Random(`service:${stage.station.slug}:${month}`);
    const first = later(month, stage.station.openedOn);
    this.days = Array.from({ length: daysBetween(first, earlier(lastOf(month), AS_OF)) + 1 }, (_, at) =>
      addDays(first, at),
    );
  }

  fill(personTimes: number): Session[] {
    this.rest = personTimes;
    const told = (scenes[this.stage.station.slug] ?? []).filter(({ day }) => day.startsWith(this.month.slice(0, 7)));
    for (const scene of told) this.play(scene);
    const plan = monthPlans[this.stage.station.slug]?.[this.month];
    const planned = plan?.reduce((sum, [, , count]) => sum + count, 0);
    if (plan && planned === personTimes) this.follow(plan);
    else while (this.rest > 0) this.next(new Set(told.map(({ category }) => category)));
    return this.sessions;
  }

  private play(scene: Scene): void {
    const named = (names: readonly string[] = []) => names.map((name) => this.castMember(name));
    const fixed = named(scene.names);
    const { mended } = scene;
    if (scene.count > this.rest) return;
    if (!mended) {
      this.add(categoryPlan(scene.category), scene.day, scene.count, { fixed, title: scene.title });
      return;
    }
    const first = this.crew(scene.category, scene.day, mended.count, named(mended.names));
    const people = fixed.length > 0 ? fixed : first.slice(0, scene.count);
    this.add(categoryPlan(scene.category), scene.day, scene.count, {
      fixed: people,
      title: scene.title,
      mended: { first, whole: mended.whole, reason: mended.reason },
    });
  }

  private follow(plan: readonly [string, number, number][]): void {
    for (const [code, count, personTimes] of plan) {
      const done = this.sessions.filter(({ category }) => category === code);
      const left = personTimes - done.reduce((sum, { people }) => sum + people.length, 0);
      const sizes = apportion(
        Array.from({ length: count - done.length }, () => 1),
        left,
      );
      for (const size of sizes) this.add(categoryPlan(code), this.dayFor(code), size);
    }
  }

  /** One more session, of the category that lies furthest behind its share at this station. */
  private next(closed: ReadonlySet<string>): void {
    const total = [...this.served.values()].reduce((sum, value) => sum + value, 0) + this.rest;
    const behind = categories
      .filter(({ code }) => !closed.has(code))
      .map((category) => ({
        category,
        by: (category.share * total - (this.served.get(category.code) ?? 0)) * (0.7 + 0.6 * this.chance.unit()),
      }))
      .sort((a, b) => b.by - a.by);
    const [most] = behind;
    if (!most) throw new Error("no category is open");
    const { category } = most;
    const day = this.dayFor(category.code);
    const toilet = this.isToilet(category.code, day);
    const wanted = toilet
      ? Math.max(1, Math.round((this.rest * category.share) / this.days.length))
      : category.least + this.chance.poisson(category.more);
    this.add(category, day, Math.min(this.rest, wanted));
  }

  /** Days come round evenly. The toilet duty has one activity a day, so its queue ends with the month. */
  private dayFor(code: string): Day {
    let queue = this.queues.get(code);
    if (!queue || queue.length === 0) {
      const busy = new Set(
        this.sessions.filter(({ category, countsByDay }) => category === code && countsByDay).map(({ day }) => day),
      );
      const free = this.days.filter((day) => !busy.has(day));
      queue = this.chance.shuffled(free.length > 0 ? free : this.days);
      this.queues.set(code, queue);
    }
    return queue.pop() ?? this.month;
  }

  private isToilet(code: string, day: Day): boolean {
    return this.stage.station.slug === "jinhua3" && code === "ENVIRONMENT" && day >= TOILET_FROM;
  }

  private add(
    category: CategoryPlan,
    day: Day,
    count: number,
    scene: { fixed?: readonly DemoPerson[]; title?: string | undefined; mended?: Session["mended"] } = {},
  ): void {
    const { code } = category;
    const template = this.stage.templates.find((one) => one.category === code);
    if (!template) throw new Error(`no template for ${code}`);
    const toilet = this.isToilet(code, day);
    const unit =
      code !== "ENVIRONMENT" || toilet || this.stage.station.slug !== "jinhua3"
        ? unitFor(this.stage.units, code, day)
        : null;
    const twice = toilet && this.sessions.some((other) => other.countsByDay && other.day === day);
    const countsByDay = toilet && unit !== null && !twice;
    const own = countsByDay || (code !== "ENVIRONMENT" && template.place !== category.place);
    const at = this.starts.get(`${code}:${day}`) ?? 0;
    this.starts.set(`${code}:${day}`, at + 1);
    const usual = countsByDay || at === 0;
    const startMinute =
      usual && (countsByDay || code !== "ENVIRONMENT")
        ? template.startMinute
        : (category.alternatives[(at + 1) % category.alternatives.length] ?? category.startMinute);
    const minutes = countsByDay ? template.endMinute - template.startMinute : category.minutes;
    const people = scene.fixed?.length === count ? [...scene.fixed] : this.crew(code, day, count, scene.fixed ?? []);
    if (people.length === 0) throw new Error(`nobody volunteers at ${this.stage.station.slug} on ${day}`);
    this.sessions.push({
      ordinal: this.offset + this.sessions.length,
      category: code,
      title: scene.title ?? (own ? template.title : this.chance.pick(category.titles)),
      template,
      unit,
      day,
      startMinute,
      endMinute: startMinute + minutes,
      place: own ? template.place : category.place,
      countsByDay,
      people,
      mended: scene.mended ?? null,
    });
    this.rest -= people.length;
    this.served.set(code, (this.served.get(code) ?? 0) + people.length);
  }

  private crew(code: string, day: Day, count: number, fixed: readonly DemoPerson[]): DemoPerson[] {
    const { volunteers, units } = this.stage;
    const unit = unitFor(units, code, day);
    return crewOf(this.chance, { unit, volunteers, day, count, fixed });
  }

  private castMember(name: string): DemoPerson {
    const found = this.stage.volunteers.find(({ role }) => role?.name === name && role.unit !== undefined);
    if (!found) throw new Error(`${name} is not in the cast`);
    return found;
  }
}
