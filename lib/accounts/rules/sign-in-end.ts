/** SEC-02: after how many minutes without a request a sign-in ends. `enter` in prisma/security.sql holds it to that. */
export const IDLE_MINUTES = 30;

/** SEC-02: after how many hours a sign-in ends, whatever is done. Held likewise. */
export const LONGEST_HOURS = 12;

/** A11Y-15: how long before the end by idleness it is said. */
export const WARNED_BEFORE = 120; // seconds

/** `enter` notes a request at most once a minute, so what it knows may be that old. */
const NOTED_EVERY = 60; // seconds

/** Seconds after which a page that has just been opened asks for the first time how long its sign-in lasts. */
export const FIRST_LOOK = IDLE_MINUTES * 60 - NOTED_EVERY - WARNED_BEFORE;

/** How long a sign-in lasts if nothing is done from now on. */
export type SignInLeft = {
  /** whose sign-in it is, or was; null where nobody's is known */
  who: string | null;
  /** until it ends; 0 where it has ended */
  seconds: number;
  /** whether doing something would keep it: not where it has ended, nor where its longest time ends it first */
  idle: boolean;
};

/** What a page says of its sign-in's end, and after how many seconds it asks again; null where there is nothing to. */
export function endOf({ seconds, idle }: SignInLeft): { say: "soon" | "over" | null; again: number | null } {
  if (seconds <= 0) return { say: "over", again: null };
  const warned = seconds - WARNED_BEFORE;
  if (!idle) return { say: null, again: seconds };
  return warned > 0 ? { say: null, again: warned } : { say: "soon", again: seconds };
}
