import { describe, expect, test } from "vitest";
import { readChatList } from "@/lib/activities/rules/chat-list";

const only = (text: string) => {
  const { names } = readChatList(text);
  expect(names).toHaveLength(1);
  return names[0];
};

describe("remarks", () => {
  test.each([
    ["1. 张三请假", "EXCUSED", 0],
    ["张三 取消", "EXCUSED", 0],
    ["2. 张三 家里有事来不了", "EXCUSED", 0],
    ["3. 张三 下午来不了", "EXCUSED", 0],
    ["张三 下午来", "LATER", 0],
    ["张三 上午请假，下午来", "LATER", 0],
    ["4. 张三晚到10分钟", "LATER", 0],
    ["5. 张三 不一定", "UNSURE", 0],
    ["6. 张三？", "UNSURE", 0],
    ["7. 张三 有事", "UNSURE", 0],
    ["8. 张三（李四代）", "UNSURE", 0],
    ["9. 张三 取消请假", "COMING", 0],
    ["张三 收到", "COMING", 0],
    ["张三 +1", "COMING", 1],
    ["张三（带老伴）", "COMING", 1],
    ["张三 带老伴和孙子", "COMING", 2],
    ["张三 2人", "COMING", 1],
    ["张三 一家三口", "COMING", 2],
    ["张三 在家带孩子来不了", "EXCUSED", 0],
  ] as const)("%s", (text, answer, extra) => {
    expect(only(text)).toMatchObject({ name: "张三", answer, extra, firm: true });
  });

  test("a remark at the end of a line is said of all its names, but one more person comes with the last alone", () => {
    expect(readChatList("张三 李四 王五 请假").names.map((name) => name.answer)).toEqual([
      "EXCUSED",
      "EXCUSED",
      "EXCUSED",
    ]);
    expect(readChatList("张三、李四 +1").names.map((name) => name.extra)).toEqual([0, 1]);
    expect(readChatList("张三、李四（请假）").names.map((name) => name.answer)).toEqual(["COMING", "EXCUSED"]);
    expect(readChatList("张三 李四请假").names.map((name) => name.answer)).toEqual(["UNSURE", "EXCUSED"]);
    expect(readChatList("张三、李四请假").names.map((name) => name.answer)).toEqual(["EXCUSED", "EXCUSED"]);
    expect(readChatList("张三和李四请假").names.map((name) => name.answer)).toEqual(["EXCUSED", "EXCUSED"]);
    expect(readChatList("张三、李四（夫妻）").names.map((name) => name.extra)).toEqual([0, 0]);
    expect(readChatList("张三 请假 李四 参加").names.map((name) => name.answer)).toEqual(["EXCUSED", "COMING"]);
  });

  test("in a message of one's own, +1 is the sender; behind a name it is somebody more", () => {
    expect(only("孙桂兰 2018/4/9 14:06\n+1")).toMatchObject({ name: "孙桂兰", extra: 0, lines: [1, 2] });
    expect(only("孙桂兰: +1")).toMatchObject({ name: "孙桂兰", extra: 0 });
    expect(only("1. 孙桂兰 +1")).toMatchObject({ name: "孙桂兰", extra: 1 });
  });

  test("the later word holds, and a bare repetition takes nothing back", () => {
    expect(only("1. 张三\n2. 张三 请假")).toMatchObject({ answer: "EXCUSED", lines: [1, 2] });
    expect(only("1. 张三 请假\n2. 张三")).toMatchObject({ answer: "EXCUSED", remark: "请假" });
    expect(only("张三 请假\n张三 能来了")).toMatchObject({ answer: "COMING", remark: "能来了" });
    expect(only("张三 280栋\n张三 请假")).toMatchObject({ remark: "280栋 请假" });
  });

  test("two buildings are two people of one name", () => {
    expect(readChatList("1. 陈玉珍 280栋\n2. 陈玉珍 212栋\n3. 陈玉珍 280-2").names.map((name) => name.lines)).toEqual([
      [1, 3],
      [2],
    ]);
  });
});

describe("names", () => {
  test.each([
    "欧阳海燕",
    "尉迟恭",
    "司马相如",
    "诸葛明",
    "上官云",
    "阿依古丽·买买提",
    "迪丽热巴·迪力木拉提",
    "张三",
    "李和平",
    "王福来",
    "时志远",
  ])("1. %s is a real name", (name) => {
    expect(only(`1. ${name}`)).toMatchObject({ name, firm: true });
  });

  test.each(["老郝头", "小王", "王老师", "李大姐", "Lily", "Mary Smith", "岁月静好", "静静Jenny", "㛃小兰", "芳"])(
    "1. %s is somebody to be asked about",
    (name) => expect(only(`1. ${name}`)).toMatchObject({ name, firm: false }),
  );

  test.each([
    ["王 芳", "王芳"],
    ["王　芳", "王芳"],
    ["陈 玉 珍", "陈玉珍"],
    ["欧阳 娜娜", "欧阳娜娜"],
    ["阿依古丽•买买提", "阿依古丽·买买提"],
    ["阿依古丽.买买提 参加", "阿依古丽·买买提"],
    ["张三.请假", "张三"],
    ["１．张三", "张三"],
  ])("%s is written %s", (text, name) => expect(only(text)).toMatchObject({ name, firm: true }));

  test.each([
    ["老赵（赵德明）", "赵德明", "老赵"],
    ["赵德明（老赵）", "赵德明", "老赵"],
    ["开心就好(孙桂兰)", "孙桂兰", "开心就好"],
    ["1. Lily【李丽】", "李丽", "Lily"],
  ])("%s", (text, name, alias) => expect(only(text)).toMatchObject({ name, alias, firm: true }));

  test("a nickname explained once is that person in other lines too", () => {
    expect(only("1. 老郝头（郝建业）\n老郝头 请假")).toMatchObject({
      name: "郝建业",
      answer: "EXCUSED",
      lines: [1, 2],
    });
  });

  test("whoever writes for others is asked about", () => {
    expect(readChatList("赵德明：孙桂兰、冯文礼").names.map(({ name, answer }) => [name, answer])).toEqual([
      ["赵德明", "UNSURE"],
      ["孙桂兰", "COMING"],
      ["冯文礼", "COMING"],
    ]);
  });

  test.each([
    "时间：下午3:00",
    "地点 东门",
    "4月9日 绿地养护",
    "义务巡逻报名",
    "请大家接龙",
    "几号楼集合？",
    "收到",
    "好的",
    "辛苦了",
    "明白",
    "平安小区",
    "周三上午",
    "1. 带手套、水壶",
    "2. 安全第一",
    "一、活动时间：4月12日",
    "联系人：田晓云",
    "共12人",
    "李老师辛苦了",
    "李姐好",
    "王芳你几点到",
    "感谢赵德明、孙桂兰两位同志",
    "@张三 你来不来",
    "@所有人 明天下午三点集合",
    "—————",
    "#接龙",
    "例 1. 姓名 备注",
    "序号 姓名 电话",
    "+1",
    "[玫瑰][强]",
    "🌹",
    "12.",
    "田晓云 2018/4/9 14:03",
    "田晓云：今晚巡逻的请接龙",
    "https://example.invalid/张三",
  ])("%s is no person", (text) => {
    expect(readChatList(text)).toMatchObject({ names: [], notNames: [{ line: 1, text }] });
  });
});
