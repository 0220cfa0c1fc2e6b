import type { FieldWords } from "@/components/ui/field-words";
import { TextArea, TextField } from "@/components/ui/inputs";
import type { Day } from "@/lib/clock";
import { fill } from "@/lib/i18n/fill";
import { formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { HazardFields } from "./person-details";
import { typedText } from "./start-of";
import type { Booking } from "./summary";
import type { LogMode, LogStart, LogWords } from "./types";

/** Why it is booked late or changed; risk, insurance and a note, folded. */
export function ReasonAndNote({
  start,
  typed,
  errors,
  mode,
  booking,
  counts,
  hazard,
  insuranceRef,
  round,
  words,
  fieldWords,
  locale,
  today,
}: {
  start: LogStart;
  typed: Record<string, unknown>;
  errors: Record<string, string[]>;
  mode: LogMode;
  booking: Booking;
  /** whether this kind of activity posts */
  counts: boolean;
  hazard: boolean;
  insuranceRef: string;
  /** grows with every choice of another activity: its fields are made anew */
  round: number;
  words: LogWords;
  fieldWords: FieldWords;
  locale: Locale;
  today: Day;
}) {
  const one = (field: string) => errors[field]?.[0];
  return (
    <>
      {booking.late && mode !== "plan" && (counts || mode === "change") && (
        <TextField
          name="reason"
          label={words.reason}
          hint={fill(words.reasonHint ?? "", {
            month: booking.month ? formatMonth(booking.month, locale, { today }) : "",
          })}
          error={one("reason")}
          defaultValue={typedText(typed, "reason", "")}
          words={fieldWords}
          maxLength={200}
        />
      )}
      <div className="more">
        {(mode === "plan" || (mode === "change" && !booking.late)) && (
          <TextField
            name="reason"
            label={words.changeReason}
            optional
            defaultValue={typedText(typed, "reason", "")}
            words={fieldWords}
            maxLength={200}
          />
        )}
        <details open={hazard || errors.insuranceRef !== undefined || undefined}>
          <summary>{words.hazardAndNote}</summary>
          <HazardFields
            key={`hazard-${round}`}
            hazard={hazard}
            insuranceRef={typedText(typed, "insuranceRef", insuranceRef)}
            error={one("insuranceRef")}
            words={words}
          />
          <TextArea
            name="note"
            label={words.note}
            optional
            error={one("note")}
            defaultValue={typedText(typed, "note", start.note)}
            words={fieldWords}
            maxLength={500}
          />
        </details>
      </div>
    </>
  );
}
