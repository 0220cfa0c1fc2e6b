import type { Day } from "@/lib/clock";

/** An invented person of Jinhua No. 3 whom the story needs (domain 8.6: nobody of the newspaper is among them). */
export type CastMember = {
  name: string;
  sex: 1 | 2;
  /** Year, or the whole day where it matters. */
  born: number | Day;
  building: string;
  unitNo: string;
  registeredOn: Day;
  /** Former work unit; none for a resident. */
  unit?: string;
  /** Years as a full member of the Party. */
  partyYears?: number;
  volunteerFrom?: Day;
  /** Month in which they joined the group that became the team. */
  yungong?: string;
  exempt?: true;
  floating?: true;
};

type Row = [
  name: string,
  sex: 1 | 2,
  born: number | Day,
  building: string,
  unitNo: string,
  unit: string,
  partyYears: number,
  registeredOn: Day,
  more?: Partial<CastMember>,
];

// The usual six of the patrol are registered in the order in which the list of the last patrol shows them.
const MEMBERS: Row[] = [
  [
    "赵德明",
    1,
    1950,
    "280",
    "1",
    "钻井十二公司",
    41,
    "2009-03-11",
    { volunteerFrom: "2012-05-04", yungong: "2013-12" },
  ],
  [
    "孙桂兰",
    2,
    1945,
    "280",
    "4",
    "黄河钻井总公司",
    46,
    "2009-05-20",
    { volunteerFrom: "2011-03-05", yungong: "2013-12" },
  ],
  ["冯文礼", 1, 1947, "280", "2", "滨南采油厂", 45, "2010-04-15", { volunteerFrom: "2011-09-01", yungong: "2014-05" }],
  ["周振华", 1, 1949, "212", "2", "运输九公司", 40, "2010-09-08", { volunteerFrom: "2012-11-10", yungong: "2015-02" }],
  ["谭国栋", 1, 1951, "280", "5", "运输九公司", 38, "2011-06-22", { volunteerFrom: "2012-03-05", yungong: "2014-03" }],
  [
    "潘淑贞",
    2,
    1942,
    "280",
    "3",
    "采油二十一厂",
    48,
    "2008-10-14",
    { volunteerFrom: "2009-03-05", yungong: "2013-10" },
  ],
  [
    "史振东",
    1,
    1943,
    "280",
    "3",
    "钻井十二公司",
    50,
    "2008-04-10",
    { volunteerFrom: "2009-03-05", yungong: "2013-10" },
  ],
  [
    "秦爱华",
    2,
    1946,
    "280",
    "4",
    "黄河钻井总公司",
    44,
    "2009-11-18",
    { volunteerFrom: "2010-03-05", yungong: "2013-10" },
  ],
  [
    "崔志远",
    1,
    1944,
    "280",
    "5",
    "原水电讯总指挥部",
    47,
    "2008-06-12",
    { volunteerFrom: "2010-06-01", yungong: "2013-11" },
  ],
  [
    "贺春梅",
    2,
    1948,
    "280",
    "5",
    "采油二十一厂",
    42,
    "2010-03-16",
    { volunteerFrom: "2011-03-05", yungong: "2013-11" },
  ],
  ["高希明", 1, 1952, "280", "6", "运输九公司", 35, "2012-05-09", { volunteerFrom: "2012-09-01", yungong: "2013-12" }],
  [
    "韩继业",
    1,
    "1938-04-12",
    "212",
    "1",
    "钻井十二公司",
    51,
    "2008-01-09",
    { volunteerFrom: "2009-07-01", yungong: "2014-06" },
  ],
  [
    "曹立新",
    1,
    "1945-08-16",
    "280",
    "3",
    "黄河钻井总公司",
    44,
    "2013-11-06",
    { volunteerFrom: "2013-11-06", yungong: "2013-12" },
  ],
  [
    "陈玉珍",
    2,
    1948,
    "280",
    "2",
    "采油二十一厂",
    39,
    "2013-12-03",
    { volunteerFrom: "2014-02-20", yungong: "2014-03" },
  ],
  ["吕秀珍", 2, 1950, "212", "3", "滨南采油厂", 38, "2012-04-19", { volunteerFrom: "2013-03-05", yungong: "2014-06" }],
  [
    "石广兴",
    1,
    1949,
    "215",
    "1",
    "黄河钻井总公司",
    34,
    "2013-06-13",
    { volunteerFrom: "2014-03-05", yungong: "2014-06" },
  ],
  [
    "魏春生",
    1,
    1943,
    "280",
    "6",
    "钻井十二公司",
    49,
    "2009-02-18",
    { volunteerFrom: "2013-01-05", yungong: "2014-04" },
  ],
  [
    "姜月娥",
    2,
    1949,
    "280",
    "1",
    "外省迁入人员管理站",
    33,
    "2017-05-16",
    { volunteerFrom: "2017-05-16", yungong: "2017-06", floating: true },
  ],
  ["刘建国", 1, 1951, "215", "3", "采油二十三厂", 36, "2014-09-10", { volunteerFrom: "2015-03-05" }],
  ["段文斌", 1, 1934, "280", "4", "采油二十一厂", 56, "2008-05-15", { exempt: true }],
  ["田玉兰", 2, 1939, "280", "2", "滨南采油厂", 50, "2008-11-20"],
  ["曹玉芝", 2, 1951, "215", "3", "采油二十二厂", 37, "2011-10-12", { volunteerFrom: "2015-03-05" }],
  ["宋桂芳", 2, 1947, "280", "1", "采油二十四厂", 41, "2010-08-11"],
  ["于长河", 1, 1945, "280", "1", "钻井三公司", 46, "2009-09-16"],
  ["林秀英", 2, 1949, "280", "1", "职工中心医院", 40, "2013-04-17"],
  ["邓广田", 1, 1946, "280", "2", "作业五大队", 43, "2010-12-08"],
  ["黄淑琴", 2, 1950, "280", "2", "教育服务中心", 38, "2014-04-16"],
  ["罗兆祥", 1, 1942, "280", "2", "物探二队", 49, "2008-09-17"],
  ["江美华", 2, 1951, "280", "3", "职工中心医院", 36, "2015-05-20"],
  ["郝连生", 1, 1947, "280", "3", "运输四公司", 42, "2011-03-09"],
  ["孟庆云", 1, 1948, "280", "3", "油建二公司", 41, "2012-10-17"],
  ["傅希贤", 1, 1943, "280", "4", "测井一站", 48, "2009-04-22"],
  ["董文忠", 1, 1949, "280", "4", "机械总厂", 39, "2013-09-11"],
  ["常宝林", 1, 1950, "280", "5", "钻井七公司", 40, "2012-06-14"],
  ["白玉珠", 2, 1948, "280", "6", "通讯服务公司", 39, "2013-05-15"],
  ["钟世昌", 1, 1944, "280", "6", "黄河钻井总公司", 47, "2010-05-12"],
  ["任树德", 1, 1946, "212", "1", "作业二大队", 44, "2009-06-17"],
  ["万福来", 1, 1945, "212", "2", "钻井九公司", 48, "2009-10-21"],
  ["龚丽君", 2, 1952, "212", "4", "教育服务中心", 34, "2016-04-13"],
  ["向淑芬", 2, 1950, "215", "2", "采油二十五厂", 37, "2014-10-15"],
  ["侯德海", 1, 1944, "215", "2", "运输二公司", 45, "2010-11-17"],
  ["段美荣", 2, 1949, "215", "4", "物探一队", 38, "2015-06-10"],
  ["买买提·艾山", 1, 1948, "96", "2", "钻井五公司", 41, "2012-08-15"],
  ["乔振国", 1, 1947, "88", "3", "油建一公司", 42, "2011-05-18"],
  ["雷秀兰", 2, 1943, "102", "1", "采油二十六厂", 46, "2010-10-13"],
  ["毕成林", 1, 1946, "75", "4", "作业一大队", 43, "2011-11-16"],
  ["阎秀清", 2, 1951, "64", "2", "职工中心医院", 35, "2015-09-16"],
  ["郑海燕", 2, 1953, "118", "1", "供水供电公司", 33, "2016-10-19"],
];

