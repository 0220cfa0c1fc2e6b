import { describe, expect, it } from "vitest";
import { readChatList } from "@/lib/activities/rules/chat-list";

/**
 * Three lists invented by someone who had not seen the reader, with what a careful coordinator would say of each,
 * written down before the reader was run. The names are made up.
 */
type Told = {
  text: string;
  coming: string[];
  excused: string[];
  /** Must be there, and must be put to the coordinator: a nickname, or somebody undecided. */
  asked: string[];
  /** May be left out; if shown at all, then only as a question. */
  mayBeAsked: string[];
  /** Lines on which nobody stands, whatever a reader may think. */
  nobody: string[];
};

/** Copied message by message out of WeChat on a PC: the numbered list grows under each sender. */
const patrol: Told = {
  text: `党员服务社-刘桂芳 2018/5/14 19:02:11
@所有人 各位党员、楼组长大家好！本周四（5月17日）下午2:30义务巡逻，280栋楼下集合，请穿红马甲，能参加的请接龙🌹
1.刘桂芳

孙长林 2018/5/14 19:05:40
1.刘桂芳
2.孙长林（280栋）

老周 2018/5/14 19:20:18
1.刘桂芳
2.孙长林（280栋）
3.平安是福（马秀兰）
4.周德海 晚到10分钟，接孙子

赵玉芬 2018/5/14 20:01:55
请问要带水杯吗？

党员服务社-刘桂芳 2018/5/14 20:03:09
不用，社里备了矿泉水

赵玉芬 2018/5/14 20:04:30
1.刘桂芳
2.孙长林（280栋）
3.平安是福（马秀兰）
4.周德海 晚到10分钟，接孙子
5.赵玉芬👌
6、韩立新+1（老伴 吴淑琴）

叶春明 2018/5/14 21:16:47
巡到几点结束呀？

何建国 2018/5/15 7:31:26
这次去不了，请假，要去油田总医院复查[抱拳]

党员服务社-刘桂芳 2018/5/15 7:40:02
收到，何师傅保重身体！

孙长林 2018/5/16 18:22:35
对不起，明天家里来客人，我去不了了，把我划掉吧`,
  coming: ["刘桂芳", "马秀兰", "周德海", "赵玉芬", "韩立新", "吴淑琴"],
  excused: ["何建国", "孙长林"],
  asked: [],
  // He only wanted to know when it ends.
  mayBeAsked: ["叶春明"],
  nobody: [],
};

/** One long message copied on a phone: everybody numbers in their own way, headings above and thanks below. */
const greenery: Told = {
  text: `【绿地养护志愿活动】
时间：2018年6月9日（周六）上午8：30
地点：275—280栋之间小花园
内容：拔草、捡烟头、给月季浇水
工具：自带手套，剪刀社里有
联系人：曹桂英 138****2210
——————————
报名接龙：
1⃣ 曹桂英
2⃣ 董万福 280-1-302
3⃣郭淑华（带小孙女一起来😄）
4、 梁振东  282栋  下午来
5，夏天的风（真名：邓素云）
6.. 彭  勇
7：宋玉梅 有事请假🙏
(8) 冯国栋 ＋１
9 谭凤霞、谭凤英姐妹俩
⑩ 欧阳慧敏
11.向阳花
12. 田师傅（田守业）待定，看腰好不好
13.罗桂珍代报：罗桂珍、史长贵
14
15.许宝山 我只能干到10点
16.  282栋老李
请假：宋玉梅、蒋文斌（住院）
截止周五晚8点，没报名的抓紧
辛苦大家了，注意防晒💪
谢谢各位老师傅🌹🌹🌹`,
  coming: [
    "曹桂英",
    "董万福",
    "郭淑华",
    "梁振东",
    "邓素云",
    "彭勇",
    "冯国栋",
    "谭凤霞",
    "谭凤英",
    "欧阳慧敏",
    "罗桂珍",
    "史长贵",
    "许宝山",
  ],
  excused: ["宋玉梅", "蒋文斌"],
  asked: ["向阳花", "田守业", "老李"],
  mayBeAsked: [],
  nobody: [
    "【绿地养护志愿活动】",
    "时间：2018年6月9日（周六）上午8：30",
    "地点：275—280栋之间小花园",
    "内容：拔草、捡烟头、给月季浇水",
    "工具：自带手套，剪刀社里有",
    "——————————",
    "报名接龙：",
    "14",
    "截止周五晚8点，没报名的抓紧",
    "辛苦大家了，注意防晒💪",
    "谢谢各位老师傅🌹🌹🌹",
  ],
};

