type Filter = Record<string, string | number | undefined>;

/** The address of a list with this filter; a change goes back to the first page unless it is the page itself. */
export function listAddress(base: string, filter: Filter, change: Filter = {}): string {
  const all: Filter = { ...filter, page: undefined, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined && value !== "" && !(name === "page" && value === 1)) query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}
