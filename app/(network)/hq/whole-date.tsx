import type { ReactNode } from "react";

/** A date inside a heading: never broken, no gaps between figures and characters. */
export function wholeDate(words: ReactNode): ReactNode {
  return <span className="date nowrap">{words}</span>;
}
