import Link from "next/link";
import { DaySegment } from "@/components/ui/day-segment";
import type { FieldWords } from "@/components/ui/field-words";
import type { Locale } from "@/lib/i18n/locale";
import { dayChoices, typedDay } from "./start-of";
import type { LogMode, LogStart, LogSurroundings, LogWords } from "./types";

/** Which day; and, where the team's day is logged already, the way to that record. */
export function DayField({
  mode,
  from,
  around,
  typed,
  error,
  subject,
  words,
  fieldWords,
  locale,
}: {
  mode: LogMode;
  from: LogStart;
  around: LogSurroundings;
  typed: Record<string, unknown>;
  error?: string;
  subject?: string;
  words: LogWords;
  fieldWords: FieldWords;
  locale: Locale;
}) {
  return (
    <>
      <DaySegment
        name="heldOn"
        label={words.day}
        words={fieldWords}
        error={error}
        choices={dayChoices(around, words, locale)}
        value={typedDay(typed) ?? from.heldOn}
        other={{
          label: words.otherDay ?? "",
          inputLabel: words.otherDayInput ?? "",
          min: mode === "plan" ? around.today : undefined,
          max: mode === "record" || mode === "change" ? around.today : undefined,
        }}
      />
      {subject && (
        <p className="hint">
          <Link prefetch={false} href={`/desk/${around.station}/activities/${subject}/change`}>
            {words.openLogged}
          </Link>
        </p>
      )}
    </>
  );
}
