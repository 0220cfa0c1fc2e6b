import type { Day } from "@/lib/clock";
import { USUAL_SIX } from "./cast";

/** A session that the story tells; it counts inside the station's totals, never on top. */
export type Scene = {
  day: Day;
  category: string;
  count: number;
  title?: string;
  /** Cast members who were there; the rest of `count` is drawn. */
  names?: readonly string[];
  /** What was recorded at first: `count` people, mended to what the scene says. */
  mended?: { names?: readonly string[]; count: number; whole: boolean; reason: string };
};

const six = USUAL_SIX;
const fireWatch = "义务巡逻：清明防火";
const toilets = Array.from(
  { length: 8 },
  (_, at): Scene => ({
    day: `2018-04-0${at + 1}`,
    category: "ENVIRONMENT",
    count: 1,
    names: [at % 3 === 2 ? "冯文礼" : "谭国栋"],
  }),
);

export const scenes: Record<string, readonly Scene[]> = {
  jinhua3: [
    {
      day: "2018-03-05",
      category: "CONVENIENCE",
      count: 12,
      title: "学雷锋便民服务",
      names: ["曹立新", "贺春梅", "秦爱华", "吕秀珍"],
    },
    { day: "2018-03-27", category: "GREEN_ADOPTION", count: 12, names: ["刘建国", "陈玉珍", "史振东", "潘淑贞"] },
    ...toilets,
    { day: "2018-04-03", category: "PATROL", count: 6, names: six },
    {
      day: "2018-04-03",
      category: "GREEN_ADOPTION",
      count: 12,
      names: ["陈玉珍", "曹立新", "赵德明", "潘淑贞", "史振东", "秦爱华", "石广兴", "吕秀珍"],
    },
    { day: "2018-04-04", category: "PATROL", count: 6, names: six },
    { day: "2018-04-05", category: "PATROL", count: 7, title: fireWatch, names: [...six, "陈玉珍"] },
    { day: "2018-04-05", category: "ELDER_CARE", count: 1, names: ["曹立新"] },
    { day: "2018-04-07", category: "PATROL", count: 7, title: fireWatch, names: [...six, "陈玉珍"] },
    { day: "2018-04-08", category: "ELDER_CARE", count: 2, names: ["孙桂兰", "陈玉珍"] },
    {
      day: "2018-04-08",
      category: "PATROL",
      count: 6,
      names: six,
      mended: { names: [...six, "高希明", "姜月娥", "韩继业"], count: 9, whole: true, reason: "3 人没有来" },
    },
  ],
  dongli: [
    { day: "2018-04-03", category: "PATROL", count: 8, title: "夜巡：重点楼宇 4 栋" },
    { day: "2018-04-05", category: "PATROL", count: 9, title: "夜巡：清明防火" },
    {
      day: "2018-04-06",
      category: "PATROL",
      count: 10,
      title: "夜巡：清明防火",
      mended: { count: 11, whole: false, reason: "1 人临时有事，没有来" },
    },
    { day: "2018-04-08", category: "PATROL", count: 8, title: "夜巡：重点路段 6 处" },
  ],
  tongmingyuan: [
    { day: "2018-04-06", category: "ELDER_CARE", count: 2, mended: { count: 3, whole: false, reason: "记错一人" } },
  ],
};

/** Sessions and person-times by category of months whose report the screens of Jinhua No. 3 show. */
export const monthPlans: Record<string, Record<string, [category: string, sessions: number, personTimes: number][]>> = {
  jinhua3: {
    "2018-02-01": [
      ["PATROL", 9, 54],
      ["ELDER_CARE", 9, 14],
      ["ARTS", 1, 6],
      ["POLICY_TALK", 1, 4],
      ["GREEN_ADOPTION", 1, 3],
      ["MEDIATION", 2, 4],
      ["ENVIRONMENT", 6, 6],
      ["CONVENIENCE", 1, 4],
    ],
    "2018-03-01": [
      ["PATROL", 26, 156],
      ["ELDER_CARE", 31, 48],
      ["ARTS", 4, 26],
      ["POLICY_TALK", 2, 14],
      ["GREEN_ADOPTION", 3, 34],
      ["MEDIATION", 6, 12],
      ["ENVIRONMENT", 17, 17],
      ["CONVENIENCE", 1, 12],
    ],
  },
};
