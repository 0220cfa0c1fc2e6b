import { FieldGroup } from "@/components/ui/field";
import type { FieldWords } from "@/components/ui/field-words";
import { MARKS, type Mark } from "@/lib/activities/rules/marks";
import { fill } from "@/lib/i18n/fill";
import { placeOf } from "./person-row";
import type { LogWords, Marked } from "./types";

/**
 * A meeting's list, each person to be marked: whoever was expected came unless somebody says otherwise, so that only what
 * surprises is to be done. Native selects: a letter chooses, and it works without JavaScript.
 */
export function Marks({
  marked,
  typed,
  error,
  words,
  fieldWords,
  onMark,
}: {
  marked: Marked[];
  typed: Record<string, unknown>;
  error?: string;
  words: LogWords;
  fieldWords: FieldWords;
  onMark: (personId: string, mark: Mark) => void;
}) {
  if (marked.length === 0) return null;
  const remarks = (typed.remark ?? {}) as Record<string, string>;
  return (
    <FieldGroup
      id="marks"
      label={fill(words.listed ?? "", { count: marked.length })}
      hint={words.marksHint}
      error={error}
      words={fieldWords}
    >
      <datalist id="usual-remarks">
        {(words.usualRemarks ?? "").split("|").map((remark) => (
          <option key={remark} value={remark} />
        ))}
      </datalist>
      <ul className="marks">
        {marked.map(({ person, mark, remark }) => (
          <li key={person.id}>
            <label htmlFor={`status-${person.id}`}>
              {person.name} <small>{placeOf(person, words)}</small>
            </label>
            <select
              id={`status-${person.id}`}
              name={`status[${person.id}]`}
              className="in"
              value={mark}
              onChange={(event) => onMark(person.id, event.target.value as Mark)}
            >
              {MARKS.map((one) => (
                <option key={one} value={one}>
                  {words[`mark${one}`]}
                </option>
              ))}
            </select>
            <input
              name={`remark[${person.id}]`}
              className="in"
              list="usual-remarks"
              maxLength={30}
              aria-label={fill(words.remarkOf ?? "", { name: person.name })}
              placeholder={words.remark}
              defaultValue={remarks[person.id] ?? remark}
            />
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
