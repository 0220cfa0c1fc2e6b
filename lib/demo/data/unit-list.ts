/** What a demo unit is, by station: the units of the newspaper and those of the screens; the rest is generic. */
export type UnitSpec = {
  name: string;
  nameEn: string;
  kind:
    | "TEAM"
    | "GROUP"
    | "SERVICE_POINT"
    | "RESPONSIBILITY_AREA"
    | "TROUPE"
    | "LECTURE_GROUP"
    | "TRAINING_CENTER"
    | "INTEREST_GROUP"
    | "GREEN_SITE";
  naming: "PERSON" | "SYMBOL" | "NUMBER" | "PLACE" | "PLAIN";
  founded: string;
  /** The categories of service that are this unit's at its station. */
  categories: string[];
  size: number;
  network?: true;
};

type Row = [
  name: string,
  nameEn: string,
  kind: UnitSpec["kind"],
  naming: UnitSpec["naming"],
  founded: string,
  categories: string,
  size: number,
  network?: true,
];

const UNITS: Record<string, Row[]> = {
  jinhua3: [
    ["常青树文艺队", "Evergreen Arts Troupe", "TROUPE", "SYMBOL", "2010-05", "ARTS", 28],
    ["锦华七区剪纸班", "Jinhua Paper-cutting Class", "INTEREST_GROUP", "PLACE", "2015-09", "", 18],
    ["锦华第三政策宣讲小组", "Jinhua No. 3 Policy Talk Group", "GROUP", "PLACE", "2012-07", "POLICY_TALK", 16],
    ["七区邻里调解小组", "District 7 Mediation Group", "GROUP", "PLACE", "2011-03", "MEDIATION", 9],
    ["楼前便民服务点", "Doorstep Service Point", "SERVICE_POINT", "PLAIN", "2011-03", "CONVENIENCE", 22],
    ["七区文明劝导队", "District 7 Good Manners Team", "TEAM", "PLACE", "2013-04", "", 20],
  ],
  dongli: [
    ["东利义务巡逻队", "Dongli Volunteer Patrol", "TEAM", "PLACE", "2007-11", "PATROL", 46],
    ["东利剪纸艺术培训中心", "Dongli Paper-cutting Training Centre", "TRAINING_CENTER", "PLACE", "2014-04", "ARTS", 24],
    [
      "学范党员责任区",
      "Xuefan Party-member Responsibility Area",
      "RESPONSIBILITY_AREA",
      "PERSON",
      "2011-07",
      "ENVIRONMENT,GREEN_ADOPTION",
      18,
    ],
    ["胜利精神宣讲团", "Shengli Spirit Talks Group", "LECTURE_GROUP", "SYMBOL", "2012-03", "POLICY_TALK", 15, true],
    ["爱心帮扶志愿服务队", "Caring Support Team", "TEAM", "SYMBOL", "2010-03", "ELDER_CARE", 30],
    ["邻里调解志愿服务队", "Neighbour Mediation Team", "TEAM", "PLAIN", "2011-06", "MEDIATION", 12],
    ["巡逻巡护志愿服务队", "Patrol and Watch Team", "TEAM", "PLAIN", "2013-05", "CONVENIENCE", 16],
  ],
  tongmingyuan: [
    ["活常志愿服务队", "Huochang Volunteer Team", "TEAM", "PERSON", "2012-05", "ELDER_CARE,CONVENIENCE", 14],
    ["通明苑邻里调解队", "Tongmingyuan Mediation Team", "TEAM", "PLACE", "2011-09", "MEDIATION,POLICY_TALK", 8],
    ["通明苑巡逻队", "Tongmingyuan Patrol", "TEAM", "PLACE", "2010-06", "PATROL", 12],
  ],
  wuxing: [
    [
      "“绿丝带”志愿服务队",
      "Green Ribbon Volunteer Team",
      "TEAM",
      "SYMBOL",
      "2012-04",
      "GREEN_ADOPTION,ENVIRONMENT,CONVENIENCE",
      30,
    ],
  ],
  cuiyuan: [["黄手环爱心小组", "Yellow Bracelet Care Group", "GROUP", "SYMBOL", "2014-11", "ELDER_CARE", 20]],
  jingyuannanqu: [
    ["晓凤义务理发室", "Xiaofeng Free Barber Room", "SERVICE_POINT", "PERSON", "2010-09", "CONVENIENCE", 10],
  ],
  jinhua1: [
    ["锦华第一巡逻组", "Jinhua No. 1 Patrol Group", "GROUP", "PLACE", "2008-05", "PATROL", 30],
    ["文化艺术表演队", "Arts Performance Troupe", "TROUPE", "PLAIN", "2011-06", "ARTS", 32, true],
  ],
  antaili: [["安泰里平安队", "Antaili Safety Team", "TEAM", "PLACE", "2011-04", "PATROL", 34]],
  dongyuan1: [["红袖标巡逻队", "Red Armband Patrol", "TEAM", "SYMBOL", "2009-05", "PATROL", 30]],
  xianhe1: [["仙河一区志愿队", "Xianhe District 1 Volunteers", "TEAM", "PLACE", "2009-03", "PATROL,ENVIRONMENT", 36]],
  zhenxing2: [["老兵巡逻队", "Veterans' Patrol", "TEAM", "SYMBOL", "2010-08", "PATROL", 24]],
  shengli3: [["胜利三区平安队", "Shengli District 3 Safety Team", "TEAM", "PLACE", "2009-06", "PATROL", 20]],
  huangheli: [["黄河里邻里队", "Huangheli Neighbours", "TEAM", "PLACE", "2012-03", "PATROL,MEDIATION", 22]],
};

