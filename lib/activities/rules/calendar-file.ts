import type { Day } from "@/lib/clock";

// One activity as an iCalendar file (RFC 5545), for whoever wants it in the phone.

export type CalendarEvent = {
  id: string;
  /** rises with every change, so that a calendar takes the later file for the truth */
  version: number;
  cancelled: boolean;
  day: Day;
  startMinute: number;
  endMinute: number;
  title: string;
  place: string;
  description: string;
  url: string;
};

/** China has one zone and, since 1991, no daylight saving. */
const ZONE = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Shanghai",
  "BEGIN:STANDARD",
  "DTSTART:19910915T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** A text as a property's value: backslash, semicolon, comma and line break escaped (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** A content line of at most 75 octets, continued behind a space; no character is cut in two (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** A minute of a day as local date-time; minute 1440 is the next day's midnight. */
function localTime(day: Day, minute: number): string {
  const moment = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000);
  return moment.toISOString().replace(/[-:]/g, "").slice(0, 15);
}

/**
 * The file: one event with a UID that never changes, the version as SEQUENCE and, once called off, STATUS:CANCELLED.
 * @param made the moment at which the file was made
 */
export function calendarFile(event: CalendarEvent, made: Date): string {
  const { id, version, cancelled, day, startMinute, endMinute, title, place, description, url } = event;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//party-member-service-stations//activities//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...ZONE,
    "BEGIN:VEVENT",
    `UID:${id}`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${made.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;TZID=Asia/Shanghai:${localTime(day, startMinute)}`,
    `DTEND;TZID=Asia/Shanghai:${localTime(day, endMinute)}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY:${escapeText(title)}`,
    ...(place ? [`LOCATION:${escapeText(place)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    `URL:${url}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}
