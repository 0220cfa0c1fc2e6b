import type { DemoStation } from "../stations";

const SOURCE = "油田报纸 2018年4月10日报道";

type Row = [
  slug: string | null,
  date: [year: number, month?: number, day?: number] | [year: number, season: string],
  text: string,
  english: string,
];

/** The timeline of domain 1.5: what the newspaper tells, with the precision it has. */
const STORY: Row[] = [
  [
    "tongmingyuan",
    [1980],
    "通明苑小区陆续建成，是水电讯总指挥部的驻地",
    "Tongmingyuan was built in the 1980s and 1990s as the seat of the Water, Power and Telecom Headquarters",
  ],
  ["tongmingyuan", [1997], "主业单位陆续迁出，小区冷清下来", "The main work unit moved away and the estate grew quiet"],
  [
    "dongli",
    [2006],
    "退休党员反映：去原单位参加组织生活，单程至少半个小时",
    "A retired member complains: at least half an hour's ride to a Party meeting",
  ],
  [null, [2007, 7], "胜利油田开始建设党员服务社", "The oilfield begins to build Party-member service stations"],
  ["dongli", [2007, 7], "东利党员服务社成立，是油田首家试点", "Dongli opens as the oilfield's first pilot station"],
  [
    "jinhua3",
    [2008],
    "一位退休党员从滨州搬到东营，离开了原来的组织生活",
    "A retired member moves from Binzhou to Dongying, away from his Party life",
  ],
  [
    "jinhua3",
    [2013, "AUTUMN"],
    "三位老人开始在七区东南角种槐树，后来叫“211”爱心林",
    "Three old people begin to plant pagoda trees: the later “211” grove",
  ],
  [
    "jinhua3",
    [2013, 12],
    "280 栋的邻居组成 280爱心互助组，共 9 人",
    "Neighbours of building 280 form a mutual-aid group of nine",
  ],
  [
    "jinhua3",
    [2014, 3],
    "互助组请求义务管理小区公厕，得到同意",
    "The group asks to keep the public toilet and is allowed to",
  ],
  ["jinhua3", [2014, 10, 8], "命名“允功”志愿服务队", "The “Yungong” volunteer team is named"],
  [
    "jinhua3",
    [2015, "AUTUMN"],
    "“211”爱心林用两年种成，共 416 棵槐树",
    "After two years the “211” grove is complete: 416 trees",
  ],
  [
    "dongli",
    [2017],
    "党员和居民创作《喜迎十九大》剪纸作品",
    "Members and residents make paper-cuts for the 19th Congress",
  ],
  ["jingyuannanqu", [2017], "组织非在职党员学习十九大精神", "Retired members study the spirit of the 19th Congress"],
  [
    null,
    [2017, 11, 20],
    "“四个100”先进典型集中展示，接受网民投票，到 12月10日",
    "“Four hundred models”: candidates shown for an online vote until 10 December",
  ],
  [null, [2018, 3, 21], "“四个100”先进典型名单公示", "The list of models is published for comment"],
  [
    null,
    [2018, 4, 3],
    "油田党员服务社获全国“最佳志愿服务组织”称号",
    "The stations are named a national Best Volunteer Organisation",
  ],
  [
    null,
    [2018, 4, 10],
    "报纸报道：97 家党员服务社、5000 余名志愿者",
    "The newspaper reports: 97 stations and over 5,000 volunteers",
  ],
  ["jinhua3", [2018, 4], "“允功”志愿服务队发展到 130 人", "The “Yungong” team has 130 people"],
];

/** Rows of Milestone for the stations given; the network's own always. */
export function milestoneRows(stations: readonly DemoStation[]) {
  const idBySlug = new Map(stations.map(({ id, slug }) => [slug, id]));
  return STORY.flatMap(([slug, [year, second, day], text, textEn], at) => {
    const placeStationId = slug === null ? null : idBySlug.get(slug);
    if (placeStationId === undefined) return [];
    const season = typeof second === "string" ? second : null;
    return [
      {
        id: at + 1,
        placeStationId,
        year,
        month: typeof second === "number" ? second : null,
        day: day ?? null,
        season,
        text,
        textEn,
        source: SOURCE,
      },
    ];
  });
}
