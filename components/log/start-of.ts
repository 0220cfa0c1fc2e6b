import type { DayChoice } from "@/components/ui/day-segment";
import type { Choice } from "@/lib/activities/queries/choices";
import { addDays, type Day } from "@/lib/clock";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type LogStart, type LogSurroundings, type LogWords, nobody } from "./types";

/** What was typed into a field before, or what usually stands there. */
export function typedText(typed: Record<string, unknown>, name: string, usual: string): string {
  const value = typed[name];
  return typeof value === "string" ? value : usual;
}

/** The day that was typed before, whichever of the two fields held it. */
export function typedDay(typed: Record<string, unknown>): string | null {
  const day = typed.heldOn === "other" ? typed.heldOnOther : typed.heldOn;
  return typeof day === "string" && day !== "" ? day : null;
}

/** An empty form of a day, the rest to be said. */
export function emptyStart(heldOn: Day): LogStart {
  return {
    activityId: null,
    version: 0,
    choice: null,
    kind: "SERVICE",
    meetingKind: null,
    published: false,
    audience: null,
    invited: "",
    bring: "",
    entrance: "",
    contact: "",
    category: "",
    title: "",
    serviceUnitId: "",
    heldOn,
    startMinute: null,
    endMinute: null,
    place: "",
    note: "",
    hazard: false,
    insuranceRef: "",
    minutes: {},
    answers: {},
    people: nobody,
  };
}

type Around = Pick<LogSurroundings, "today" | "minute" | "ahead">;

/**
 * What a chosen activity fills in: its usual time and place, and the last day on which its hour has passed; in a form that
 * was opened to plan, the day that it was opened for.
 */
export function startOf(choice: Choice, { today, minute, ahead }: Around): LogStart {
  const { kind, meetingKind, category, title, serviceUnitId, startMinute, endMinute, place, hazard } = choice;
  const usual = { choice, kind, meetingKind, category, title, serviceUnitId, startMinute, endMinute, place, hazard };
  const planned = ahead === today && startMinute <= minute ? addDays(today, 1) : ahead;
  const held = endMinute <= minute ? today : addDays(today, -1);
  return { ...emptyStart(planned ?? held), ...usual };
}

/** Today, yesterday and the day before, as the day segment shows them; today and the two after it where one plans. */
export function dayChoices({ today, ahead }: Around, words: LogWords, locale: Locale): DayChoice[] {
  const labels = ahead
    ? [words.today, words.tomorrow, words.afterTomorrow]
    : [words.today, words.yesterday, words.beforeYesterday];
  return labels.map((label = "", away) => {
    const day = addDays(today, ahead ? away : -away);
    return { day, label, detail: formatDay(day, locale, { today, weekday: away === 1 }) };
  });
}
