// Surnames by which a piece of text can be recognised as a person's name. A name that is missing here is no error:
// whoever reads text with it must ask instead of dropping the name.

/** Two-character surnames; they are never cut in half when a name is masked or spelt. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 " +
    "慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 " +
    "轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 西门 南荣 第五 贺兰 完颜 叶赫 纳兰 侯莫 哥舒 爱新"
  ).split(" "),
);

/** Common single surnames that hardly ever begin another word; one to two characters after them make a name. */
export const SINGLE_SURNAMES: ReadonlySet<string> = new Set(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎" +
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔崔康毛邱秦史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊" +
    "兰殷施陶洪翟颜倪严牛温芦季俞鲁葛伍韦申尤毕聂焦邢岳齐梅庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项" +
    "裴席卫屈鲍覃霍翁隋甘景薄柯阮桂闵解柴车房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫嵺苟褚娄窦郁邝奚仇单查冉" +
    "冷麻卓蔺茅蓝闫肖付候尚舒屠荆游阳裘习宁连蒲郎仲向楚敖晏杭包诸伏成谈巩缪岑桑佘佟冼匡鞠丛逄亓綦隗蒯胥符" +
    "简阚闻莘贡劳逯姬扶冀浦晁勾融訾阙乜丰盖桓晟汝鄢钦佴赏墨哈谯笪邸栾芮储汲邴糜巫乌巴弓牧宓蓬郗班仰秋伊暴" +
    "钭厉戎祖束司韶郜蓟溥印宿怀邰鄂索咸籍蒙阴鬱苍堵宰郦雍璩濮寿扈燕郏慕茹宦艾鱼慎戈庾暨衡弘寇禄殳沃蔚夔隆" +
    "厍巢竺权仉督帅缑亢况郈琴区朴矫仝闪肇皮卞元穆湛禹狄乐云花凤安江鹿栗隽揭寻仪麦粟昝雒苌禚宛危靖巨盘撒绳郐" +
    "白华路喻柏章昌柳酆廉贝骆虞莫钮嵇荀於曲羿郤毋昃杲谌尉冶尧茆郇粘佀侴庹幺仵逮洗贲",
);

/**
 * Surnames that begin everyday words as well (时间, 明天, 有空). A token that begins with one is a name only where a
 * name is expected: in a numbered place or beside other names.
 */
export const EVERYDAY_SURNAMES: ReadonlySet<string> = new Set(
  "时明有能别后年从来同全相双东南公国家满都平和门步通利须那红空原由官初占展计化松井富山才降修强商养" +
    "宗伯福爱充居容益言农沙广海党应水青清令用经衣迟敬幸师战位支宣荣封惠法归代但户续智信晓员楼鲜奉藏",
);

/** The family name at the head of a Chinese name: "欧阳" of 欧阳娜, "王" of 王允明; null where none is known. */
export function surnameOf(name: string): string | null {
  const signs = [...name];
  const two = signs.slice(0, 2).join("");
  if (signs.length >= 3 && COMPOUND_SURNAMES.has(two)) return two;
  const one = signs[0] ?? "";
  return signs.length >= 2 && (SINGLE_SURNAMES.has(one) || EVERYDAY_SURNAMES.has(one)) ? one : null;
}
