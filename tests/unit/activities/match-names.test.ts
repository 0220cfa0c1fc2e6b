import { expect, test } from "vitest";
import { readChatList } from "@/lib/activities/rules/chat-list";
import { piecesOf } from "@/lib/activities/rules/chat-pieces";
import { type Candidate, matchNames } from "@/lib/activities/rules/match-names";

const person = (id: string, name: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  name,
  building: null,
  unitNo: null,
  last4: [],
  lastHeldOn: null,
  ...more,
});

const PEOPLE: Candidate[] = [
  person("zhao", "赵德明"),
  person("chen212", "陈玉珍", { building: "212栋", unitNo: "1", last4: ["0021"] }),
  person("chen280", "陈玉珍", { building: "280", unitNo: "2单元", last4: ["0022"], lastHeldOn: "2018-04-03" }),
  person("liu280a", "刘建国", { building: "280", unitNo: "2", lastHeldOn: "2017-10-01" }),
  person("liu280b", "刘建国", { building: "280", unitNo: "6", lastHeldOn: "2018-03-27" }),
  person("ayi", "阿依古丽·买买提"),
];

function outcome(text: string): string[] {
  const { matched, same, unknown } = matchNames(readChatList(text).names, PEOPLE);
  return [
    ...matched.map(({ name, person }) => `${name.name}=${person.id}`),
    ...same.map(({ name, people }) => `${name.name}?${people.map(({ id }) => id).join(",")}`),
    ...unknown.map(({ name }) => `${name}!`),
  ];
}

test.each([
  ["1. 赵德明", ["赵德明=zhao"]],
  ["1. 老赵（赵德明）", ["赵德明=zhao"]],
  ["1. 老赵\n2. 赵师傅\n3. Lily", ["老赵!", "赵师傅!", "Lily!"]],
  ["1. 阿依古丽•买买提", ["阿依古丽·买买提=ayi"]],
  ["1. 陈玉珍", ["陈玉珍?chen280,chen212"]],
  ["1. 陈玉珍 280栋2单元", ["陈玉珍=chen280"]],
  ["1. 陈玉珍 212-1", ["陈玉珍=chen212"]],
  ["1. 陈玉珍 15400000021", ["陈玉珍=chen212"]],
  ["1. 陈玉珍 280栋\n2. 陈玉珍 212栋", ["陈玉珍=chen280", "陈玉珍=chen212"]],
  ["1. 陈玉珍 晚到280分钟", ["陈玉珍?chen280,chen212"]],
  ["1. 刘建国 280栋", ["刘建国?liu280b,liu280a"]],
  ["1. 刘建国 280栋6单元", ["刘建国=liu280b"]],
  ["1. 刘建国 215栋", ["刘建国?liu280b,liu280a"]],
  ["1. 谢丽萍", ["谢丽萍!"]],
  // Two namesakes on the list, one card in the register: the second is asked about.
  ["1. 赵德明 280栋\n2. 赵德明 212栋", ["赵德明=zhao", "赵德明?zhao"]],
  // Nickname or second person? Both are in the register, so the reader must say.
  ["1. 赵德明（刘建国）280栋6单元", ["赵德明=liu280b"]],
])("%s", (text, expected) => expect(outcome(text)).toEqual(expected));

const RARE: Candidate[] = ["白江才", "白华", "白素贞", "白江", "零建华", "王丽"].map((name, at) =>
  person(`p${at}`, name),
);

/** As the station reads a list: once for its pieces, then with the names that the register holds. */
function readAgain(text: string, people: Candidate[]) {
  const asked = new Set(piecesOf(text));
  const known = new Set(people.map(({ name }) => name).filter((name) => asked.has(name)));
  const { matched, same, unknown } = matchNames(readChatList(text, known).names, people);
  return {
    matched: matched.map(({ person }) => person.name),
    asked: [...same.map(({ people }) => people.map(({ name }) => name).join("?")), ...unknown.map(({ name }) => name)],
  };
}

test.each<[string, string[], string[]]>([
  ["接龙\n白江才 白华 白素贞", ["白江才", "白华", "白素贞"], []],
  ["参加人员：白江才、白华、白素贞（替班）", ["白江才", "白华", "白素贞"], []],
  ["1. 王丽 白华 李明", ["王丽", "白华"], ["李明"]],
  ["11. 白江才不去了", [], ["白江才?白江"]],
  ["零建华\n王丽", ["零建华", "王丽"], []],
  ["王丽、零建华、昃华", ["王丽", "零建华"], ["昃华"]],
  ["1. 零建华白素贞", ["零建华", "白素贞"], []],
])("leftover pieces are looked up whole: %s", (text, matched, asked) => {
  expect(readAgain(text, RARE)).toEqual({ matched, asked });
});