const GENERIC: [suffix: string, english: string, kind: UnitSpec["kind"], categories: string, share: number][] = [
  ["义务巡逻队", "Volunteer Patrol", "TEAM", "PATROL", 0.4],
  ["爱心帮扶队", "Caring Support Team", "TEAM", "ELDER_CARE", 0.35],
  ["夕阳红文艺队", "Sunset Arts Troupe", "TROUPE", "ARTS", 0.3],
  ["绿地养护组", "Green Care Group", "GROUP", "GREEN_ADOPTION,ENVIRONMENT", 0.3],
];

function specs(slug: string): UnitSpec[] {
  return (UNITS[slug] ?? []).map(([name, nameEn, kind, naming, founded, categories, size, network]) => ({
    name,
    nameEn,
    kind,
    naming,
    founded,
    categories: categories === "" ? [] : categories.split(","),
    size,
    ...(network ? { network } : {}),
  }));
}

/** The units of a station: its own and one to four generic ones for what nobody else there does. */
export function unitSpecs(
  station: { slug: string; name: string; nameEn: string; openedOn: string },
  volunteers: number,
): UnitSpec[] {
  const own = specs(station.slug);
  if (station.slug === "jinhua3" || station.slug === "dongli") return own;
  const taken = new Set(own.flatMap(({ categories }) => categories));
  const wanted = volunteers >= 90 ? 4 : volunteers >= 50 ? 3 : volunteers >= 36 ? 2 : 1;
  const [year = 2007, month = 1] = station.openedOn.split("-").map(Number);
  const generic = GENERIC.filter(([, , , categories]) => !categories.split(",").some((code) => taken.has(code)))
    .slice(0, wanted)
    .map(
      ([suffix, english, kind, categories, share], at): UnitSpec => ({
        name: `${station.name}${suffix}`,
        nameEn: `${station.nameEn} ${english}`,
        kind,
        naming: "PLACE",
        founded: `${year + (month + at >= 10 ? 1 : 0)}-${String(((month + at + 2) % 12) + 1).padStart(2, "0")}`,
        categories: categories.split(","),
        size: Math.max(4, Math.round(volunteers * share)),
      }),
    );
  return [...own, ...generic];
}
