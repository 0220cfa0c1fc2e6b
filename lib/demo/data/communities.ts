import { spell } from "@/lib/people/rules/names";
import { Random } from "../random";
import { countyOf } from "./places";
import { stationList } from "./station-list";

/** Four estates have two stations each. */
const SHARED: Record<string, string> = {
  jingyuannanqu: "景苑小区",
  jingyuanbeiqu: "景苑小区",
  gudao1: "孤岛新村",
  gudao2: "孤岛新村",
  binnan1: "滨南小区",
  binnan2: "滨南小区",
  linpan1: "临盘小区",
  linpan2: "临盘小区",
};
/** Named by the newspaper or by the story. */
const NAMED: Record<string, string> = {
  jinhua3: "锦华七区",
  jinhua1: "锦华一区",
  jinhua2: "锦华三区",
  jinhua4: "锦华五区",
  dongli: "东利小区",
  tongmingyuan: "通明苑小区",
};
/** A second estate of some stations: 97 stations serve more estates than they are many. */
const SECOND: Record<string, string> = {
  jinhua3: "锦华六区",
  jinhua1: "锦华二区",
  dongli: "东利北苑",
  antaili: "安泰里西区",
  dongyuan1: "东苑北区",
  xianhe1: "仙河花园",
  zhenxing2: "振兴三区",
  qianfoli: "千佛里东区",
  shangheli: "商河里北区",
  jiningli: "济宁里南区",
  jiaozhouli: "胶州里东区",
  zuanjingxincun: "钻井东村",
};
/** Estates without a station: the network covers nearly all. */
const UNCOVERED: [name: string, county: string][] = [
  ["北望家园", "370522"],
  ["盐城新村", "370523"],
  ["草桥里", "371603"],
];

type Community = {
  id: number;
  name: string;
  nameEn: string;
  pinyin: string;
  countyCode: string;
  households: number;
  homeUnits: number;
};

function listed(): { community: Community; slugs: string[] }[] {
  const byName = new Map<string, { countyCode: string; slugs: string[] }>();
  for (const { slug, name, centreSlug } of stationList) {
    const own = SHARED[slug] ?? NAMED[slug] ?? (/[里苑园村路区]$/.test(name) ? name : `${name}小区`);
    for (const community of [own, SECOND[slug]]) {
      if (!community) continue;
      const entry = byName.get(community) ?? { countyCode: countyOf(slug, centreSlug), slugs: [] };
      entry.slugs.push(slug);
      byName.set(community, entry);
    }
  }
  for (const [name, countyCode] of UNCOVERED) byName.set(name, { countyCode, slugs: [] });
  return [...byName].map(([name, { countyCode, slugs }], at) => {
    const chance = new Random(`community:${name}`);
    const { pinyin } = spell(name);
    const homeUnits = name === "东利小区" ? 23 : chance.between(3, 14);
    const households = name === "东利小区" ? 4_120 : chance.between(600, 2_600);
    const nameEn = pinyin.charAt(0).toUpperCase() + pinyin.slice(1).replaceAll(" ", "");
    return { community: { id: at + 1, name, nameEn, pinyin, countyCode, households, homeUnits }, slugs };
  });
}

const all = listed();

/** The estates that a station serves, the main one first. */
export function communitiesOf(slug: string): Community[] {
  const served = all.filter(({ slugs }) => slugs.includes(slug)).map(({ community }) => community);
  const second = SECOND[slug];
  return served.sort((a, b) => Number(a.name === second) - Number(b.name === second));
}

/** Rows of Community: those of the stations given and, in the whole network, the ones without a station. */
export function communityRows(slugs: readonly string[]): Community[] {
  const whole = slugs.length === stationList.length;
  return all
    .filter((entry) => (entry.slugs.length === 0 ? whole : entry.slugs.some((slug) => slugs.includes(slug))))
    .map(({ community }) => community);
}
