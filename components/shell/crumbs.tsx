import Link from "next/link";
import { Fragment } from "react";

/** The way here, from the second level on; `here` is plain text. */
export function Crumbs({ trail, here }: { trail: { href: string; label: string }[]; here: string }) {
  return (
    <p className="crumb">
      {trail.map(({ href, label }) => (
        <Fragment key={href}>
          <Link prefetch={false} href={href}>
            {label}
          </Link>
          {" / "}
        </Fragment>
      ))}
      {here}
    </p>
  );
}
