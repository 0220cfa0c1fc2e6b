/**
 * Cities and counties by GB/T 2260 as of 2018-01 (domain 4.2). The newspaper names three of the eight cities; the others
 * are an assumption and can be corrected here.
 */
const CITIES: [
  code: string,
  name: string,
  english: string,
  counties: [code: string, name: string, english: string][],
][] = [
  [
    "3705",
    "东营",
    "Dongying",
    [
      ["370502", "东营区", "Dongying District"],
      ["370503", "河口区", "Hekou District"],
      ["370505", "垦利区", "Kenli District"],
      ["370522", "利津县", "Lijin County"],
      ["370523", "广饶县", "Guangrao County"],
    ],
  ],
  [
    "3716",
    "滨州",
    "Binzhou",
    [
      ["371602", "滨城区", "Bincheng District"],
      ["371603", "沾化区", "Zhanhua District"],
      ["371623", "无棣县", "Wudi County"],
      ["371625", "博兴县", "Boxing County"],
    ],
  ],
  [
    "3701",
    "济南",
    "Jinan",
    [
      ["370102", "历下区", "Lixia District"],
      ["370125", "济阳县", "Jiyang County"],
      ["370126", "商河县", "Shanghe County"],
    ],
  ],
  [
    "3703",
    "淄博",
    "Zibo",
    [
      ["370305", "临淄区", "Linzi District"],
      ["370321", "桓台县", "Huantai County"],
      ["370322", "高青县", "Gaoqing County"],
    ],
  ],
  [
    "3707",
    "潍坊",
    "Weifang",
    [
      ["370703", "寒亭区", "Hanting District"],
      ["370783", "寿光市", "Shouguang City"],
    ],
  ],
  [
    "3714",
    "德州",
    "Dezhou",
    [
      ["371402", "德城区", "Decheng District"],
      ["371424", "临邑县", "Linyi County"],
    ],
  ],
  [
    "3706",
    "烟台",
    "Yantai",
    [
      ["370681", "龙口市", "Longkou City"],
      ["370683", "莱州市", "Laizhou City"],
    ],
  ],
  [
    "3715",
    "聊城",
    "Liaocheng",
    [
      ["371502", "东昌府区", "Dongchangfu District"],
      ["371522", "莘县", "Shen County"],
    ],
  ],
];

export const counties = CITIES.flatMap(([cityCode, city, cityEn, list], place) =>
  list.map(([code, name, nameEn], at) => ({ code, name, nameEn, cityCode, city, cityEn, sort: (place + 1) * 10 + at })),
);

/** County of a station: its centre's usual one, unless the station is named here. */
const USUAL: Record<string, string> = {
  shengbei: "370502",
  shengdong: "370502",
  shengzhong: "370502",
  xianhe: "370503",
  gudao: "370503",
  binnan: "371602",
  linpan: "371424",
  luzhong: "370102",
};
const ELSEWHERE: Record<string, string> = {
  shiliuyuan: "370505",
  liaoheli: "370505",
  yiheli: "370505",
  yudaihe: "370522",
  nanhuyuan: "370522",
  yinxingyuan: "370523",
  lijinxincun: "371603",
  huaixiangli: "371623",
  chunhuali: "371625",
  shungengli: "370125",
  yanshanli: "370126",
  linzili: "370305",
  boshanli: "370305",
  huantaili: "370321",
  zhoucunli: "370322",
  changyili: "370703",
  shouguangli: "370783",
  qingzhouli: "370783",
  shanghexincun: "371402",
  yantaidongli: "370681",
  zhifuli: "370683",
  liaochengbeili: "371502",
  linqingli: "371522",
};

export function countyOf(stationSlug: string, centreSlug: string): string {
  return ELSEWHERE[stationSlug] ?? USUAL[centreSlug] ?? "370502";
}
