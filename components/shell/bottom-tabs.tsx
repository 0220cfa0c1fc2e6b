import Link from "next/link";
import { NavCount, type NavItem } from "@/components/shell/nav";
import { Disclosure } from "@/components/ui/disclosure";

/**
 * The fixed tabs of screens up to 900 px wide: four places and 更多, which opens the rest upwards. A page with a
 * .savebar hides them, because it saves from the same place.
 */
export function BottomTabs({
  tabs,
  more,
  label,
  moreLabel,
}: {
  /** At most four. */
  tabs: NavItem[];
  /** What the rail has besides; without any there is no 更多. */
  more: NavItem[];
  label: string;
  moreLabel: string;
}) {
  return (
    <nav className="bottom" aria-label={label}>
      {tabs.map(({ href, label: name, current }) => (
        <Link prefetch={false} key={href} href={href} aria-current={current ? "page" : undefined}>
          {name}
        </Link>
      ))}
      {more.length > 0 && (
        <Disclosure className={more.some(({ current }) => current) ? "up end current" : "up end"} summary={moreLabel}>
          <ul className="more-tabs">
            {more.map(({ href, label: name, count, tone, current }) => (
              <li key={href}>
                <Link prefetch={false} className="row" href={href} aria-current={current ? "page" : undefined}>
                  {name}
                  <NavCount count={count} tone={tone} />
                </Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </nav>
  );
}
