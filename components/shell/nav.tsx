import Link from "next/link";
import { Fragment } from "react";

export type NavItem = {
  href: string;
  label: string;
  /** Right-aligned beside the label, already in words: "1,881", "3 到期". */
  count?: string;
  /** bad: late; due: needs you. */
  tone?: "bad" | "due";
  current?: boolean;
  /** A hairline above: a new group begins. */
  groupStart?: boolean;
  /** The keys that go there: "G T". */
  shortcut?: string;
};

/** The count at the right of a rail item. */
export function NavCount({ count, tone }: Pick<NavItem, "count" | "tone">) {
  return count ? <span className={tone ? `n ${tone}` : "n"}>{count}</span> : null;
}

/** The text-only rail of wide screens. Screens that do not exist or are not allowed are absent, not grey. */
export function Rail({ items, label }: { items: NavItem[]; label: string }) {
  return (
    <nav className="nav" aria-label={label}>
      {items.map(({ href, label: name, count, tone, current, groupStart, shortcut }) => (
        <Fragment key={href}>
          {groupStart && <hr />}
          <Link prefetch={false} href={href} aria-current={current ? "page" : undefined} data-key={shortcut}>
            {name}
            <NavCount count={count} tone={tone} />
          </Link>
        </Fragment>
      ))}
    </nav>
  );
}
