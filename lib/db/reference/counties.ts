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
