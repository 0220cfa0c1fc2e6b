import Link from "next/link";
import { getTranslations } from "next-intl/server";

/** The seal with a name beside it; leads home. */
export async function Brand({ href, name }: { href: string; name: string }) {
  const t = await getTranslations("shell");
  return (
    <Link prefetch={false} className="brand" href={href}>
      <span className="seal" aria-hidden="true">
        {t("seal")}
      </span>
      <span>{name}</span>
    </Link>
  );
}
