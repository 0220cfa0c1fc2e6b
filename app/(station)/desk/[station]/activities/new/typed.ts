import { fromForm } from "@/lib/auth/form-data";

/** A draft's body, {name: [values]}, as the plain data that a posted form becomes. */
export function typedOf(body: Record<string, unknown>): Record<string, unknown> {
  const form = new FormData();
  for (const [name, values] of Object.entries(body)) {
    for (const value of [values].flat()) if (typeof value === "string") form.append(name, value);
  }
  const { key: _, ...typed } = fromForm(form);
  return typed;
}
