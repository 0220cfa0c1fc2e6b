import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readChatList } from "@/lib/activities/rules/chat-list";
import { LISTS } from "./chat-lists/expected-lists";
import { MESSAGES } from "./chat-lists/expected-messages";

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, "chat-lists", `${name}.txt`), "utf8");

/** A name as one line: "name=alias? answer +extra | remark @lines", nicknames with a question mark. */
function told(text: string): string[] {
  return readChatList(text).names.map(({ name, alias, firm, answer, extra, remark, lines }) =>
    [
      `${name}${firm ? "" : "?"}${alias ? `=${alias}` : ""}`,
      ...(answer === "COMING" ? [] : [answer]),
      ...(extra > 0 ? [`+${extra}`] : []),
      ...(remark === "" ? [] : [`| ${remark}`]),
      `@${lines.join(",")}`,
    ].join(" "),
  );
}
const ignored = (text: string) => readChatList(text).notNames.map(({ line }) => line);

describe("chat lists of different shapes", () => {
  test.each([...LISTS, ...MESSAGES])("$name", ({ name, names, notNames, title }) => {
    const text = fixture(name);
    expect(told(text)).toEqual(names);
    expect(ignored(text)).toEqual(notNames);
    expect(readChatList(text).title).toBe(title);
  });
});
