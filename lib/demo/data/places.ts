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
