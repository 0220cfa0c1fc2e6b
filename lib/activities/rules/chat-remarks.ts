export type Answer = "COMING" | "EXCUSED" | "UNSURE" | "LATER";

/** What a remark says. `answer` is null where it says nothing about coming ("280栋"); `extra` are people not named. */
export type Said = { answer: Answer | null; extra: number };

const MOST_EXTRA = 20;
const LONGEST_REMARK = 60;

// Pieces of which remarks are made; a text that falls wholly into them is a remark.
const PIECES: ReadonlySet<string> = new Set(
  `请假 请 假 病假 事假 请病假 请事假 告假 取消 退出 不 不能 不去 不来 不参加 不了 来不了 去不了 参加不了 到不了 来不成 去不成 没空 没时间 没法 没来 未到
  未参加 缺席 缺勤 有事 临时 家里 家中 家 在家 不在 不在家 不在东营 出门 外地 在外地 外出 出差 住院 生病 感冒 感冒了 发烧 腿疼 腰疼 身体 不适 不舒服 看病 看孩子 带孩子
  待定 不一定 不确定 可能 尽量 看情况 再说 争取 也许 未定 没定 看天气 考虑 说不准 定不下来 到时候 再定
  晚 晚到 晚来 晚点 晚些 晚一点 晚一会 晚一会儿 晚会儿 一会 一会儿 迟到 迟 迟点 稍后 稍晚 稍 后到 下午 上午 中午 晚上 早上 明早 明天 今天 今晚 明晚 后天 昨天 昨晚 周一 周二
  周三 周四 周五 周六 周日 先 走 早走 提前 忙完 下班 下班后 以后 之后 后 接孩子 接完孩子 左右 前 点 点半 点多 点钟 分 分钟 小时 半 半小时 半个 个 再 再来 才 才能
  到 来 去 能来 能去 能到 能 会 会来 会去 可以 可以来 参加 能参加 报名 报 已报 已到 已报名 收到 好的 好 准时 准时到 没问题 一定 一定到 一定来 必到 确认 算我 算我一个 算上 算 我 我们 我来 我去
  我参加 我报名 也来 也去 也参加 也 都 都来 都去 都参加 一起 一起来 一起去 一同 ok OK Ok 了 啦 哈 哦 吧 的 还 要 想
  不请假 取消请假 不取消 不见不散 又能来了 能来了
  带 带上 和 与 跟 同 加 老伴 爱人 家属 孩子 孙子 孙女 外孙 外孙女 儿子 女儿 儿媳 女婿 老公 老婆 对象 朋友 邻居 妈妈 爸爸 母亲 父亲 妹妹 姐姐 弟弟 哥哥 小孩 娃 老人
  替补 候补 兄弟 兄弟俩 姐妹 姐妹俩 姐俩 哥俩 父子 父女 母子 母女
  夫妻 夫妇 夫妻俩 两口子 俩人 俩 我俩 两人 二人 三人 四人 五人 全家 一家 一家三口 一家四口 口 人 名 位 共 一 二 两 三 四 五 六 七 八 九 十 一个 两个 三个 一人 一名 两名 两位
  带水 带工具 带喇叭 带队 开车 骑车 步行 有车 骑 车 男 女 党员 群众 居民`
    .split(/\s+/)
    .filter((piece) => piece !== ""),
);
const LONGEST_PIECE = 6;

const STILL_COMING = /取消请假|不请假|不用请假|不取消|又能来|能来了|可以来了|不缺席/u;
const PERHAPS = /待定|不一定|不确定|可能|尽量|看情况|再说|争取|也许|未定|没定|看天气|考虑|说不准|再定|\?|定不下来/u;
const ABSENT =
  /请[病事]?假|[病事告]假|取消|退出|不(?:能)?(?:去|来|参加)|不了|不能|[来去]不成|没空|没时间|没法|没来|未到|未参加|缺席|缺勤|出门|外地|外出|出差|住院|生病|感冒|发烧|不在|不适|不舒服|不参加/u;
const LATE =
  /晚[到来点些一会]|晚\d|晚[半十]|迟到|迟点|稍[后晚]|后到|一会儿?[来到]|[上下]午(?:再|才|能|才能)?[来到去](?!不)|下午参加|(?:中午|下班|忙完|接完?孩子).{0,4}[来到去](?!不)|\d点?半?(?:多|钟|左右|以?后|之后)*(?:再|才|能|才能)?[到来去](?!不)|晚上(?:再|才)[来到去]|(?:^|\s)晚$/u;
const BUSY = /有事|家里|看病|看孩子|在家/u;
const PRESENT = /参加|报名|[来到去]|准时|没问题|一定|必到|确认|算我|算上|算|ok|可以|能|好|\+\d/iu;