const RESIDENTS: CastMember[] = [
  { name: "陈玉珍", sex: 2, born: 1956, building: "212", unitNo: "1", registeredOn: "2016-09-07" },
  {
    name: "刘建国",
    sex: 1,
    born: 1958,
    building: "280",
    unitNo: "6",
    registeredOn: "2016-03-05",
    volunteerFrom: "2016-03-05",
  },
];

const members = MEMBERS.map(
  ([name, sex, born, building, unitNo, unit, partyYears, registeredOn, more]): CastMember => ({
    name,
    sex,
    born,
    building,
    unitNo,
    unit,
    partyYears,
    registeredOn,
    ...more,
  }),
);

/** Everybody whom the story of Jinhua No. 3 names, members first. */
export const cast: readonly CastMember[] = [...members, ...RESIDENTS];

/** The usual patrol, in the order in which they are shown. */
export const USUAL_SIX = ["赵德明", "孙桂兰", "冯文礼", "周振华", "谭国栋", "曹立新"] as const;

/** Names that no invented person of the station may bear: the cast's own, and two that the roster must not know. */
export const castNames: ReadonlySet<string> = new Set([...cast.map(({ name }) => name), "谢丽萍", "老郝头"]);

/** Exempt members who are called to the theme day but not counted, besides the one of the cast. */
export const EXEMPT_CALLED = 7;
/** Who sent word for the theme day of 12 April, and why. */
export const EXCUSED: Record<string, string> = { 冯文礼: "看病", 魏春生: "离家", 石广兴: "带孙辈" };
/** Of the cast's members, those not called to the theme day of building 280 and its neighbours. */
export const NOT_CALLED = ["刘建国"];
