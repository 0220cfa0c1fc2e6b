import { type Mention, mentionsOf } from "./chat-mentions";
import { isFamiliar, isLatinNickname, isNamed, type Known, mayBeNickname } from "./chat-names";
import { isPlace, type Part, partsOf } from "./chat-parts";
import { isAcknowledgement, readSaid } from "./chat-remarks";
import { forOthers, ownWords } from "./chat-speech";
import { markInnerNumbers, withoutNumbering } from "./chat-text";
import { LIST_LABEL, NOTICE_LABEL, ROLES } from "./chat-words";

/** Where a line stands: what the label above it says of its names, and how far its surroundings speak for names. */
export type Surroundings = { said: string; notice: boolean; trusting: boolean; column: boolean; known: Known };

const NOISE = /^例|^[^\p{L}\p{N}]*$|:\/\/|www\.|撤回了一条消息|拍了拍|加入了?群聊|邀请/u;
const FIELD_LABEL = /(?:姓名|名字|联系电话|电话|手机号?|楼栋|楼号|住址|地址|备注|性别|年龄|类别|人数)\s*:/gu;
const ON_BEHALF = /[代帮替](?:报|接龙|登记|填)名?$/u;
/** "好的，目前：张三、李四，还差两位": a tally of those who come, and what is said of the number at its end. */
const TALLY =
  /^(?:[^:]{0,12}[,。!\s])?(?:截[至止]|到)?(?:目前|现在|当前)(?:为止)?(?:已经?|报名|参加|有|的|人员|名单|\d{1,3}[人位名]){0,6}\s*:\s*/u;
const TALLY_END = /(?:^|[,。;\s]+)(?:还|共|一共|总共)[^,。;、]{1,12}[。!]?$/u;
const GROUP_LABEL = /[队组班岗楼栋门区点时周员\d]|[上下]午|晚|早|星期|日$|名单|人$/u;

