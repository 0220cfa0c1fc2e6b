/** Puts values into a pattern of the catalogue: fill("{month}月", {month: "4"}) is "4月". */
export function fill(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
