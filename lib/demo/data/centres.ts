import { spell } from "@/lib/people/rules/names";

const CENTRES: [slug: string, name: string, english: string, phone: string, staff: string, staffEn: string][] = [
  ["shengbei", "胜北管理中心", "Shengbei Management Centre", "0546-0200118", "孔令娟", "Kong Lingjuan"],
  ["shengdong", "胜东管理中心", "Shengdong Management Centre", "0546-0200218", "陆明霞", "Lu Mingxia"],
  ["shengzhong", "胜中管理中心", "Shengzhong Management Centre", "0546-0200318", "夏广亮", "Xia Guangliang"],
  ["xianhe", "仙河管理中心", "Xianhe Management Centre", "0546-0200418", "汪淑敏", "Wang Shumin"],
  ["gudao", "孤岛管理中心", "Gudao Management Centre", "0546-0200518", "范庆华", "Fan Qinghua"],
  ["binnan", "滨南管理中心", "Binnan Management Centre", "0543-0200618", "石晓梅", "Shi Xiaomei"],
  ["linpan", "临盘管理中心", "Linpan Management Centre", "0534-0200718", "贾振国", "Jia Zhenguo"],
  ["luzhong", "鲁中管理中心", "Luzhong Management Centre", "0533-0200818", "方秀兰", "Fang Xiulan"],
];

/** The middle level of the network: eight centres, of which ci keeps two. */
export const centres = CENTRES.map(([slug, name, nameEn, phone, staff, staffEn], at) => ({
  id: at + 1,
  slug,
  name,
  nameEn,
  pinyin: spell(name).pinyin,
  phone,
  staff,
  staffEn,
}));

export function centreBySlug(slug: string) {
  const found = centres.find((centre) => centre.slug === slug);
  if (!found) throw new Error(`no centre ${slug}`);
  return found;
}
