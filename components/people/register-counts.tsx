import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { formatCount } from "@/lib/i18n/format-number";

/**
 * Everybody, members, members to be confirmed, volunteers and residents in the heading: each opens exactly those people.
 * Volunteers who are members as well are said, so that the parts sum to the whole.
 */
export async function RegisterCounts({
  counts,
  base,
}: {
  counts: { people: number; members: number; pending: number; volunteers: number; both: number; residents: number };
  base: string;
}) {
  const t = await getTranslations("people.counts");
  const count = (key: "people" | "members" | "pending" | "volunteers" | "both" | "residents") =>
    t(key, { count: formatCount(counts[key]) });
  const parts = [
    { href: base, words: count("people") },
    { href: `${base}?kind=MEMBER`, words: count("members") },
    ...(counts.pending > 0 ? [{ href: `${base}?kind=PENDING`, words: count("pending") }] : []),
    { href: `${base}?kind=VOLUNTEER`, words: count("volunteers"), beside: counts.both > 0 && count("both") },
    { href: `${base}?kind=RESIDENT`, words: count("residents") },
  ];
  return parts.map(({ href, words, beside }) => (
    <span className="f" key={href}>
      <Link prefetch={false} href={href}>
        {words}
      </Link>
      {beside && <span className="muted"> {beside}</span>}
    </span>
  ));
}
