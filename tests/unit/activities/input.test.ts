import { describe, expect, test } from "vitest";
import { activityFilter, activityInput } from "@/lib/activities/input";

const KEY = "01890000-0000-7000-8000-000000000001";
const ANN = "01890000-0000-7000-8000-000000000002";
const form = (more: Record<string, unknown> = {}) => ({
  key: KEY,
  kind: "SERVICE",
  category: "PATROL",
  title: "义务巡逻",
  heldOn: "2018-04-09",
  start: "19:30",
  end: "21:00",
  serving: [ANN],
  ...more,
});
const read = (more: Record<string, unknown> = {}) => activityInput.parse(form(more));
const wrong = (more: Record<string, unknown>) => {
  const { success, error } = activityInput.safeParse(form(more));
  return success ? [] : error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
};

describe("a form of an activity", () => {
  test("what is left out is empty", () => {
    expect(read()).toMatchObject({
      start: 1170,
      end: 1260,
      serving: [ANN],
      attending: [],
      minutes: {},
      answers: {},
      activityId: null,
      serviceUnitId: null,
      place: "",
      reason: "",
    });
  });

  test("one name or several, an empty id, empty minutes", () => {
    expect(read({ serving: ANN }).serving).toEqual([ANN]);
    expect(read({ serviceUnitId: "", templateId: ANN })).toMatchObject({ serviceUnitId: null, templateId: ANN });
    expect(read({ minutes: { [ANN]: "" } }).minutes).toEqual({ [ANN]: null });
    expect(read({ minutes: { [ANN]: "45" } }).minutes).toEqual({ [ANN]: 45 });
  });

  test.each([
    ["9:05", 545],
    ["09:05", 545],
    [" 19：30 ", 1170],
    ["0:00", 0],
    ["23:59", 1439],
    ["24:00", 1440],
  ])("the time %s", (typed, minute) => {
    expect(read({ end: typed }).end).toBe(minute);
  });

  test.each([["24:01"], ["24:30"], ["25:00"], ["19:60"], ["1930"], ["-1:00"], [""], ["晚七点"]])(
    "no time: %s",
    (typed) => {
      expect(wrong({ end: typed })).toEqual(["end errors.badEnd"]);
    },
  );

  test.each<[string, Record<string, unknown>, string]>([
    ["an insurance that is a text", { insuranceRef: "保".repeat(61) }, "insuranceRef errors.longInsurance"],
    [
      "more names to settle than anybody settles",
      { doubts: Array.from({ length: 301 }, () => ({ name: "老赵", part: "SERVING" })) },
      "doubts errors.longList",
    ],
    ["a day of no year of ours", { heldOn: "0001-01-01" }, "heldOn errors.badDay"],
    ["a day that does not exist", { heldOn: "2018-02-30" }, "heldOn errors.badDay"],
    ["no day", { heldOn: "" }, "heldOn errors.badDay"],
    ["no title", { title: "  " }, "title errors.noTitle"],
    ["a title too long", { title: "长".repeat(61) }, "title errors.longTitle"],
    ["a note too long", { note: "长".repeat(501) }, "note errors.longNote"],
    ["somebody who is no id", { serving: ["王秀英"] }, "serving errors.unknownPerson"],
    ["no category of a service", { category: "" }, "category errors.noCategory"],
    ["no minutes", { minutes: { [ANN]: "0" } }, "minutes errors.badMinutes"],
    ["minutes that are words", { minutes: { [ANN]: "一小时" } }, "minutes errors.badMinutes"],
    ["more than a day", { minutes: { [ANN]: "1441" } }, "minutes errors.badMinutes"],
  ])("%s", (_what, typed, message) => {
    expect(wrong(typed)).toContain(message);
  });

  test("a meeting needs no category", () => {
    expect(wrong({ kind: "MEETING", category: "", serving: [], attending: [ANN] })).toEqual([]);
  });
});

describe("a list's filter in the address", () => {
  test("a wrong value never crashes: it falls back", () => {
    expect(
      activityFilter.parse({ page: "x", from: "2018-02-30", category: "'; drop", unit: "7", kind: "PARTY", state: "" }),
    ).toEqual({ page: 1 });
    expect(activityFilter.parse({ page: "-3" }).page).toBe(1);
  });

  test("what is right is kept", () => {
    const filter = {
      from: "2018-01-01",
      to: "2018-03-31",
      category: "PATROL",
      unit: ANN,
      kind: "CLASS",
      state: "RECORDED",
    };
    expect(activityFilter.parse({ ...filter, page: "7" })).toEqual({ ...filter, page: 7 });
  });
});
