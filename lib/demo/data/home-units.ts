import type { Day } from "@/lib/clock";
import { spell } from "@/lib/people/rules/names";
import { Random } from "../random";

/** The four of the newspaper come first; the telegraph headquarters left in 1997. */
const NAMED: [name: string, nameEn: string, city: string][] = [
  ["黄河钻井总公司", "Huanghe Drilling Corporation", "3705"],
  ["滨南采油厂", "Binnan Oil Production Plant", "3716"],
  ["原水电讯总指挥部", "former Water, Power and Telecom Headquarters", "3705"],
  ["胜利石油管理局有限公司机关", "Bureau Co. Head Office", "3705"],
];
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const KINDS: [prefix: string, suffix: string, english: string, from: number, count: number][] = [
  ["采油二十", "厂", "Oil Production Plant 2", 0, 9],
  ["钻井", "公司", "Drilling Company ", 0, 12],
  ["运输", "公司", "Transport Company ", 0, 9],
  ["作业", "大队", "Well Service Brigade ", 0, 9],
  ["油建", "公司", "Oilfield Construction Company ", 0, 6],
  ["物探", "队", "Geophysical Team ", 0, 5],
  ["测井", "站", "Logging Station ", 0, 4],
];
const SINGLE: [name: string, nameEn: string][] = [
  ["供水供电公司", "Water and Power Supply Company"],
  ["通讯服务公司", "Telecom Service Company"],
  ["职工中心医院", "Workers' Central Hospital"],
  ["教育服务中心", "Education Service Centre"],
  ["机械总厂", "Machinery Works"],
  ["外省迁入人员管理站", "Office for Members from Other Provinces"],
];
const CITIES = ["3705", "3705", "3705", "3716", "3705", "3714", "3705", "3701"];

type Unit = {
  id: number;
  name: string;
  nameEn: string;
  cityCode: string;
  endedOn: Day | null;
  successorId: number | null;
};

function units(): Unit[] {
  const invented: [string, string][] = KINDS.flatMap(([prefix, suffix, english, from, count]) =>
    NUMERALS.slice(from, from + count).map((numeral, at): [string, string] => [
      `${prefix}${numeral}${suffix}`,
      `${english}${at + 1}`,
    ]),
  );
  const rest = [...SINGLE, ...invented]
    .slice(0, 60)
    .map(([name, nameEn], at): [string, string, string] => [name, nameEn, CITIES[at % CITIES.length] ?? "3705"]);
  const list = [...NAMED, ...rest].map(
    ([name, nameEn, cityCode], at): Unit => ({
      id: at + 1,
      name,
      nameEn,
      cityCode,
      endedOn: null,
      successorId: null,
    }),
  );
  const successor = list.find(({ name }) => name === "供水供电公司");
  return list.map((unit) =>
    unit.name === "原水电讯总指挥部" ? { ...unit, endedOn: "1997-12-31", successorId: successor?.id ?? null } : unit,
  );
}

export const homeUnits = units();

/** Branches of the units, one to four each; the cast of the story knows some by name. */
export const branches = homeUnits.flatMap((unit) => {
  const count = unit.name === "黄河钻井总公司" ? 4 : new Random(`branches:${unit.name}`).between(1, 4);
  return NUMERALS.slice(0, count).map((numeral, at) => ({
    id: unit.id * 10 + at,
    homeUnitId: unit.id,
    name: `${unit.name}退休第${numeral}支部`,
  }));
});

/** A branch of a unit by the unit's name; the first unless its place is given. */
export function branchOf(unitName: string, place = 0): number {
  const unit = homeUnits.find(({ name }) => name === unitName);
  const own = branches.filter(({ homeUnitId }) => homeUnitId === unit?.id);
  const branch = own[place % Math.max(own.length, 1)];
  if (!branch) throw new Error(`no branch of ${unitName}`);
  return branch.id;
}

/** Rows of HomeUnit, its dated names and branches. */
export function homeUnitRows() {
  return {
    HomeUnit: homeUnits.map((unit) => ({ ...unit, pinyin: spell(unit.name).pinyin })),
    HomeUnitName: homeUnits.flatMap(({ id, name, endedOn }) =>
      name === "原水电讯总指挥部"
        ? [
            { homeUnitId: id, fromOn: "1976-01-01", toOn: endedOn, name: "水电讯总指挥部" },
            { homeUnitId: id, fromOn: "1997-12-31", toOn: null, name },
          ]
        : [{ homeUnitId: id, fromOn: "1988-01-01", toOn: null, name }],
    ),
    FormalBranch: branches,
  };
}
