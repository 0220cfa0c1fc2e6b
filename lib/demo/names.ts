import { createHash } from "node:crypto";
import type { Random } from "./random";

/** Most frequent first, with the weighting of Shandong (王 leads). */
const FAMILY =
  "王王王王王王王王李李李李李李李张张张张张张张刘刘刘刘刘刘陈陈陈杨杨杨孙孙孙赵赵赵徐徐于于周周马马高高朱朱宋宋韩韩郭郭胡胡林吕姜冯董崔杜田魏范丁任贾石孟潘苏许曹侯隋谭段秦邹史段江郑丛曲毕纪薛常邵尹龚贺郝唐付谢彭卢白夏姚蒋沈钟单解查仇梁";
const MEN = {
  first:
    "建国德明振华文礼志远洪亮守信树德兆祥广田长河克勤永福国庆成林宝林万福忠义春生玉山明海学礼庆云希贤继业立新希明振东广兴世昌德海玉民传江兴华金山秀峰连生有才维新光荣保国胜利全忠",
  second: "华明军国平生荣林山海江河峰田兴旺福贵德义礼智信仁忠孝勇刚强东春祥瑞昌盛文武才学成功业伟杰俊良",
};
const WOMEN = {
  first: "桂秀玉淑美丽爱月凤春兰翠雪素素慧红金瑞彩惠",
  second: "英兰珍华芳荣琴香梅云霞玲娥贞敏莲芝花娟萍凤琳燕青清",
};
/** Old pairs of a generation, taken whole. */
const PAIRS =
  "建国德明振华文礼志远国栋立新继业文斌希明春生振东广兴永福玉山明海学礼庆云守信长河光荣保国传江金山秀峰有才维新".match(
    /../gu,
  ) ?? [];
const MINORITY: [first: string[], second: string[]] = [
  ["买买提", "阿不都", "艾尼瓦尔", "古丽", "阿依", "尼加提", "热合曼", "吐尔逊"],
  ["艾山", "热依木", "买买提", "克里木", "吐尔地", "依明", "萨迪克", "卡德尔"],
];
/** Characters beyond the basic plane or rarely in fonts, so that lists are tried with them. */
const RARE = ["𠮷", "㛃", "𬭚", "喆"];

/** Persons named in the newspaper, as salted hashes: no invented person may bear their name (domain 8.6). */
const BLOCKED = new Set([
  "3Id9fh0HuZfj2eZmJXj0KK",
  "3g4RYLiyL_cuXRDdo1rFE_",
  "6mEvUYFKX4bgw-LNZJ70HP",
  "CGIrfuPLYayYjjMe5J58-r",
  "GEGHBtwAYD7kWFQUm6yp_G",
  "GHKUjEmNTnAXKg8BzrVnad",
  "GID9lwjweM8x5exZ5TOlDf",
  "LIxxQeqNgnqaXEnXo64yKT",
  "VMFRk8uWEPgu9-7nUFGrFV",
  "X6DY3bPK2NUsbd-bqYYOZR",
  "XklyjQFslHzeRK8Fj8JK4d",
  "amI9OicrE_3M6Up4j-jzEH",
  "jSBd0CPwC4WAIA3zqBXh0B",
  "joZ-pAxW0tZrWiEw8zXF9l",
  "kLg3YVtGlloD8WiHCuWYFr",
  "sp0qnlfSfXSn7G7HpH8Wzn",
  "tSxrZh1giO-T8HCNn3KbV9",
]);

/** How a name stands in the block list: nobody can read it there. */
export function blockHash(name: string): string {
  return createHash("sha256").update(`shengli-demo-v1:block:${name}`).digest("base64url").slice(0, 22);
}

const judged = new Map<string, boolean>();

/** Whether a name belongs to somebody whom the newspaper names. @param list hashes, the newspaper's unless given */
export function isBlocked(name: string, list: ReadonlySet<string> = BLOCKED): boolean {
  if (list !== BLOCKED) return list.has(blockHash(name));
  let blocked = judged.get(name);
  if (blocked === undefined) {
    blocked = list.has(blockHash(name));
    judged.set(name, blocked);
  }
  return blocked;
}

const characters = {
  family: [...FAMILY],
  men: [[...MEN.first], [...MEN.second]],
  women: [[...WOMEN.first], [...WOMEN.second]],
} as const;

function drawName(chance: Random, sex: 1 | 2): string {
  const kind = chance.unit();
  if (kind < 0.006) return `${chance.pick(MINORITY[0])}·${chance.pick(MINORITY[1])}`;
  const family = chance.pick(characters.family);
  if (kind < 0.0075) return family + chance.pick(RARE);
  const [first, second] = sex === 1 ? characters.men : characters.women;
  if (kind < 0.09) return family + chance.pick(second);
  if (sex === 1 && kind < 0.3) return family + chance.pick(PAIRS);
  return family + chance.pick(first) + chance.pick(second);
}

/** An invented name of the generation. @param taken names that only others may bear at this station */
export function inventName(chance: Random, sex: 1 | 2, taken: ReadonlySet<string>): string {
  for (;;) {
    const name = drawName(chance, sex);
    if (!isBlocked(name) && !taken.has(name)) return name;
  }
}
