import { expect, test } from "vitest";
import { fromForm } from "@/lib/auth/form-data";
import { emptyForm, nextNth } from "@/lib/auth/form-state";

function posted(...fields: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("names with brackets become what they say", () => {
  const form = posted(
    ["title", "巡逻"],
    ["people[]", "a"],
    ["people[]", "b"],
    ["minutes[a]", "30"],
    ["minutes[b]", "40"],
    ["doubts[0][name]", "老赵"],
  );
  expect(fromForm(form)).toEqual({
    title: "巡逻",
    people: ["a", "b"],
    minutes: { a: "30", b: "40" },
    doubts: { 0: { name: "老赵" } },
  });
});

test("one of a list is a list, the last of a repeated field counts", () => {
  expect(fromForm(posted(["people[]", "a"], ["hazard", ""], ["hazard", "on"]))).toEqual({
    people: ["a"],
    hazard: "on",
  });
});

test("React's fields and files are left out", () => {
  expect(fromForm(posted(["$ACTION_ID_1", "x"], ["photo", new Blob(["x"])], ["title", "巡逻"]))).toEqual({
    title: "巡逻",
  });
});

test.each([
  ["__proto__[polluted]"],
  ["a[__proto__][polluted]"],
  ["constructor[prototype][polluted]"],
  ["a.b.c.d.e"],
  ["[]"],
  [""],
])("%s reaches nothing", (name) => {
  expect(fromForm(posted([name, "yes"]))).toEqual({});
  expect("polluted" in {}).toBe(false);
});

test("control characters and half characters are left out, line ends and whole characters stay", () => {
  const text = "a\u0000b\u0008\u007f\tc\r\n王𠮷\ud842d\udfb7";
  // A FormData of the platform mends halves by itself.
  const form = Object.assign(new FormData(), { [Symbol.iterator]: () => [["text", text]].values() });
  expect(fromForm(form)).toEqual({ text: "ab\tc\r\n王𠮷d" });
});

test.each([undefined, null, "text", 7, [["account", "hq"]], { account: "hq" }])(
  "%j is no form: nothing is filled in",
  (sent) => {
    expect(fromForm(sent as unknown as FormData)).toEqual({});
  },
);

test.each([
  [{ typed: {}, errors: {}, nth: 3 }, 4],
  [emptyForm, 1],
  [null, 1],
  ["nth", 1],
  [{ nth: "3" }, 1],
  [{ nth: Number.POSITIVE_INFINITY }, 1],
])("after %j comes the answer number %d", (before, nth) => {
  expect(nextNth(before)).toBe(nth);
});
