import { FieldGroup } from "@/components/ui/field";
import type { FieldWords } from "@/components/ui/field-words";
import { TextArea, TickBox } from "@/components/ui/inputs";
import { PLAN_REASONS } from "@/lib/activities/rules/plans";
import { fill } from "@/lib/i18n/fill";

/** `reasons` by code; the line's hint says who reads it; `meant` names somebody. */
export type WhyWords = {
  reason: string;
  reasons: Record<string, string>;
  line: string;
  lineHint: string;
  lineLike: string;
  meant: string;
};

/** Why a plan is put off or off, for the house, and the line that everybody reads. */
export function WhyFields({
  typed,
  errors,
  named,
  lineOptional,
  words,
  fieldWords,
}: {
  typed: Record<string, unknown>;
  errors: Record<string, string[]>;
  /** names of the register in the line: each may be said to mean nobody here */
  named: string[];
  lineOptional: boolean;
  words: WhyWords;
  fieldWords: FieldWords;
}) {
  const meant = [typed.meant ?? []].flat();
  return (
    <>
      <FieldGroup id="reason" label={words.reason} error={errors.reason?.[0]} words={fieldWords}>
        <div className="ticks">
          {PLAN_REASONS.map((reason) => (
            <label key={reason} className="tick">
              <input type="radio" name="reason" value={reason} defaultChecked={typed.reason === reason} />
              <span>{words.reasons[reason]}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <TextArea
        name="publicLine"
        label={words.line}
        hint={words.lineHint}
        placeholder={words.lineLike}
        optional={lineOptional}
        error={errors.publicLine?.[0]}
        defaultValue={typeof typed.publicLine === "string" ? typed.publicLine : ""}
        words={fieldWords}
        rows={2}
        maxLength={100}
      />
      {named.length > 0 && (
        <div className="fld">
          {named.map((name) => (
            <TickBox
              key={name}
              name="meant[]"
              value={name}
              label={fill(words.meant, { name })}
              defaultChecked={meant.includes(name)}
            />
          ))}
        </div>
      )}
    </>
  );
}
