import Link from "next/link";
import { formatHours } from "@/lib/i18n/format-number";

/**
 * Minutes as hours in a table: one decimal, rounded down; a door like every other figure. The head names the unit.
 * Null is not known ("—"): paper ledgers counted people, not time.
 */
export function Hours({
  minutes,
  label,
  plain,
  href,
}: {
  minutes: number | null;
  label?: string;
  /** In long tables: a bare link, as of Figure. */
  plain?: boolean;
  href?: string;
}) {
  if (!href || !minutes) return <>{formatHours(minutes)}</>;
  if (plain)
    return (
      <a className="fig" href={href}>
        {formatHours(minutes)}
      </a>
    );
  return (
    <Link prefetch={false} className="fig" href={href}>
      {label && <span className="vh">{label} </span>}
      {formatHours(minutes)}
    </Link>
  );
}
