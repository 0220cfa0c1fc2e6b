import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DemoBanner } from "@/components/shell/demo-banner";
import { type FormAction, LanguageSwitch } from "@/components/shell/language-switch";
import { SkipLink } from "@/components/shell/skip-link";

export type PublicHeaderProps = {
  /** Public pages that exist: "97 家都在哪里". */
  links?: { href: string; label: string }[];
  /** Left out where nothing can be set (error pages): no language button. */
  localeAction?: FormAction;
};

/** The header of pages without a rail: seal, public pages, the other language. */
export async function PublicHeader({ links = [], localeAction }: PublicHeaderProps) {
  const t = await getTranslations("shell");
  return (
    <header className="hd">
      <div className="measure">
        {/* A plain link: the front page has a stylesheet of its own, and this page's must not come along. */}
        <a className="brand" href="/">
          <span className="seal" aria-hidden="true">
            {t("seal")}
          </span>
          <span>{t("product")}</span>
        </a>
        <nav aria-label={t("publicPages")}>
          {links.map(({ href, label }) => (
            <Link prefetch={false} key={href} href={href}>
              {label}
            </Link>
          ))}
          {localeAction && <LanguageSwitch action={localeAction} />}
        </nav>
      </div>
    </header>
  );
}

/** A page without a rail, for those who are not signed in. `children` bring their own .measure. */
export async function PlainShell({
  demo,
  children,
  ...header
}: PublicHeaderProps & { demo?: string; children: ReactNode }) {
  const t = await getTranslations("shell");
  return (
    <>
      <SkipLink label={t("skip")} />
      <PublicHeader {...header} />
      {demo && <DemoBanner text={demo} />}
      <main className="public" id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
