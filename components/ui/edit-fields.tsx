import { Field, FieldGroup } from "@/components/ui/field";
import { type FieldWords, fieldAria } from "@/components/ui/field-words";
import { type Choice, DayField, SelectField, TextArea, TextField, TickBox } from "@/components/ui/inputs";

type Base = {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** a class around the field, e.g. one that hides it while another field says so */
  around?: string;
};
/** One field of an EditForm as plain data, so that a server page can say what a form asks for. */
export type FieldSpec = Base &
  (
    | { as: "text"; value: string; maxLength?: number; short?: boolean }
    | { as: "area"; value: string; maxLength?: number; rows?: number }
    | { as: "day"; value: string; max?: string }
    | { as: "select"; value: string; choices: Choice[] }
    | { as: "radio"; value: string; choices: Choice[] }
    | { as: "tick"; value: boolean }
    | { as: "times"; from: Base & { value: string }; to: Base & { value: string } }
  );

type Shown = {
  spec: FieldSpec;
  /** what was typed before under this name, or what the field opens with */
  typed: (name: string, first: string) => string;
  ticked: (name: string, first: boolean) => boolean;
  error: (name: string) => string | undefined;
  words: FieldWords;
};

/** One field of a form, by its kind. */
export function EditField({ spec, typed, ticked, error, words }: Shown) {
  const { name, label, hint, optional } = spec;
  const frame = { name, label, hint, optional, error: error(name), words };
  switch (spec.as) {
    case "text":
      return spec.short ? (
        <Field id={name} {...frame}>
          <input
            {...fieldAria(name, frame)}
            name={name}
            maxLength={spec.maxLength}
            defaultValue={typed(name, spec.value)}
            className="in short"
            autoComplete="off"
          />
        </Field>
      ) : (
        <TextField {...frame} maxLength={spec.maxLength} defaultValue={typed(name, spec.value)} autoComplete="off" />
      );
    case "area":
      return <TextArea {...frame} maxLength={spec.maxLength} rows={spec.rows} defaultValue={typed(name, spec.value)} />;
    case "day":
      return <DayField {...frame} max={spec.max} defaultValue={typed(name, spec.value)} />;
    case "select":
      return <SelectField {...frame} choices={spec.choices} defaultValue={typed(name, spec.value)} />;
    case "radio":
      return (
        <FieldGroup id={name} {...frame}>
          <div className="seg">
            {spec.choices.map((choice) => (
              <label key={choice.value}>
                <input
                  type="radio"
                  name={name}
                  value={choice.value}
                  defaultChecked={typed(name, spec.value) === choice.value}
                />
                <span>{choice.label}</span>
              </label>
            ))}
          </div>
        </FieldGroup>
      );
    case "tick":
      return (
        <div className="fld">
          <div>
            <TickBox name={name} value="on" label={label} defaultChecked={ticked(name, spec.value)} />
          </div>
          {hint && <p className="hint">{hint}</p>}
        </div>
      );
    case "times": {
      const wrong = error(spec.from.name) ?? error(spec.to.name);
      return (
        <FieldGroup id={spec.from.name} {...frame} error={wrong}>
          <div className="line">
            {[spec.from, spec.to].map((one) => (
              <input
                key={one.name}
                type="time"
                // The group has the first one's name; the second is where a line about itself leads.
                id={one === spec.to ? one.name : undefined}
                name={one.name}
                aria-label={one.label}
                aria-invalid={error(one.name) ? true : undefined}
                defaultValue={typed(one.name, one.value)}
                className="in short"
              />
            ))}
          </div>
        </FieldGroup>
      );
    }
  }
}