/** Reads a whole text as a remark; null if any part of it is something else. Never throws, linear in the text's length. */
export function readSaid(text: string): Said | null {
  const plain = text.replace(/[\s,、。!~.:]/gu, "");
  if (plain === "" || plain.length > LONGEST_REMARK) return null;
  if (plain === "1") return { answer: "COMING", extra: 0 };
  if (!fallsIntoPieces(plain)) return null;
  return meaningOf(plain);
}

/** What any text after a name says, also one that is no known remark (its answer is then null or seen from a word). */
export function meaningOf(text: string): Said {
  return { answer: answerOf(text), extra: extraOf(text) };
}

/** What free words after a name let one suppose; only plain refusals are taken for one, the rest is asked. */
export function guessOf(text: string): Answer | null {
  if (STILL_COMING.test(text)) return "COMING";
  if (LATE.test(text)) return "LATER";
  if (/请[病事]?假|取消|[来去到加]不了|不能?(?:来|去|参加)|不参加/u.test(text)) return "EXCUSED";
  if (/\p{Script=Han}{2,3}[代替]$/u.test(text)) return "UNSURE"; // somebody else comes instead
  return ABSENT.test(text) || BUSY.test(text) || PERHAPS.test(text) ? "UNSURE" : null;
}

/** Whether a remark counts everybody together, those named too ("3人", "夫妻"), and not only those who come besides. */
export function countsTogether(text: string): boolean {
  return TOGETHER.test(text) && !/[+加带]/u.test(text);
}

/** Whether a remark only acknowledges a message; such a message signs nobody up. */
export function isAcknowledgement(text: string): boolean {
  return /^[我已\s]*(?:收到了?|好的?|ok|嗯|知道了?|明白|了解|谢谢|辛苦了?|\s)+$/iu.test(text);
}

function answerOf(text: string): Answer | null {
  if (STILL_COMING.test(text)) return "COMING";
  if (LATE.test(text)) return "LATER";
  if (PERHAPS.test(text)) return "UNSURE";
  if (ABSENT.test(text)) return "EXCUSED";
  if (BUSY.test(text)) return "UNSURE"; // "有事" may mean late or absent: asked, not guessed
  return PRESENT.test(text) ? "COMING" : null;
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
/** Those whom somebody brings along, as they are called beside a name. */
export const COMPANION =
  "外孙女?|老伴|爱人|家属|孩子|孙子|孙女|儿子|女儿|儿媳|女婿|老公|老婆|对象|朋友|邻居|妈妈|爸爸|母亲|父亲|妹妹|姐姐|弟弟|哥哥|小孩|娃|老人";
const WITH_COMPANION = new RegExp(
  `(?:[带和与跟同加]上?|\\+)\\s*(?:${COMPANION})|(?:${COMPANION})(?:也|一起|一同|都)`,
  "u",
);
const TOGETHER = /一家[三四五六]口|(?:\d|[一二两三四五六七八九十俩])\s*(?:个人|人|位|名)|夫妻|夫妇|两口子|俩/u;
const COMPANIONS = new RegExp(COMPANION, "gu");

function extraOf(text: string): number {
  if (/(?:看|接完?|在家.{0,3}带)孩子|带孩子(?:来不了|去不了|不能|没空)/u.test(text)) return 0;
  const plus = /(?:[+加]|带上?)\s*(\d{1,2}|[一二两俩三四五六七八九十])(?![\d点:月])/u.exec(text);
  if (plus) return bounded(numberOf(plus[1]));
  const household = /一家([三四五六])口/u.exec(text);
  if (household) return bounded(numberOf(household[1]) - 1);
  const party = /(?<!\d)(\d{1,2}|[一二两三四五六七八九十俩])\s*(?:个人|人|位|名)/u.exec(text);
  if (party) return bounded(numberOf(party[1]) - 1);
  if (/夫妻|夫妇|两口子|[我俩]俩|俩人|俩$/u.test(text)) return 1;
  if (WITH_COMPANION.test(text)) return bounded(text.match(COMPANIONS)?.length ?? 1);
  return text.includes("全家") ? 1 : 0;
}

function numberOf(written: string | undefined): number {
  return DIGITS[written ?? ""] ?? Number(written ?? 0);
}

function bounded(count: number): number {
  return count >= 0 && count <= MOST_EXTRA ? count : 0;
}

function fallsIntoPieces(text: string): boolean {
  const reached: boolean[] = [true];
  for (let end = 1; end <= text.length; end++) {
    reached[end] = false;
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end && !reached[end]; start++) {
      const piece = text.slice(start, end);
      reached[end] = (reached[start] ?? false) && (PIECES.has(piece) || /^[+\d?]+$/u.test(piece));
    }
  }
  return (reached[text.length] ?? false) && !/^[\d一二两三四五六七八九十]+$/u.test(text);
}
