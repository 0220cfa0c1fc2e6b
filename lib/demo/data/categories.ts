/** What the demo makes of each category. */
export type CategoryPlan = {
  code: string;
  /** Its part of all service (domain 8.2 step 5). */
  share: number;
  startMinute: number;
  minutes: number;
  /** Further starts of the same day. */
  alternatives: number[];
  /** People of one session: at least, and how many more on average. */
  least: number;
  more: number;
  titles: string[];
  place: string;
};

export const categories: readonly CategoryPlan[] = [
  {
    code: "PATROL",
    share: 0.24,
    startMinute: 1170,
    minutes: 90,
    alternatives: [1200, 1140],
    least: 3,
    more: 3.4,
    titles: ["义务巡逻"],
    place: "小区内，重点路段和楼宇",
  },
  {
    code: "ELDER_CARE",
    share: 0.22,
    startMinute: 900,
    minutes: 45,
    alternatives: [540, 600, 960],
    least: 1,
    more: 2.5,
    titles: ["探访老人", "探访老人", "陪老人聊天", "帮老人打扫"],
    place: "老人家中",
  },
  {
    code: "ARTS",
    share: 0.16,
    startMinute: 570,
    minutes: 90,
    alternatives: [900, 1140],
    least: 4,
    more: 5,
    titles: ["合唱辅导", "剪纸教学", "书画辅导", "文艺演出", "广场舞教学"],
    place: "活动室",
  },
  {
    code: "POLICY_TALK",
    share: 0.1,
    startMinute: 540,
    minutes: 60,
    alternatives: [900],
    least: 2,
    more: 4.5,
    titles: ["政策宣讲", "读报讲报", "楼前宣讲"],
    place: "活动室",
  },
  {
    code: "GREEN_ADOPTION",
    share: 0.1,
    startMinute: 900,
    minutes: 120,
    alternatives: [510],
    least: 4,
    more: 5,
    titles: ["绿地养护"],
    place: "认养绿地",
  },
  {
    code: "MEDIATION",
    share: 0.08,
    startMinute: 600,
    minutes: 60,
    alternatives: [930, 540],
    least: 2,
    more: 1.2,
    titles: ["邻里调解"],
    place: "服务社",
  },
  {
    code: "ENVIRONMENT",
    share: 0.06,
    startMinute: 480,
    minutes: 60,
    alternatives: [870],
    least: 2,
    more: 3.5,
    titles: ["清理楼道", "捡拾垃圾", "擦洗宣传栏"],
    place: "小区内",
  },
  {
    code: "CONVENIENCE",
    share: 0.04,
    startMinute: 540,
    minutes: 120,
    alternatives: [870],
    least: 4,
    more: 5,
    titles: ["义务理发", "修小家电", "量血压"],
    place: "楼前小广场",
  },
];

export function categoryPlan(code: string): CategoryPlan {
  const found = categories.find((category) => category.code === code);
  if (!found) throw new Error(`no category ${code}`);
  return found;
}
