/** The six categories of the newspaper and two that its stories need. Headquarters may add others. */
const SELECTABLE: [code: string, name: string, nameEn: string][] = [
  ["PATROL", "义务巡逻", "Volunteer patrol"],
  ["ELDER_CARE", "扶老助弱", "Help for the elderly and weak"],
  ["ARTS", "文化艺术", "Arts and culture"],
  ["POLICY_TALK", "政策宣讲", "Policy talks"],
  ["GREEN_ADOPTION", "绿地认养", "Green-space adoption"],
  ["MEDIATION", "邻里调解", "Neighbour mediation"],
  ["ENVIRONMENT", "环境卫生", "Environment and hygiene"],
  ["CONVENIENCE", "便民服务", "Everyday services"],
];

/** Rows of ActivityCategory; UNKNOWN stands for paper totals without one and cannot be chosen. */
export const categoryRows = [
  ...SELECTABLE.map(([code, name, nameEn], at) => ({ code, name, nameEn, sort: at + 1, selectable: true })),
  {
    code: "UNKNOWN",
    name: "未分类（纸质台账）",
    nameEn: "Not categorised (paper ledgers)",
    sort: 99,
    selectable: false,
  },
];
