import { Children, type ReactNode } from "react";

/** Facts on one line with a small dot between them; a dot never begins a line. Absent ones (null, false) are left out. */
export function Facts({ children }: { children: ReactNode }) {
  return Children.map(Children.toArray(children), (fact) => <span className="f">{fact}</span>);
}
