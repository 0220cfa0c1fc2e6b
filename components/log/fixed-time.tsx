import Link from "next/link";
import { FieldGroup } from "@/components/ui/field";
import type { FieldWords } from "@/components/ui/field-words";
import { When } from "@/components/ui/when";
import { clockTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { LogStart, LogSurroundings, LogWords } from "./types";

/** When and where a published plan is: it is moved, not changed, so that its readers are told. */
export function FixedTime({
  start,
  around,
  error,
  words,
  fieldWords,
  locale,
}: {
  start: LogStart;
  around: LogSurroundings;
  error?: string;
  words: LogWords;
  fieldWords: FieldWords;
  locale: Locale;
}) {
  const { heldOn, startMinute, endMinute, place } = start;
  const kept = { heldOn, start: clockTime(startMinute ?? 0), end: clockTime(endMinute ?? 0), place };
  return (
    <FieldGroup id="heldOn" label={words.whenWhere} error={error} words={fieldWords}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="line">
        <span>
          <When day={heldOn} minute={startMinute} end={endMinute} locale={locale} today={around.today} /> {place}
        </span>
        <Link prefetch={false} className="btn sm" href={`/desk/${around.station}/activities/${start.activityId}/move`}>
          {words.move}
        </Link>
      </p>
    </FieldGroup>
  );
}
