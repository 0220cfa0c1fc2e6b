import { addDays, type Day } from "@/lib/clock";
import { at } from "./activity-rows";
import { idOf, Random } from "./random";
import type { DemoStation } from "./stations";

/** Morning and afternoon, every day of the week at Jinhua No. 3, from Monday to Saturday elsewhere. */
const MORNING = [510, 690] as const;
const AFTERNOON = [870, 1050] as const;

/** When the door is open. */
export function openingHours({ id, slug }: DemoStation) {
  const days = slug === "jinhua3" ? 7 : 6;
  return Array.from({ length: days }, (_, at) => at + 1).flatMap((weekday) =>
    [MORNING, AFTERNOON].map(([fromMinute, toMinute]) => ({ stationId: id, weekday, fromMinute, toMinute })),
  );
}

/** What a station says of itself. */
export function stationDetail({ id, slug, communities }: DemoStation) {
  const estate = communities[0]?.name ?? "";
  return {
    stationId: id,
    way: slug === "jinhua3" ? "280栋西门进，有坡道，轮椅可进。" : `${estate}物业楼一层，进门左手。`,
    hoursNote: slug === "jinhua3" ? "全年开门，过节也有人值班。" : "星期日休息。",
    introduction: "",
    version: 1,
  };
}

type Told = { title: string; text: string; from: Day; to: Day | null };

const JINHUA: readonly Told[] = [
  {
    title: "七区雨水管线疏通：4月16日起，车辆请停北门",
    text: "施工三天，东门和西门不能停车。行人照常通过，请看清脚下。",
    from: "2018-04-10",
    to: "2018-04-19",
  },
  {
    title: "3月志愿服务时长公示（到4月13日）",
    text: "名单贴在社里公示栏，请来看一看。有不对的地方，打电话或者来社里说。",
    from: "2018-04-06",
    to: "2018-04-13",
  },
  {
    title: "黄手环免费领取：独居和记性不好的老人",
    text: "本人或者家里人来领都行。手环上只有编号和服务社的电话。",
    from: "2018-04-02",
    to: null,
  },
];

const USUAL: readonly Omit<Told, "from" | "to">[] = [
  { title: "清明文明祭扫，严防火灾", text: "请不要在楼前、林带烧纸。社里备有鲜花，可以来拿。" },
  { title: "天然气安全检查", text: "检查人员佩戴工作证上门，请配合。不放心就先打社里电话。" },
  { title: "春季义务植树，欢迎参加", text: "铁锹和水桶由社里准备，请穿平底鞋。" },
];

/** What hangs on a station's notice board. */
export function notices(station: DemoStation, coordinator: string) {
  const chance = new Random(`notices:${station.slug}`);
  const usual = (): Told[] => {
    const from = addDays("2018-04-02", chance.below(6));
    return [{ ...chance.pick(USUAL), from, to: addDays(from, 20) }];
  };
  return (station.slug === "jinhua3" ? JINHUA : usual()).map(({ title, text, from, to }) => ({
    stationId: station.id,
    id: idOf(from, `notice:${station.slug}:${title}`),
    title,
    text,
    fromOn: from,
    toOn: to,
    version: 1,
    createdBy: coordinator,
    createdAt: at(from, 8, 10),
    endedBy: null,
    endedAt: null,
  }));
}
