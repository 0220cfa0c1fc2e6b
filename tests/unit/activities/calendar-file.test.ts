import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarEvent, calendarFile, escapeText, foldLine } from "@/lib/activities/rules/calendar-file";

const MADE = new Date("2018-04-10T00:30:00Z");

function anEvent(given: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    id: "01620000-0000-7000-8000-000000000001",
    version: 1,
    cancelled: false,
    day: "2018-04-12",
    startMinute: 540,
    endMinute: 630,
    title: "主题党日：集中学习",
    place: "活动室（280栋一层）",
    description: "请带：老花镜",
    url: "https://example.org/m/1",
    ...given,
  };
}
const unfolded = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");

describe("a calendar file", () => {
  const lines = unfolded(calendarFile(anEvent(), MADE));

  test.each([
    "UID:01620000-0000-7000-8000-000000000001",
    "SEQUENCE:1",
    "DTSTAMP:20180410T003000Z",
    "DTSTART;TZID=Asia/Shanghai:20180412T090000",
    "DTEND;TZID=Asia/Shanghai:20180412T103000",
    "STATUS:CONFIRMED",
    "SUMMARY:主题党日：集中学习",
    "TZID:Asia/Shanghai",
    "TZOFFSETTO:+0800",
  ])("says %s", (line) => expect(lines).toContain(line));

  test("opens and closes each of its parts", () => {
    const open: string[] = [];
    for (const line of lines) {
      if (line.startsWith("BEGIN:")) open.push(line.slice(6));
      if (line.startsWith("END:")) expect(open.pop()).toBe(line.slice(4));
    }
    expect(open).toEqual([]);
  });

  test("keeps its UID when it is moved and cancelled, and its SEQUENCE rises", () => {
    const later = unfolded(calendarFile(anEvent({ version: 3, day: "2018-04-21", cancelled: true }), MADE));
    expect(later).toContain("UID:01620000-0000-7000-8000-000000000001");
    expect(later).toContain("SEQUENCE:3");
    expect(later).toContain("STATUS:CANCELLED");
  });

  test("ends the last minute of a day at the next day's midnight", () => {
    expect(calendarFile(anEvent({ day: "2018-12-31", endMinute: 1440 }), MADE)).toContain(":20190101T000000");
  });

  test("leaves out what nobody knows", () => {
    const bare = calendarFile(anEvent({ place: "", description: "" }), MADE);
    expect(bare).not.toMatch(/LOCATION|DESCRIPTION/);
  });
});

test("signs that mean something are escaped", () => {
  expect(escapeText("请带：笔, 本;\\\n老花镜\r\n\u0007")).toBe("请带：笔\\, 本\\;\\\\\\n老花镜\\n");
});

test("whatever is in it, no line is longer than 75 octets and unfolding gives the text back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const line = `SUMMARY:${escapeText(text)}`;
      const folded = foldLine(line);
      for (const part of folded.split("\r\n")) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
      expect(folded.replaceAll("\r\n ", "")).toBe(line);
    }),
  );
});

test("a title cannot bring lines of its own", () => {
  const file = calendarFile(anEvent({ title: "甲\r\nSTATUS:CANCELLED" }), MADE);
  expect(unfolded(file).filter((line) => line.startsWith("STATUS"))).toEqual(["STATUS:CONFIRMED"]);
});
