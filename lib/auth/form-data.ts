const unsafe = new Set(["__proto__", "constructor", "prototype"]);

/** Control characters except tab and line ends, and halves of a character: PostgreSQL takes neither, nobody types them. */
const unreadable = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

type Node = { [key: string]: string | string[] | Node };

/**
 * A posted form as plain data: `minutes[id]` becomes {minutes: {id: …}}, `people[]` a list. React's own hidden fields and
 * files are left out; so are paths that go deeper than any form of ours, and characters that no text has. Whoever calls
 * an action without a form (its arguments come from the browser) has filled in nothing.
 */
export function fromForm(data: FormData): Record<string, unknown> {
  const root: Node = {};
  if (!(data instanceof FormData)) return root;
  for (const [name, posted] of data) {
    if (name.startsWith("$ACTION") || typeof posted !== "string") continue;
    const value = posted.replace(unreadable, "");
    const path = name.split(/[.[\]]+/).filter(Boolean);
    const last = path.pop();
    if (last === undefined || path.length > 3 || [...path, last].some((key) => unsafe.has(key))) continue;
    let at = root;
    for (const key of path) {
      const inner = at[key];
      const next = typeof inner === "object" && !Array.isArray(inner) ? inner : {};
      at[key] = next;
      at = next;
    }
    if (!name.endsWith("[]")) at[last] = value;
    else {
      const list = at[last];
      at[last] = Array.isArray(list) ? [...list, value] : [value];
    }
  }
  return root;
}
