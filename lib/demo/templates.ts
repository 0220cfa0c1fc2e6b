import { spell } from "@/lib/people/rules/names";
import { categories } from "./data/categories";
import { idOf } from "./random";
import type { DemoStation } from "./stations";
import type { DemoUnit } from "./units";

export type Template = {
  stationId: number;
  id: string;
  slot: number | null;
  kind: "SERVICE" | "MEETING";
  meetingKind: "THEME_DAY" | null;
  category: string | null;
  title: string;
  pinyin: string;
  initials: string;
  serviceUnitId: string | null;
  startMinute: number;
  endMinute: number;
  place: string;
  countsByDay: boolean;
  hazard: boolean;
  audience: "MEMBERS";
  endedOn: null;
};

/** Categories of slots 1 to 5; slot 6 is the theme day. The others have templates without a key. */
const SLOTS = ["PATROL", "ELDER_CARE", "ENVIRONMENT", "GREEN_ADOPTION", "MEDIATION"];
/** Jinhua No. 3's own words and hours. */
const OWN: Record<string, Partial<Template>> = {
  PATROL: { place: "七区东门，至 280 栋" },
  ENVIRONMENT: { title: "公厕保洁", startMinute: 300, endMinute: 330, place: "七区公厕", countsByDay: true },
  GREEN_ADOPTION: { place: "“211”爱心林" },
};
const TITLES: Record<string, string> = { ENVIRONMENT: "环境清洁" };

/** Where a station's meetings are held. */
export function meetingPlace(slug: string): string {
  return slug === "jinhua3" ? "活动室（280栋一层）" : "活动室";
}

/** The frequent activities of a station: keys 1 to 6 and some without a key. */
export function templatesOf(station: DemoStation, units: readonly DemoUnit[]): Template[] {
  const base = { stationId: station.id, hazard: false, audience: "MEMBERS" as const, endedOn: null };
  const service = categories.map((category): Template => {
    const slot = SLOTS.indexOf(category.code) + 1;
    const unit = units.findLast(({ spec, endedOn }) => endedOn === null && spec.categories.includes(category.code));
    const own = station.slug === "jinhua3" ? (OWN[category.code] ?? {}) : {};
    const title = own.title ?? TITLES[category.code] ?? category.titles[0] ?? category.code;
    const { pinyin, initials } = spell(title);
    return {
      ...base,
      id: idOf(station.openedOn, `template:${station.slug}:${category.code}`),
      slot: slot === 0 ? null : slot,
      kind: "SERVICE",
      meetingKind: null,
      category: category.code,
      pinyin,
      initials,
      serviceUnitId: unit?.id ?? null,
      startMinute: category.startMinute,
      endMinute: category.startMinute + category.minutes,
      place: category.place,
      countsByDay: false,
      ...own,
      title,
    };
  });
  const { pinyin, initials } = spell("主题党日");
  return [
    ...service,
    {
      ...base,
      id: idOf(station.openedOn, `template:${station.slug}:THEME_DAY`),
      slot: 6,
      kind: "MEETING",
      meetingKind: "THEME_DAY",
      category: null,
      title: "主题党日",
      pinyin,
      initials,
      serviceUnitId: null,
      startMinute: 540,
      endMinute: 630,
      place: meetingPlace(station.slug),
      countsByDay: false,
    },
  ];
}
