import { clockTime } from "@/lib/i18n/format";

/**
 * A time of the day as a native input, "19:30" in the form; no frame, since from and to share a line inside one
 * FieldGroup. `label` is its accessible name; `minute` counts from midnight, null is empty.
 */
export function TimeField({
  name,
  label,
  minute,
  invalid,
  describedBy,
}: {
  name: string;
  label: string;
  minute: number | null;
  invalid?: boolean;
  describedBy?: string;
}) {
  return (
    <input
      type="time"
      id={name}
      name={name}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      defaultValue={minute === null ? undefined : clockTime(minute)}
      className="in short"
    />
  );
}
