import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type FilterChip = {
  /** "小区：锦华七区" */
  label: string;
  /** The same list without this filter. */
  removeHref: string;
  /** "去掉小区条件" */
  removeLabel: string;
};

/** The row above a list: search or more filters (`children`), the filters in force, and how many rows match. */
export function FilterChips({
  chips,
  summary,
  children,
  end,
}: {
  chips: FilterChip[];
  summary: string;
  children?: ReactNode;
  /** After the count: export. */
  end?: ReactNode;
}) {
  return (
    <div className="filters">
      {children}
      {chips.map(({ label, removeHref, removeLabel }) => (
        <span className="fc" key={label}>
          {label}
          <Link prefetch={false} href={removeHref} aria-label={removeLabel}>
            <Icon name="cross" />
          </Link>
        </span>
      ))}
      <span className="cnt">{summary}</span>
      {end}
    </div>
  );
}
