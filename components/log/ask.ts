import type { TakenList } from "@/lib/activities/queries/take-list";
import type { Day } from "@/lib/clock";
import type { Token } from "./types";

async function post<T>(path: string, body: object): Promise<T> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json() as Promise<T>;
}

/** What the picker asks the server; names go by POST, so that none stands in an address. */
export function asker(station: string, on: Day) {
  const path = `/api/desk/${station}/people`;
  return {
    find: (text: string, last: string | null, unit: string | null) =>
      post<Token[]>(path, { ask: "find", text: text.slice(0, 60), last, unit: unit || null, on }),
    last: (last: string) => post<Token[]>(path, { ask: "last", last, on }),
    team: (unit: string) => post<Token[]>(path, { ask: "team", unit, on }),
    list: (text: string) => post<TakenList>(path, { ask: "list", text, on }),
  };
}

export type Ask = ReturnType<typeof asker>;

/** A search text as the register compares it: input methods write apostrophes between syllables. */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’\s]+/g, " ")
    .trim();
}

/** Whether a text is a list rather than one name: several lines, or names with separators between. */
export function isList(text: string): boolean {
  return /[\n\r]/.test(text.trim()) || /[、，,;；]/.test(text) || text.trim().split(/\s+/).length > 2;
}
