import { FieldGroup } from "@/components/ui/field";
import { type FieldWords, fieldAria } from "@/components/ui/field-words";
import { TimeField } from "@/components/ui/time-field";
import { minuteIn } from "./sums";
import type { LogStart, LogWords } from "./types";

/** From when to when, and where: one answer, one line. */
export function TimeAndPlace({
  from,
  typed,
  errors,
  words,
  fieldWords,
}: {
  from: LogStart;
  typed: Record<string, unknown>;
  errors: Record<string, string[]>;
  words: LogWords;
  fieldWords: FieldWords;
}) {
  const error = [errors.start?.[0], errors.end?.[0], errors.place?.[0]].filter(Boolean).join(" ") || undefined;
  const place = typeof typed.place === "string" ? typed.place : from.place;
  return (
    <FieldGroup
      id="when-where"
      label={words.whenWhere}
      aside={from.choice ? words.asLastTime : undefined}
      error={error}
      words={fieldWords}
    >
      <div className="line">
        <TimeField
          name="start"
          label={words.startLabel ?? ""}
          minute={typed.start === undefined ? from.startMinute : minuteIn(typed.start)}
          invalid={errors.start !== undefined}
          describedBy={error ? "when-where-error" : undefined}
        />
        <span>{words.to}</span>
        <TimeField
          name="end"
          label={words.endLabel ?? ""}
          minute={typed.end === undefined ? from.endMinute : minuteIn(typed.end)}
          invalid={errors.end !== undefined}
          describedBy={error ? "when-where-error" : undefined}
        />
        <input
          {...fieldAria("place", {})}
          name="place"
          className="in grow"
          aria-label={words.place}
          placeholder={words.place}
          maxLength={60}
          defaultValue={place}
        />
      </div>
    </FieldGroup>
  );
}
