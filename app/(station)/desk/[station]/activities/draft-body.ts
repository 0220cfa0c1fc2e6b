import { fromForm } from "@/lib/auth/form-data";

/** A form as a draft keeps it: its fields by name, each with its values. React's own hidden fields are none of them. */
export function bodyOf(form: FormData): Record<string, string[]> {
  const body: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION") || typeof value !== "string") continue;
    body[name] = [...(body[name] ?? []), value];
  }
  return body;
}

/** A draft's body, {name: [values]}, as the plain data that a posted form becomes. */
export function typedOf(body: Record<string, unknown>): Record<string, unknown> {
  const form = new FormData();
  for (const [name, values] of Object.entries(body)) {
    for (const value of [values].flat()) if (typeof value === "string") form.append(name, value);
  }
  const { key: _, ...typed } = fromForm(form);
  return typed;
}