/** A forwarded conversation without a single number: people answer in words, under nicknames. */
const visit: Told = {
  text: `—————  2018-10-16  —————

合唱队 魏红梅  08:12
重阳节探访老人，明天上午9点在党员服务社门口集合，探望277栋陈阿婆、281栋孤老杨伯，谁有空？我带队

秋水长天  08:15
我参加，葛秀珍

石油老兵  08:17
报名 石永刚

阿芳  08:20
算我一个👍

丁玉洁  08:26
我和老伴钱学礼都来

合唱队 魏红梅  08:30
好的，目前：魏红梅、葛秀珍、石永刚、丁玉洁、钱学礼，还差两三位

潘金生  08:41
潘金生参加，帮汤美云也报一个

段丽萍  08:44
不好意思我要带外孙，来不了😭

薛志强  08:50
上午要开会，可以晚点直接去281栋吗

合唱队 魏红梅  08:52
@薛志强 可以的

剪纸班-余爱莲  09:10
我也去，剪了10张福字一起带去送老人[玫瑰]

合唱队 魏红梅  09:30
人够了，谢谢大家，明天见🌹`,
  coming: ["魏红梅", "葛秀珍", "石永刚", "丁玉洁", "钱学礼", "潘金生", "汤美云", "余爱莲", "薛志强"],
  excused: ["段丽萍"],
  asked: ["阿芳"],
  mayBeAsked: [],
  nobody: ["—————  2018-10-16  —————"],
};

type Read = ReturnType<typeof readChatList>;
type Person = Read["names"][number];

const isAsked = (person: Person) => person.answer === "UNSURE" || !person.firm;
const isCounted = (person: Person) => person.answer === "COMING" || person.answer === "LATER" || isAsked(person);
const called = (read: Read, name: string) => read.names.filter((person) => person.name === name);

describe.each([
  ["patrol, message by message", patrol],
  ["greenery, one message", greenery],
  ["visit, a conversation", visit],
])("a stranger's list: %s", (_title, told) => {
  const read = readChatList(told.text);

  it.each(told.coming)("counts %s", (name) => {
    const found = called(read, name);
    expect(found).toHaveLength(1);
    expect(found.every(isCounted)).toBe(true);
  });

  it.each(told.excused)("excuses %s", (name) => {
    expect(called(read, name).map((person) => person.answer)).toEqual(["EXCUSED"]);
  });

  it("asks about those a coordinator would ask about", () => {
    for (const name of told.asked) {
      const found = called(read, name);
      expect(found, name).toHaveLength(1);
      expect(found.every(isAsked), name).toBe(true);
    }
  });

  it("makes nobody out of headings, sentences, places and times", () => {
    const known = [...told.coming, ...told.excused, ...told.asked];
    const others = read.names.filter((person) => !known.includes(person.name));
    expect(others.filter((person) => !told.mayBeAsked.includes(person.name)).map((person) => person.name)).toEqual([]);
    expect(others.every(isAsked)).toBe(true);
    const lines = told.text.split("\n");
    const peopled = new Set(read.names.flatMap((person) => person.lines).map((line) => lines[line - 1]));
    expect(told.nobody.filter((line) => peopled.has(line))).toEqual([]);
  });

  it("accounts for every line that is not blank", () => {
    const seen = new Set([
      ...read.names.flatMap((person) => person.lines),
      ...read.notNames.map((notName) => notName.line),
    ]);
    const lines = told.text.split("\n").map((text, index) => ({ line: index + 1, text }));
    expect(lines.filter(({ line, text }) => text.trim() !== "" && !seen.has(line))).toEqual([]);
  });
});

describe("a stranger's lists: those who bring somebody", () => {
  it("counts a named companion once", () => {
    const read = readChatList(patrol.text);
    const extra = called(read, "韩立新").reduce((sum, person) => sum + person.extra, 0);
    expect(extra + called(read, "吴淑琴").length).toBe(1);
    const pair = readChatList(visit.text);
    expect(called(pair, "丁玉洁").reduce((sum, person) => sum + person.extra, 0)).toBe(0);
  });

  it("counts an unnamed one as one more", () => {
    expect(called(readChatList(greenery.text), "冯国栋").map((person) => person.extra)).toEqual([1]);
  });
});
