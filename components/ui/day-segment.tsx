import { type FieldFrame, FieldGroup } from "@/components/ui/field";
import type { Day } from "@/lib/clock";

export type DayChoice = {
  day: Day;
  /** "昨天" */
  label: string;
  /** "4月11日 星期三", in smaller type. */
  detail?: string;
};

/**
 * Which day, as native radio buttons (arrow keys move, the chosen one is the tab stop) and, last, any other day.
 * The form gets `name` = a day or "other", and then `${name}Other` = the day typed.
 */
export function DaySegment({
  name,
  choices,
  value,
  other,
  ...frame
}: Omit<FieldFrame, "id"> & {
  name: string;
  choices: DayChoice[];
  /** The chosen day; one that is not among the choices opens "other" with it. */
  value: Day;
  other: { label: string; inputLabel: string; min?: Day; max?: Day };
}) {
  const isOther = !choices.some(({ day }) => day === value);
  return (
    <FieldGroup id={name} {...frame}>
      <div className="seg date">
        {choices.map(({ day, label, detail }) => (
          <label key={day}>
            <input type="radio" name={name} value={day} defaultChecked={day === value} />
            <span>
              {label}
              {detail && <small>{detail}</small>}
            </span>
          </label>
        ))}
        <label>
          <input type="radio" name={name} value="other" defaultChecked={isOther} className="other" />
          <span>{other.label}</span>
        </label>
      </div>
      <div className="seg-other">
        <input
          type="date"
          className="in short"
          name={`${name}Other`}
          aria-label={other.inputLabel}
          defaultValue={isOther ? value : undefined}
          min={other.min}
          max={other.max}
        />
      </div>
    </FieldGroup>
  );
}