/** The people named in one cleaned line, in its order; empty if the line is none of names (heading, notice, talk). */
export function mentionsIn(line: string, around: Surroundings): Mention[] {
  const text = line
    .replace(/@(?:所有人|all)\s*/giu, " ")
    .replace(/^\s*#?接龙\s*:?\s*/u, "")
    .trim();
  if (NOISE.test(text)) return [];
  const { rest, numbered } = withoutNumbering(text);
  if (rest === "" || NOTICE_LABEL.test(rest) || /^例/u.test(rest)) return [];
  const label = listLabel(rest);
  const said = label?.said ?? around.said;
  const body = forOthers((label ? rest.slice(label.length) : rest).replace(FIELD_LABEL, " "))
    .replace(label?.tally ? TALLY_END : /$^/u, "")
    .replace(/^(\p{Script=Han}{2,4}[代帮替]报名?)[\s,]+/u, "$1:");
  if (/@/u.test(body) && !numbered && !label && !/请假|参加|取消|来不了/u.test(body)) return [];

  const colon = label ? null : /^([^:]{1,20}):(?!\d\d)\s*(\S.*)$/u.exec(body);
  const spoken = colon ? mentionsAfterColon(colon[1]?.trim() ?? "", colon[2] ?? "", around, numbered) : null;
  if (spoken) return spoken;
  return mentionsInList(markInnerNumbers(body), { ...around, said }, numbered || label !== null);
}

/** The label of a list at the head of a line ("请假：", "参加人员"): its length and what it says of the names after it. */
export function listLabel(line: string): { length: number; said: string; tally?: boolean } | null {
  const tally = TALLY.exec(line);
  if (tally) return { length: tally[0].length, said: "", tally: true };
  const match = LIST_LABEL.exec(line);
  if (!match) return null;
  return { length: match[0].length, said: match[1] ?? match[2] ?? "" };
}

function mentionsInList(body: string, around: Surroundings, expected: boolean): Mention[] {
  const parts = partsOf(body, {
    first: (expected && !around.notice) || around.column,
    trusting: around.trusting,
    known: around.known,
  });
  return isListOfNames(parts, body, expected, around) ? mentionsOf(parts, { said: around.said, where: "" }) : [];
}

/** "张三：参加", "280栋：张三、李四", "第一组：张三", "老赵：赵德明". Null if the colon is to be read as a mere separator. */
function mentionsAfterColon(headed: string, rest: string, around: Surroundings, numbered: boolean): Mention[] | null {
  const head = headed.replace(ON_BEHALF, "");
  const behalf = head !== headed;
  const inner = withoutNumbering(rest);
  const named = (text: string) => isNamed(text, { trusting: false, known: around.known });
  const isPerson = named(head) || isFamiliar(head) || isLatinNickname(head);
  if (readSaid(rest) && (isPerson || mayBeNickname(head))) {
    return isAcknowledgement(rest) && !numbered ? [] : mentionsSpoken(head, rest, around);
  }
  const spoken = isPerson && !behalf && !numbered ? mentionsSpoken(head, rest, around) : null;
  if (spoken) return spoken;
  if (inner.numbered) return mentionsInList(markInnerNumbers(inner.rest), around, true);
  if (numbered && !behalf) return null;

  const parts = partsOf(rest, { first: false, trusting: around.trusting, known: around.known });
  const strict = parts.some((part) => part.kind === "name" && part.real) && parts.every((part) => part.kind !== "free");
  if (!strict) return named(head.split(/\s/u)[0] ?? "") && /\s/u.test(head) ? null : [];
  if (isPlace(head)) return mentionsOf(parts, { said: around.said, where: head });
  if (!isPerson)
    return mentionsOf(parts, { said: GROUP_LABEL.test(head) || ROLES.has(head) ? around.said : "待定", where: "" });

  const mentions = mentionsOf(parts, { said: around.said, where: "" });
  const [only] = mentions;
  if (only && mentions.length === 1 && !behalf && !named(head)) return [{ ...only, alias: head }];
  if (mentions.some(({ name }) => name === head)) return mentions;
  // Somebody who writes other people's names may come along or not: kept, and asked.
  const writer: Part = { kind: "name", text: head, real: named(head), bracket: false };
  return [...mentionsOf([writer], { said: "待定", where: "" }), ...mentions];
}

/** What somebody says under their own name: they themselves and whom they name. Null if it is not about coming. */
export function mentionsSpoken(speaker: string, message: string, around: Surroundings): Mention[] | null {
  const name: Part = {
    kind: "name",
    text: speaker,
    real: isNamed(speaker, { trusting: false, known: around.known }),
    bracket: false,
  };
  const said: Part = { kind: "said", text: message, tight: false, bracket: false };
  const [self] = mentionsOf([name, said], { said: around.said, where: "" });
  if (!self) return null;
  // Said of oneself "+1" signs the speaker up; behind a name in a list it means one more person.
  if (readSaid(message)) return [/^\s*\+\s*1\s*$/u.test(message) ? { ...self, extra: 0 } : self];

  const together = /^我们?[和与跟同、](.+)$/u.exec(message)?.[1];
  const others = together ? mentionsInList(together, around, false) : [];
  const [other] = others;
  if (other && others.every(({ answer }) => answer !== null))
    return [{ ...self, answer: other.answer, extra: 0 }, ...others];
  const own = ownWords(message, around.known);
  if (!own) return null;
  const { answer, extra, said: words } = own;
  return [{ ...self, answer, extra, said: words }, ...mentionsIn(own.others, around)];
}

function isListOfNames(parts: readonly Part[], body: string, expected: boolean, around: Surroundings): boolean {
  const telling = parts.filter((part) => part.kind === "name" || part.kind === "free");
  const [first, second] = telling;
  if (!first) return false;
  const nicknamed = first.kind === "free" && second?.kind === "name" && second.bracket && second.real && !first.talk;
  if (first.kind === "free" && !nicknamed) return false;
  if (around.notice && first.kind === "name" && !first.real) return false;
  if (expected) return true;

  const free = telling.filter((part) => part.kind === "free" && !(nicknamed && part === first));
  if (free.some((part) => part.kind === "free" && part.talk && !part.bracket)) return false;
  if (free.length > 0 && /[?你您吗谢]/u.test(body)) return false;
  const names = telling.filter((part) => part.kind === "name");
  if (names.every((part) => !part.real)) {
    const said = parts
      .filter((part) => part.kind === "said")
      .map((part) => part.text)
      .join(" ");
    if (free.length > 0 || (said !== "" && isAcknowledgement(said))) return false;
  }
  const opening = parts[0];
  if (opening?.kind === "said" && isAcknowledgement(opening.text)) return false;
  return free.reduce((length, part) => length + part.text.length, 0) <= 20;
}
