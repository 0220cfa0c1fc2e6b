import { describe, expect, test } from "vitest";
import {
  clockTime,
  formatDay,
  formatMinute,
  formatMoment,
  formatMonth,
  formatRange,
  formatWeekday,
  relativeDay,
} from "@/lib/i18n/format";

const today = "2018-04-10";

describe("days", () => {
  test.each([
    ["2018-04-12", "zh-CN", { today, weekday: true }, "4月12日 星期四"],
    ["2018-04-12", "zh-CN", { today }, "4月12日"],
    ["2017-04-12", "zh-CN", { today }, "2017年4月12日"],
    ["2017-04-12", "zh-CN", { today, weekday: true }, "2017年4月12日 星期三"],
    ["2018-04-12", "zh-CN", {}, "2018年4月12日"],
    ["2018-04-12", "en", { today, weekday: true }, "Thu 12 April"],
    ["2017-04-02", "en", { today }, "2 April 2017"],
    ["2017-12-31", "en", { today, weekday: true }, "Sun 31 December 2017"],
  ] as const)("%s in %s with %o is %s", (day, locale, options, text) => {
    expect(formatDay(day, locale, options)).toBe(text);
  });

  test("the weekday alone", () => {
    expect([formatWeekday("2018-04-15", "zh-CN"), formatWeekday("2018-04-15", "en")]).toEqual(["星期日", "Sun"]);
  });
});

test.each([
  ["2018-03-01", "zh-CN", { today }, "3月"],
  ["2017-03-01", "zh-CN", { today }, "2017年3月"],
  ["2018-03-01", "zh-CN", {}, "2018年3月"],
  ["2018-03-01", "en", { today }, "March"],
  ["2017-03-01", "en", { today }, "March 2017"],
] as const)("the month %s in %s with %o is %s", (month, locale, options, text) => {
  expect(formatMonth(month, locale, options)).toBe(text);
});

test.each([
  [0, "凌晨0:00", "12:00 am"],
  [359, "凌晨5:59", "5:59 am"],
  [360, "上午6:00", "6:00 am"],
  [570, "上午9:30", "9:30 am"],
  [719, "上午11:59", "11:59 am"],
  [720, "中午12:00", "12:00 pm"],
  [779, "中午12:59", "12:59 pm"],
  [780, "下午1:00", "1:00 pm"],
  [1079, "下午5:59", "5:59 pm"],
  [1080, "晚上6:00", "6:00 pm"],
  [1439, "晚上11:59", "11:59 pm"],
  [1440, "24:00", "midnight"],
])("minute %i is %s, %s", (minute, chinese, english) => {
  expect([formatMinute(minute, "zh-CN"), formatMinute(minute, "en")]).toEqual([chinese, english]);
});

test.each([
  [1170, 1260, "晚上7:30–9:00", "7:30–9:00 pm"],
  [660, 780, "上午11:00–下午1:00", "11:00 am–1:00 pm"],
  [1020, 1140, "下午5:00–晚上7:00", "5:00–7:00 pm"],
  [1320, 1440, "晚上10:00–24:00", "10:00 pm–midnight"],
  [1380, 60, "晚上11:00–凌晨1:00", "11:00 pm–1:00 am"],
])("%i to %i is %s, %s", (start, end, chinese, english) => {
  expect([formatRange(start, end, "zh-CN"), formatRange(start, end, "en")]).toEqual([chinese, english]);
});

test("form fields get a 24-hour clock", () => {
  expect([clockTime(0), clockTime(570), clockTime(1170)]).toEqual(["00:00", "09:30", "19:30"]);
});

test("a moment is said in Shanghai's time", () => {
  const moment = new Date("2018-04-11T16:30:00Z");
  expect(formatMoment(moment, "zh-CN", { today })).toBe("4月12日 星期四 凌晨0:30");
  expect(formatMoment(moment, "en", { today })).toBe("Thu 12 April, 12:30 am");
  expect(formatMoment(moment, "zh-CN", { today, weekday: false })).toBe("4月12日 凌晨0:30");
});

test.each([
  ["2018-04-10", "今天", "today"],
  ["2018-04-09", "昨天", "yesterday"],
  ["2018-04-08", "前天", "2 days ago"],
  ["2018-04-07", "3天前", "3 days ago"],
  ["2018-04-11", "明天", "tomorrow"],
  ["2018-04-12", "后天", "in 2 days"],
  ["2018-05-10", "30天后", "in 30 days"],
  ["2017-12-31", "100天前", "100 days ago"],
])("%s seen from 10 April is %s, %s", (day, chinese, english) => {
  expect([relativeDay(day, today, "zh-CN"), relativeDay(day, today, "en")]).toEqual([chinese, english]);
});
