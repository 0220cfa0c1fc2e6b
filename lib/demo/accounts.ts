/** Password of every demo account; shown on the sign-in page in demo mode. */
export const DEMO_PASSWORD = "demo-2018";

export type DemoAccount = {
  account: string;
  name: string;
  nameEn: string;
  role: "HQ_STAFF" | "HQ_LEADER" | "CENTRE_STAFF" | "COORDINATOR" | "STATION_HEAD";
  stationSlug?: string;
  centreSlug?: string;
  /** The first page after signing in. */
  home: string;
  intro: { zh: string; en: string };
};

/** The accounts that anybody may try in demo mode (design.md 5). All persons are invented. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    account: "hq",
    name: "何静",
    nameEn: "He Jing",
    role: "HQ_STAFF",
    home: "/hq",
    intro: {
      zh: "全网 97 家一页看清，任何一个数都能点到记录",
      en: "All 97 stations on one page; every figure opens its records",
    },
  },
  {
    account: "hq-leader",
    name: "鲁明远",
    nameEn: "Lu Mingyuan",
    role: "HQ_LEADER",
    home: "/hq",
    intro: { zh: "只看不改：总览，任何一个数都能点开", en: "Reads only: the overview, every figure opens" },
  },
  {
    account: "centre-shengbei",
    name: "孔令娟",
    nameEn: "Kong Lingjuan",
    role: "CENTRE_STAFF",
    centreSlug: "shengbei",
    home: "/hq/c/shengbei",
    intro: { zh: "胜北管理中心：只看得到自己这一支", en: "Shengbei centre: sees its own stations only" },
  },
  {
    account: "jinhua3",
    name: "田晓云",
    nameEn: "Tian Xiaoyun",
    role: "COORDINATOR",
    stationSlug: "jinhua3",
    home: "/desk/jinhua3",
    intro: { zh: "最大的一社：“允功”志愿服务队所在地", en: "The largest station, home of the Yungong team" },
  },
  {
    account: "jinhua3-head",
    name: "马玉琴",
    nameEn: "Ma Yuqin",
    role: "STATION_HEAD",
    stationSlug: "jinhua3",
    home: "/desk/jinhua3",
    intro: { zh: "锦华第三负责人：上报前过目", en: "Head of Jinhua No. 3: checks before anything is reported" },
  },
  {
    account: "dongli",
    name: "邱洪亮",
    nameEn: "Qiu Hongliang",
    role: "COORDINATOR",
    stationSlug: "dongli",
    home: "/desk/dongli",
    intro: {
      zh: "首家试点：夜间巡逻、剪纸班，十年的台账",
      en: "The first pilot: night patrol, paper-cutting, ten years of ledgers",
    },
  },
  {
    account: "tongmingyuan",
    name: "纪文涛",
    nameEn: "Ji Wentao",
    role: "COORDINATOR",
    stationSlug: "tongmingyuan",
    home: "/desk/tongmingyuan",
    intro: {
      zh: "通明苑：和家委会一起改造老小区",
      en: "Tongmingyuan: renewing an old estate with its family committee",
    },
  },
];
