import type { ComponentProps } from "react";
import { Field, type FieldFrame } from "@/components/ui/field";
import { fieldAria } from "@/components/ui/field-words";

type Named<Tag extends "input" | "textarea" | "select"> = Omit<FieldFrame, "id"> &
  Omit<ComponentProps<Tag>, "id" | "name" | "className" | keyof FieldFrame> & {
    /** The name in the form and, unless `id` says otherwise, the id. */
    name: string;
    id?: string;
  };

/** Splits what belongs to the frame from what belongs to the control. */
function frameOf<T extends Omit<FieldFrame, "id"> & { name: string; id?: string }>(props: T) {
  const { label, hint, error, optional, aside, words, id, ...control } = props;
  const frame: FieldFrame = { id: id ?? props.name, label, hint, error, optional, aside, words };
  return { frame, control, aria: fieldAria(frame.id, frame) };
}

/** One line of text: name, label, words; `defaultValue` is what was typed before; `type`, `autoComplete`, … as usual. */
export function TextField(props: Named<"input">) {
  const { frame, control, aria } = frameOf(props);
  return (
    <Field {...frame}>
      <input type="text" {...control} {...aria} className="in" />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(props: Named<"textarea">) {
  const { frame, control, aria } = frameOf(props);
  return (
    <Field {...frame}>
      <textarea rows={3} {...control} {...aria} className="in" />
    </Field>
  );
}

/** A day, as "2018-04-12" in the form. */
export function DayField(props: Named<"input">) {
  const { frame, control, aria } = frameOf(props);
  return (
    <Field {...frame}>
      <input {...control} {...aria} type="date" className="in short" />
    </Field>
  );
}

export type Choice = { value: string; label: string };

/**
 * One of a list that is too long for radio buttons. React forgets a select's default after an action
 * (react#30580): the key makes it a new select.
 */
export function SelectField({ choices, ...props }: Named<"select"> & { choices: Choice[] }) {
  const { frame, control, aria } = frameOf(props);
  return (
    <Field {...frame}>
      <select key={String(props.defaultValue)} {...control} {...aria} className="in">
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A single yes-or-no with its words beside it; at least 40 px (44 on touch). */
export function TickBox({
  label,
  ...control
}: Omit<ComponentProps<"input">, "type" | "className"> & { label: string }) {
  return (
    <label className="tick">
      <input type="checkbox" {...control} />
      <span>{label}</span>
    </label>
  );
}
