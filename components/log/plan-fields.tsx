import { FieldGroup } from "@/components/ui/field";
import type { FieldWords } from "@/components/ui/field-words";
import { TextField, TickBox } from "@/components/ui/inputs";
import { AUDIENCES, type Audience } from "@/lib/activities/rules/kinds";
import { usualAudience } from "@/lib/activities/rules/plans";
import { fill } from "@/lib/i18n/fill";
import { typedText } from "./start-of";
import type { LogStart, LogWords } from "./types";

/** For whom a plan is, and what its readers find: who comes, what to bring, how to get in, whom to ask. Nobody's name. */
export function PlanFields({
  start,
  usual,
  named,
  typed,
  errors,
  words,
  fieldWords,
}: {
  start: LogStart;
  /** for whom plans of this kind are: chosen anew when the kind changes */
  usual: Audience;
  /** names of the register in the words: each may be said to mean nobody here */
  named: string[];
  typed: Record<string, unknown>;
  errors: Record<string, string[]>;
  words: LogWords;
  fieldWords: FieldWords;
}) {
  const first = usualAudience(start.kind, start.meetingKind, start.choice?.audience ?? null);
  const audience = usual === first ? typedText(typed, "audience", start.audience ?? usual) : usual;
  const meant = [typed.meant ?? []].flat();
  return (
    <>
      <FieldGroup
        id="audience"
        label={words.audience}
        hint={words.audienceHint}
        error={errors.audience?.[0]}
        words={fieldWords}
      >
        <div className="seg" key={usual + audience}>
          {AUDIENCES.map((one) => (
            <label key={one}>
              <input type="radio" name="audience" value={one} defaultChecked={one === audience} />
              <span>{words[`audience${one}`]}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <div className="told">
        {(["invited", "bring", "entrance", "contact"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={words[name]}
            optional
            placeholder={words[`${name}Like`]}
            error={errors[name]?.[0]}
            defaultValue={typedText(typed, name, start[name])}
            words={fieldWords}
            maxLength={100}
            autoComplete="off"
          />
        ))}
      </div>
      {named.length > 0 && (
        <div className="fld">
          {named.map((name) => (
            <TickBox
              key={name}
              name="meant[]"
              value={name}
              label={fill(words.meant ?? "", { name })}
              defaultChecked={meant.includes(name)}
            />
          ))}
        </div>
      )}
    </>
  );
}
