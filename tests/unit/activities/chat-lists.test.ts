import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readChatList } from "@/lib/activities/rules/chat-list";
import { LISTS } from "./chat-lists/expected-lists";
import { MESSAGES } from "./chat-lists/expected-messages";
import { RARE_NAMES } from "./chat-lists/expected-rare-names";

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, "chat-lists", `${name}.txt`), "utf8");

/** A name as one line: "name=alias? answer +extra | remark @lines", nicknames with a question mark. */
function told(text: string, known?: ReadonlySet<string>): string[] {
  return readChatList(text, known).names.map(({ name, alias, firm, answer, extra, remark, lines }) =>
    [
      `${name}${firm ? "" : "?"}${alias ? `=${alias}` : ""}`,
      ...(answer === "COMING" ? [] : [answer]),
      ...(extra > 0 ? [`+${extra}`] : []),
      ...(remark === "" ? [] : [`| ${remark}`]),
      `@${lines.join(",")}`,
    ].join(" "),
  );
}
const ignored = (text: string, known?: ReadonlySet<string>) =>
  readChatList(text, known).notNames.map(({ line }) => line);

describe("chat lists of different shapes", () => {
  test.each([...LISTS, ...MESSAGES, ...RARE_NAMES])("$name", ({ name, known = [], names, notNames, title }) => {
    const text = fixture(name);
    const register = new Set(known);
    expect(told(text, register)).toEqual(names);
    expect(ignored(text, register)).toEqual(notNames);
    expect(readChatList(text, register).title).toBe(title);
  });
});
