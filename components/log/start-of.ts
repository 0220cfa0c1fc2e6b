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

/** What a chosen activity fills in: its usual time and place, and the last day on which its hour has passed. */
export function startOf(choice: Choice, { today, minute }: Pick<LogSurroundings, "today" | "minute">): LogStart {
  return {
    activityId: null,
    version: 0,
    choice,
    kind: choice.kind,
    category: choice.category,
    title: choice.title,
    serviceUnitId: choice.serviceUnitId,
    heldOn: choice.endMinute <= minute ? today : addDays(today, -1),
    startMinute: choice.startMinute,
    endMinute: choice.endMinute,
    place: choice.place,
    note: "",
    hazard: choice.hazard,
    insuranceRef: "",
    minutes: {},
    people: nobody,
  };
}

/** Today, yesterday and the day before, as the day segment shows them. */
export function dayChoices(today: Day, words: LogWords, locale: Locale): DayChoice[] {
  return [words.today, words.yesterday, words.beforeYesterday].map((label = "", back) => {
    const day = addDays(today, -back);
    return { day, label, detail: formatDay(day, locale, { today, weekday: back === 1 }) };
  });
}
