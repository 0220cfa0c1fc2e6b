import type { FieldWords } from "@/components/ui/field-words";
import { SelectField } from "@/components/ui/inputs";
import type { Choice } from "@/lib/activities/queries/choices";
import { KINDS, type Kind, MEETING_KINDS } from "@/lib/activities/rules/kinds";
import type { LogStart, LogSurroundings, LogWords } from "./types";

/** What kind of activity, where its service counts, which team: known for a frequent one, asked for any other. */
export function KindFields({
  choice,
  from,
  around,
  typed,
  errors,
  words,
  fieldWords,
  onKind,
}: {
  choice: Choice | null;
  from: LogStart;
  around: LogSurroundings;
  typed: Record<string, unknown>;
  errors: Record<string, string[]>;
  words: LogWords;
  fieldWords: FieldWords;
  onKind: (kind: Kind) => void;
}) {
  const value = (name: string, usual: string) => (typeof typed[name] === "string" ? typed[name] : usual);
  const open = choice === null && from.choice === null;
  const wrong = errors.category ?? errors.serviceUnitId ?? errors.kind ?? errors.meetingKind;
  return (
    <details className="fold kind" open={open || wrong !== undefined || undefined}>
      <summary>{words.kindAndTeam}</summary>
      <div className="three">
        <SelectField
          name="kind"
          label={words.kindLabel}
          words={fieldWords}
          error={errors.kind?.[0]}
          defaultValue={value("kind", from.kind)}
          onChange={(event) => onKind(event.target.value as Kind)}
          choices={KINDS.map((kind) => ({ value: kind, label: words[`kindOf${kind}`] ?? kind }))}
        />
        <div className="of-meeting">
          <SelectField
            name="meetingKind"
            label={words.meetingKind}
            words={fieldWords}
            error={errors.meetingKind?.[0]}
            defaultValue={value("meetingKind", from.meetingKind ?? "")}
            choices={[
              { value: "", label: words.noMeetingKind ?? "" },
              ...MEETING_KINDS.map((kind) => ({ value: kind, label: words[`meeting${kind}`] ?? kind })),
            ]}
          />
        </div>
        <div className="of-service">
          <SelectField
            name="category"
            label={words.category}
            words={fieldWords}
            error={errors.category?.[0]}
            defaultValue={value("category", from.category)}
            choices={[
              { value: "", label: words.chooseCategory ?? "" },
              ...around.categories.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
        </div>
        <SelectField
          name="serviceUnitId"
          label={words.team}
          words={fieldWords}
          error={errors.serviceUnitId?.[0]}
          defaultValue={value("serviceUnitId", from.serviceUnitId)}
          choices={[
            { value: "", label: words.noTeam ?? "" },
            ...around.units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
    </details>
  );
}
