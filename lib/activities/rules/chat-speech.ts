import { isFamiliar, isLatinNickname, isRealName, type Known, mayBeNickname } from "./chat-names";
import { partsOf } from "./chat-parts";
import { type Answer, COMPANION, isAcknowledgement, meaningOf, readSaid } from "./chat-remarks";
import { PLACE_ENDING, TALK } from "./chat-words";

/** What a message says of its own writer (`said` = in which words), and the clauses of it that name somebody else. */
export type OwnWords = { answer: Answer; extra: number; said: string; others: string };

/** Whose message it is: "剪纸班-余爱莲" and "280栋李桂兰" hold a name beside the group or the building. */
export type Speaker = { name: string; real: boolean; alias: string | null; where: string };

const COURTESY =
  /请问|(?:实在|真|很|非常)?(?:对不起|抱歉|不好意思|谢谢|感谢|辛苦)了?(?:大家|各位|老师|群主|[你您])*|(?:大家|各位|老师|[你您])好/gu;
const TO_ALL =
  /@|大家|各位|谁|[你您]|集合|接龙|通知|务必|准时|提前|请(?!.{0,2}假)|(?:[来去到]不了|不能[来去到]|参加|报名|请假|有事|没空)[的者]/u;
const MINE = /我|俺|本人/u;
const IF = /如果|要是|万一|的话|如有|若/u;
const ASKS = /\?|吗|呢$|行不行|可不可以|能不能/u;
const ASKS_WHAT = /几[点号栋楼个]|哪|什么|怎么|多少|谁|啥|多久/u;
const WISHES = /(?:我|可以|能).{0,8}(?:参加|报名|[来去到])|晚[点到些来]/u;
const REFUSES =
  /(?:[来去到赶]|参加)不(?:了|成|上)(?!的|者)|(?:不能|没法|没办法|无法)(?:去|来|到|参加)(?!的|者)|不(?:去|来|参加)(?:了|啦|$)|请(?:个|一次|一下|一天)?[病事]?假(?!的|者)/u;
const TAKEN_OFF = /把我.{0,4}[划删去拿减](?:掉|去|下|了)|[划删去]掉我|我.{0,4}(?:退出|取消)/u;
const STILL_COMING = /取消请假|不用?请假|又能[来去]/u;
const ANOTHER_DAY = /上次|上周|昨天|前天/u;
const JOINS = /我[^没未忘不帮替给代]{0,6}(?:参加|报名)/u;
const COMES = /[来去]|(?<!收)到|参加|报名|算|带队/u;
const COMPANION_FIRST = new RegExp(`^我?们?家?的?(?:${COMPANION})(?!.*我)`, "u");
// Of several clauses the one that leaves most open holds: "来不了，下午去" is later, "我参加，不一定" is asked.
const WEIGHT: readonly Answer[] = ["LATER", "UNSURE", "EXCUSED", "COMING"];

/** Reads the free words of somebody's own message ("对不起，家里来客人，我去不了了"); null if they say nothing of coming. */
export function ownWords(message: string, known: Known): OwnWords | null {
  const plain = message.replace(COURTESY, ",");
  const toAll = TO_ALL.test(plain);
  const clauses = plain.split(/(?<=\?)|[,。;!~\s]+/u).filter((clause) => clause !== "");
  const answers = clauses.map((clause) => ownAnswer(clause, { toAll, known }));
  const answer = WEIGHT.find((candidate) => answers.includes(candidate));
  if (answer === undefined) return null;
  const extras = clauses.map((clause) => (/^\+\s*1$/u.test(clause) ? 0 : (readSaid(clause)?.extra ?? 0)));
  return {
    answer,
    extra: answer === "EXCUSED" ? 0 : Math.max(...extras),
    said: toAll ? clauses.filter((_, at) => answers[at] !== null).join(" ") : message,
    others: clauses.filter((clause, at) => answers[at] === null && namesSomebody(clause, known)).join(","),
  };
}

/** Whoever sent a message under this name, or null if it is none. */
export function speakerOf(sender: string, known: Known): Speaker | null {
  const whole = { name: sender, alias: null, where: "" };
  if (known.has(sender)) return { ...whole, real: true };
  if (isRealName(sender, true)) return { ...whole, real: isRealName(sender, false) };
  const parts = partsOf(sender, { first: false, trusting: false, known });
  const names = parts.filter((part) => part.kind === "name");
  const [only] = names;
  if (only?.kind === "name" && only.real && names.length === 1) {
    const beside = parts.filter((part) => part.kind === "free");
    const grouped = beside.every(({ text }) => TALK.test(text) || PLACE_ENDING.test(text));
    if (grouped || only.bracket || only.text.length > 2) {
      const where = parts.find((part) => part.kind === "where")?.text ?? "";
      return { name: only.text, real: true, alias: only.bracket ? (beside[0]?.text ?? null) : null, where };
    }
  }
  const called = isFamiliar(sender) || isLatinNickname(sender) || mayBeNickname(sender);
  return called ? { ...whole, real: false } : null;
}

function ownAnswer(clause: string, { toAll, known }: { toAll: boolean; known: Known }): Answer | null {
  const mine = MINE.test(clause);
  if ((toAll && !mine) || ASKS_WHAT.test(clause) || namesSomebody(clause, known)) return null;
  if (ASKS.test(clause)) return WISHES.test(clause) ? "UNSURE" : null;
  if (STILL_COMING.test(clause)) return "COMING";
  if (IF.test(clause)) return mine ? "UNSURE" : null;
  const { answer } = meaningOf(clause);
  if (TAKEN_OFF.test(clause)) return "EXCUSED";
  if (REFUSES.test(clause) && !ANOTHER_DAY.test(clause)) {
    if (answer === "LATER") return "LATER";
    return COMPANION_FIRST.test(clause) || /^有事请假$/u.test(clause) ? "UNSURE" : "EXCUSED";
  }
  if (!readSaid(clause)) {
    if (!mine) return null;
    return answer === "LATER" ? "LATER" : JOINS.test(clause) ? "COMING" : null;
  }
  return isAcknowledgement(clause) ? null : answerSaid(clause, answer, mine);
}

/** A clause that is wholly a remark. Without "我" it may as well be told to others ("下午来，带手套"). */
function answerSaid(clause: string, answer: Answer | null, mine: boolean): Answer | null {
  if (answer === "LATER") return mine || /[晚迟稍才再后]/u.test(clause) ? "LATER" : null;
  if (answer === "UNSURE") return clause === "有事" ? null : "UNSURE";
  if (answer === "EXCUSED") return "EXCUSED";
  return (mine && COMES.test(clause)) || /^(?:\+1$|[也都]?(?:参加|报名)$)/u.test(clause) ? "COMING" : null;
}

function namesSomebody(clause: string, known: Known): boolean {
  return partsOf(forOthers(clause), { first: false, trusting: false, known }).some((part) => part.kind === "name");
}

/** "帮汤美云也报一个" stands for the name alone. */
export function forOthers(text: string): string {
  return text.replace(
    /(?:请|麻烦|我|再|也|还|顺便|另外){0,4}[帮替给代](\p{Script=Han}{2,4}?)[也都]?(?:报(?:上|一下|一?个)?名?|登记|接(?:个|一下)?龙)(?!的)/gu,
    (whole, name: string) => (isRealName(name, false) || isFamiliar(name) ? `、${name}、` : whole),
  );
}
