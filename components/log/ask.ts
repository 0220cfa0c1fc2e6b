import type { TakenList } from "@/lib/activities/queries/take-list";
import type { Day } from "@/lib/clock";
import type { Token } from "./types";

/** Why the server did not answer: the sign-in has ended, or nothing usable came back. */
export type Trouble = "signedOut" | "offline";

/** Posts to a handler of the station. An ended sign-in leads to the sign-in page, which is no answer to anything. */
export async function send(path: string, body: object, keepalive = false): Promise<Response | Trouble> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    keepalive,
  }).catch(() => null);
  if (answer?.redirected) return "signedOut";
  return answer?.ok ? answer : "offline";
}

/**
 * What the picker asks the server; names go by POST, so that none stands in an address.
 * Each question rejects where no answer came; `tell` hears of every trouble, and of its end as null.
 */
export function asker(station: string, on: Day, tell: (trouble: Trouble | null) => void) {
  const post = async <T>(body: object): Promise<T> => {
    const answer = await send(`/api/desk/${station}/people`, { ...body, on });
    const json = typeof answer === "string" ? null : await answer.json().catch(() => null);
    const trouble = typeof answer === "string" ? answer : json === null ? "offline" : null;
    tell(trouble);
    if (trouble) throw new Error(trouble);
    return json as T;
  };
  return {
    find: (text: string, last: string | null, unit: string | null) =>
      post<Token[]>({ ask: "find", text: text.slice(0, 60), last, unit: unit || null }),
    last: (last: string) => post<Token[]>({ ask: "last", last }),
    team: (unit: string) => post<Token[]>({ ask: "team", unit }),
    list: (text: string) => post<TakenList>({ ask: "list", text }),
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
