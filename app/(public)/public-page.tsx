import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { chooseLanguage } from "@/app/(account)/actions";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { SkipLink } from "@/components/shell/skip-link";
import { Icon } from "@/components/ui/icon";
import { env } from "@/lib/env";
import { TextSizeForm } from "./text-size-form";

type Props = {
  /** Whose telephone stands on the page: the station's, else the help desk's. */
  phone?: string;
  /** When the page was made, in words. */
  updated?: string;
  /** One's own desk, for who is signed in. */
  desk?: string;
  children: ReactNode;
};

/**
 * The frame of every page for everybody: header, foot, and the telephone that stays in sight. Plain links throughout, so
 * that no script is needed to get from page to page.
 */
export async function PublicPage({ phone, updated, desk, children }: Props) {
  const t = await getTranslations();
  const back = (await headers()).get("x-pathname") ?? "/";
  return (
    <>
      <SkipLink label={t("shell.skip")} />
      <header className="bar">
        <div className="in">
          <a className="home" href="/">
            <span className="seal" aria-hidden="true">
              {t("shell.seal")}
            </span>
            <span>{t("shell.product")}</span>
          </a>
          <nav aria-label={t("public.header")}>
            {desk && <a href={desk}>{t("public.toDesk")}</a>}
            <a className="wide-only" href="/stations">
              {t("public.whereAll")}
            </a>
            <LanguageSwitch action={chooseLanguage} className="wide-only" />
            <TextSizeForm back={back} />
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <div className="in">
          <span>{t("public.noPersonalData")}</span>
          <a href="/stations">{t("public.whereAll")}</a>
          <LanguageSwitch action={chooseLanguage} />
          {!desk && <a href="/sign-in">{t("public.staffSignIn")}</a>}
          {updated && <span>{updated}</span>}
          {env().DEMO === "1" && <span>{t("demo.data")}</span>}
        </div>
      </footer>
      {phone && (
        <aside className="call-bar" aria-label={t("public.callForHelp")}>
          <a href={`tel:${phone}`}>
            <Icon name="phone" />
            <span>{t("public.callForHelp")}</span> <span className="number">{phone}</span>
          </a>
        </aside>
      )}
    </>
  );
}
