import Link from "next/link";
import type { ReactNode } from "react";
import { Facts } from "@/components/ui/facts";
import { formatCount, headline } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";

/**
 * A total: always exact somewhere, always a door to the rows behind it.
 * In a table: the exact figure, underlined, its explanation on hover. As a headline: cut off with 余, the exact figure
 * beneath, then what `children` add ("占党员总数 35%") and the policy.
 */
export function Figure({
  exact,
  unit,
  label,
  headline: asHeadline,
  current,
  plain,
  href,
  asOf,
  policy,
  locale,
  children,
}: {
  /** Null is not known: "—". */
  exact: number | null;
  /** 人次, 家, 名 … shown in headlines; in tables it stands in the column's head. */
  unit: string;
  /** What is counted; above a headline, and in the accessible name of a table's figure. */
  label?: string;
  headline?: boolean;
  /** As a tab of a strip: the chosen one. */
  current?: boolean;
  /** In long tables: a bare link; what it counts is said by the heads of its row and column. */
  plain?: boolean;
  /** The list whose total equals this figure. */
  href?: string;
  /** In words: "截至 4月9日". */
  asOf?: string;
  /** In words: "口径第 1 版". */
  policy?: string;
  locale: Locale;
  children?: ReactNode;
}) {
  const about = [asOf, policy].filter(Boolean).join(", ");
  const number = formatCount(exact);
  if (plain && !asHeadline)
    return href && exact ? (
      <a className="fig" href={href}>
        {number}
      </a>
    ) : (
      number
    );
  if (!asHeadline) {
    if (!href || exact === null) return <span title={about || undefined}>{number}</span>;
    return (
      <Link prefetch={false} className="fig" href={href} title={about || undefined}>
        {label && <span className="vh">{label} </span>}
        {number}
        <span className="vh"> {unit}</span>
      </Link>
    );
  }
  const short = exact === null ? { text: number, truncated: false } : headline(exact, locale);
  const inside = (
    <>
      {label && <span className="k">{label}</span>}
      <span className="v">
        {short.text}
        <small>{unit}</small>
      </span>
      <span className="x">
        <Facts>
          {short.truncated && number}
          {children}
          {policy}
        </Facts>
      </span>
    </>
  );
  if (!href) return <span className="figure">{inside}</span>;
  return (
    <Link prefetch={false} className="figure" href={href} title={asOf} aria-current={current || undefined}>
      {inside}
    </Link>
  );
}
