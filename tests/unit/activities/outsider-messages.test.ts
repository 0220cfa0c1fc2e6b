import { describe, expect, it } from "vitest";
import { readChatList } from "@/lib/activities/rules/chat-list";

/** Who is read from one message, as "name answer +extra", nicknames with a question mark. */
const peopleOf = (text: string) =>
  readChatList(text).names.map(({ name, firm, answer, extra }) => `${name}${firm ? "" : "?"} ${answer} +${extra}`);

describe("a message in free words", () => {
  it.each([
    ["抱歉各位，明天要陪床，去不了了", ["常广田 EXCUSED +0"]],
    ["家里水管漏了，请个假", ["常广田 EXCUSED +0"]],
    ["我报名，顺便把喇叭带上", ["常广田 COMING +0"]],
    ["我和老伴都来，带两个马扎", ["常广田 COMING +1"]],
    ["我跟邱玉梅一起去", ["常广田 COMING +0", "邱玉梅 COMING +0"]],
    ["帮邱玉梅报个名，我也去", ["常广田 COMING +0", "邱玉梅 COMING +0"]],
    ["上午要体检，我晚点到", ["常广田 LATER +0"]],
    ["如果不下雨我就去", ["常广田 UNSURE +0"]],
  ])("%s", (message, names) => expect(peopleOf(`社区-常广田 2018/5/16 18:22:35\n${message}`)).toEqual(names));

  it.each([
    ["老伴住院了，怕是来不了", ["常广田 UNSURE +0", "常广田 EXCUSED +0"]],
    ["明天能带孙子来吗", ["常广田 UNSURE +0", "常广田 UNSURE +1"]],
  ])("%s may be read in two ways", (message, either) => {
    const names = peopleOf(`社区-常广田 2018/5/16 18:22:35\n${message}`);
    expect(names).toHaveLength(1);
    expect(either).toContain(names[0]);
  });

  it.each([
    "来不了的请提前说一声",
    "有事请假，不能参加的在群里说",
    "大家明天下午到东门集合，请带水杯",
    "今天的活动取消了，下次再约",
    "我收到了，谢谢",
    "我去问问社里还有没有手套",
    "几点到哪里集合呀？",
    "明天还下雨吗？",
    "上次没来的补签一下",
    "谁能来帮忙搬桌子？",
    "感谢梁师傅，昨天辛苦了",
    "目前：还差两位",
  ])("%s signs nobody up and excuses nobody", (message) => {
    expect(peopleOf(`社区-常广田 2018/5/16 18:22:35\n${message}`)).toEqual([]);
  });
});

describe("companions, and those who write for others", () => {
  it.each([
    ["1. 常广田（带老伴邱玉梅）", ["常广田 COMING +0", "邱玉梅 COMING +0"]],
    ["1. 常广田+2（老伴 邱玉梅）", ["常广田 COMING +1", "邱玉梅 COMING +0"]],
    ["1. 常广田 和老伴邱玉梅", ["常广田 COMING +0", "邱玉梅 COMING +0"]],
    ["1. 邱玉梅（常广田老伴）", ["邱玉梅 COMING +0"]],
    ["1. 常广田 孙子高考来不了", ["常广田 EXCUSED +0"]],
    ["常广田代报名：邱玉梅、龚振国", ["常广田 UNSURE +0", "邱玉梅 COMING +0", "龚振国 COMING +0"]],
    ["好的，目前7人：常广田、邱玉梅，还差5人", ["常广田 COMING +0", "邱玉梅 COMING +0"]],
    ["常广田：不好意思，家里来客人，我去不了了", ["常广田 EXCUSED +0"]],
  ])("%s", (text, names) => expect(peopleOf(text)).toEqual(names));
});
