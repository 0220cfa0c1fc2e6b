import { expect, test } from "vitest";
import { noticeInput } from "@/lib/notices/input";
import { noticeState } from "@/lib/notices/rules";

const today = "2018-04-10";

test.each([
  [{ fromOn: "2018-04-10", toOn: "2018-04-10" }, "HANGING"],
  [{ fromOn: "2018-04-01", toOn: null }, "HANGING"],
  [{ fromOn: "2018-04-11", toOn: null }, "COMING"],
  [{ fromOn: "2018-04-01", toOn: "2018-04-09" }, "OVER"],
  [{ fromOn: "2018-04-11", toOn: null, takenDown: true }, "TAKEN_DOWN"],
])("%j is %s", (notice, state) => {
  expect(noticeState({ takenDown: false, ...notice }, today)).toBe(state);
});

const typed = { key: "019f0000-0000-7000-8000-000000000000", title: "停水通知", fromOn: today, toOn: "" };

test("a notice without a last day stays", () => {
  expect(noticeInput.parse(typed)).toMatchObject({ toOn: null, text: "", meant: [], version: 0 });
});

test.each([
  ["no title", { title: "  " }, "title", "notices.noTitle"],
  ["a title of 61 characters", { title: "停".repeat(61) }, "title", "notices.longTitle"],
  ["no such day", { fromOn: "2018-02-30" }, "fromOn", "notices.badDay"],
  ["a last day before the first", { toOn: "2018-04-09" }, "toOn", "notices.endBeforeStart"],
])("%s is refused beside its field", (_what, wrong, field, message) => {
  const answer = noticeInput.safeParse({ ...typed, ...wrong });
  expect(answer.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[field, message]]);
});
