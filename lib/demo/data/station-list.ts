import type { Profile } from "../profile";

/** Where the report of March 2018 stands; accepting it locks the month. */
export type ReportState = "ACCEPTED" | "SUBMITTED" | "RETURNED" | "MISSING";
type Entry = { name: string; nameEn: string; slug: string; centreSlug: string; march: ReportState };

/** The stations by rank: the largest first. Six names are the newspaper's, the others invented. */
const STATIONS: [name: string, nameEn: string, slug: string, centre: string, march: ReportState][] = [
  ["锦华第三", "Jinhua No. 3", "jinhua3", "shengbei", "RETURNED"],
  ["东利", "Dongli", "dongli", "shengbei", "ACCEPTED"],
  ["安泰里", "Antaili", "antaili", "shengbei", "ACCEPTED"],
  ["锦华第一", "Jinhua No. 1", "jinhua1", "shengbei", "ACCEPTED"],
  ["东苑一区", "Dongyuan District 1", "dongyuan1", "shengdong", "ACCEPTED"],
  ["仙河一区", "Xianhe District 1", "xianhe1", "xianhe", "ACCEPTED"],
  ["振兴二区", "Zhenxing District 2", "zhenxing2", "shengbei", "ACCEPTED"],
  ["千佛里", "Qianfoli", "qianfoli", "shengdong", "MISSING"],
  ["商河里", "Shangheli", "shangheli", "shengzhong", "ACCEPTED"],
  ["济宁里", "Jiningli", "jiningli", "shengzhong", "ACCEPTED"],
  ["胶州里", "Jiaozhouli", "jiaozhouli", "shengzhong", "ACCEPTED"],
  ["钻井新村", "Zuanjing New Village", "zuanjingxincun", "shengzhong", "ACCEPTED"],
  ["黄河里", "Huangheli", "huangheli", "shengdong", "ACCEPTED"],
  ["河滨里", "Hebinli", "hebinli", "xianhe", "ACCEPTED"],
  ["友谊里", "Youyili", "youyili", "shengzhong", "ACCEPTED"],
  ["胜利三区", "Shengli District 3", "shengli3", "shengzhong", "ACCEPTED"],
  ["清风里", "Qingfengli", "qingfengli", "shengdong", "ACCEPTED"],
  ["孤岛二区", "Gudao District 2", "gudao2", "gudao", "ACCEPTED"],
  ["石榴园", "Shiliu Garden", "shiliuyuan", "shengdong", "ACCEPTED"],
  ["富海里", "Fuhaili", "fuhaili", "gudao", "ACCEPTED"],
  ["仙河二区", "Xianhe District 2", "xianhe2", "xianhe", "ACCEPTED"],
  ["朝阳里", "Chaoyangli", "chaoyangli", "gudao", "ACCEPTED"],
  ["辽河里", "Liaoheli", "liaoheli", "shengdong", "ACCEPTED"],
  ["渔港里", "Yugangli", "yugangli", "xianhe", "ACCEPTED"],
  ["萃苑", "Cuiyuan", "cuiyuan", "shengbei", "ACCEPTED"],
  ["尚店", "Shangdian", "shangdian", "binnan", "ACCEPTED"],
  ["东苑二区", "Dongyuan District 2", "dongyuan2", "shengdong", "ACCEPTED"],
  ["锦华第二", "Jinhua No. 2", "jinhua2", "shengbei", "ACCEPTED"],
  ["北二路", "Beierlu", "beierlu", "shengzhong", "ACCEPTED"],
  ["泉城北里", "Quanchengbeili", "quanchengbeili", "luzhong", "SUBMITTED"],
  ["振海里", "Zhenhaili", "zhenhaili", "xianhe", "ACCEPTED"],
  ["物兴", "Wuxing", "wuxing", "shengbei", "ACCEPTED"],
  ["仙河北里", "Xianhebeili", "xianhebeili", "xianhe", "ACCEPTED"],
  ["海宁里", "Hainingli", "hainingli", "shengdong", "ACCEPTED"],
  ["黄河五路", "Huanghewulu", "huanghewulu", "binnan", "ACCEPTED"],
  ["科苑", "Keyuan", "keyuan", "shengzhong", "ACCEPTED"],
  ["孤岛一区", "Gudao District 1", "gudao1", "gudao", "ACCEPTED"],
  ["华纳里", "Huanali", "huanali", "shengzhong", "ACCEPTED"],
  ["锦华第四", "Jinhua No. 4", "jinhua4", "shengbei", "SUBMITTED"],
  ["临盘二区", "Linpan District 2", "linpan2", "linpan", "ACCEPTED"],
  ["锦苑东区", "Jinyuan East", "jinyuandongqu", "shengdong", "SUBMITTED"],
  ["纯化里", "Chunhuali", "chunhuali", "binnan", "MISSING"],
  ["五号桩", "Wuhaozhuang", "wuhaozhuang", "xianhe", "MISSING"],
  ["桓台里", "Huantaili", "huantaili", "luzhong", "ACCEPTED"],
  ["光明里", "Guangmingli", "guangmingli", "gudao", "SUBMITTED"],
  ["文汇里", "Wenhuili", "wenhuili", "shengzhong", "ACCEPTED"],
  ["中华里", "Zhonghuali", "zhonghuali", "gudao", "ACCEPTED"],
  ["供应里", "Gongyingli", "gongyingli", "shengzhong", "MISSING"],
  ["振兴一区", "Zhenxing District 1", "zhenxing1", "shengbei", "ACCEPTED"],
  ["丹桂里", "Danguili", "danguili", "shengdong", "ACCEPTED"],
  ["振兴里", "Zhenxingli", "zhenxingli", "gudao", "ACCEPTED"],
  ["机厂里", "Jichangli", "jichangli", "shengzhong", "ACCEPTED"],
  ["燕山里", "Yanshanli", "yanshanli", "luzhong", "SUBMITTED"],
  ["聊城北里", "Liaochengbeili", "liaochengbeili", "linpan", "MISSING"],
  ["河口新村", "Hekou New Village", "hekouxincun", "gudao", "ACCEPTED"],
  ["商河新村", "Shanghe New Village", "shanghexincun", "linpan", "ACCEPTED"],
  ["西四路", "Xisilu", "xisilu", "shengzhong", "ACCEPTED"],
  ["观海里", "Guanhaili", "guanhaili", "xianhe", "SUBMITTED"],
  ["利津新村", "Lijin New Village", "lijinxincun", "binnan", "ACCEPTED"],
  ["锦苑西区", "Jinyuan West", "jinyuanxiqu", "shengdong", "ACCEPTED"],
  ["槐林里", "Huailinli", "huailinli", "gudao", "ACCEPTED"],
  ["历山里", "Lishanli", "lishanli", "luzhong", "ACCEPTED"],
  ["海星里", "Haixingli", "haixingli", "xianhe", "ACCEPTED"],
  ["周村里", "Zhoucunli", "zhoucunli", "luzhong", "ACCEPTED"],
  ["景苑南区", "Jingyuan South", "jingyuannanqu", "shengbei", "ACCEPTED"],
  ["龙悦湖", "Longyuehu", "longyuehu", "xianhe", "SUBMITTED"],
  ["胜景苑", "Shengjingyuan", "shengjingyuan", "shengbei", "ACCEPTED"],
  ["胜利一区", "Shengli District 1", "shengli1", "shengzhong", "ACCEPTED"],
  ["渤海里", "Bohaili", "bohaili", "binnan", "ACCEPTED"],
  ["滨南二区", "Binnan District 2", "binnan2", "binnan", "ACCEPTED"],
  ["舜耕里", "Shungengli", "shungengli", "luzhong", "SUBMITTED"],
  ["景苑北区", "Jingyuan North", "jingyuanbeiqu", "shengbei", "ACCEPTED"],
  ["新泰园", "Xintai Garden", "xintaiyuan", "shengdong", "ACCEPTED"],
  ["东苑三区", "Dongyuan District 3", "dongyuan3", "shengdong", "ACCEPTED"],
  ["银杏园", "Yinxing Garden", "yinxingyuan", "shengdong", "ACCEPTED"],
  ["河畔新村", "Hepan New Village", "hepanxincun", "shengdong", "MISSING"],
  ["通明苑", "Tongmingyuan", "tongmingyuan", "shengbei", "ACCEPTED"],
  ["东港里", "Donggangli", "donggangli", "gudao", "MISSING"],
  ["南湖园", "Nanhu Garden", "nanhuyuan", "shengdong", "SUBMITTED"],
  ["义和里", "Yiheli", "yiheli", "gudao", "ACCEPTED"],
  ["胜利二区", "Shengli District 2", "shengli2", "shengzhong", "ACCEPTED"],
  ["博山里", "Boshanli", "boshanli", "luzhong", "RETURNED"],
  ["临盘一区", "Linpan District 1", "linpan1", "linpan", "ACCEPTED"],
  ["玉带河", "Yudaihe", "yudaihe", "shengdong", "RETURNED"],
  ["淄博里", "Ziboli", "ziboli", "shengzhong", "ACCEPTED"],
  ["体育场北", "Tiyuchangbei", "tiyuchangbei", "shengzhong", "ACCEPTED"],
  ["泰山里", "Taishanli", "taishanli", "shengzhong", "SUBMITTED"],
  ["蒲湖里", "Puhuli", "puhuli", "binnan", "SUBMITTED"],
  ["青州里", "Qingzhouli", "qingzhouli", "luzhong", "SUBMITTED"],
  ["昌邑里", "Changyili", "changyili", "luzhong", "MISSING"],
  ["滨南一区", "Binnan District 1", "binnan1", "binnan", "ACCEPTED"],
  ["槐香里", "Huaixiangli", "huaixiangli", "binnan", "MISSING"],
  ["寿光里", "Shouguangli", "shouguangli", "luzhong", "ACCEPTED"],
  ["临清里", "Linqingli", "linqingli", "linpan", "ACCEPTED"],
  ["临淄里", "Linzili", "linzili", "luzhong", "SUBMITTED"],
  ["芝罘里", "Zhifuli", "zhifuli", "luzhong", "ACCEPTED"],
  ["烟台东里", "Yantaidongli", "yantaidongli", "luzhong", "SUBMITTED"],
];

export const stationList: readonly Entry[] = STATIONS.map(([name, nameEn, slug, centreSlug, march]) => ({
  name,
  nameEn,
  slug,
  centreSlug,
  march,
}));

/** In ci one of the three stands under another centre, so that a centre's limits can be shown. */
const CI: Record<string, string> = { jinhua3: "shengbei", dongli: "shengdong", tongmingyuan: "shengbei" };

/** The stations of a profile with their rank in the whole network (0 = largest). */
export function stationsOf(profile: Profile): (Entry & { rank: number })[] {
  const ranked = stationList.map((entry, rank) => ({ ...entry, rank }));
  if (profile !== "ci") return ranked;
  return ranked.flatMap((entry) => {
    const centreSlug = CI[entry.slug];
    return centreSlug ? [{ ...entry, centreSlug }] : [];
  });
}
