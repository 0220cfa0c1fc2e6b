import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BottomTabs } from "@/components/shell/bottom-tabs";
import { Brand } from "@/components/shell/brand";
import { DemoBanner } from "@/components/shell/demo-banner";
import { type NavItem, Rail } from "@/components/shell/nav";
import { Shortcuts } from "@/components/shell/shortcuts";
import { SkipLink } from "@/components/shell/skip-link";
import { StaySignedIn } from "@/components/shell/stay-signed-in";
import { UserMenu, type UserMenuProps } from "@/components/shell/user-menu";

export type FrameProps = {
  brand: { href: string; name: string };
  nav: NavItem[];
  /** The bottom tabs of narrow screens, at most four; what else `nav` holds opens under 更多. */
  tabs: NavItem[];
  menu: UserMenuProps;
  /** The search field or its button; absent where there is no search. */
  search?: ReactNode;
  scope?: ReactNode;
  help?: ReactNode;
  /** The quiet line of demo mode, in words. */
  demo?: string;
  /** Someone else's place, looked at: the dark line with the way back. */
  readOnly?: { text: string; href: string; back: string };
  /** Tables and boards that need the whole width. */
  wide?: boolean;
  /** A Toast. */
  toast?: ReactNode;
  children: ReactNode;
};

/**
 * What station and network pages share: bar, rail, content, tabs, keys, the warning before a sign-in ends. Pages put their
 * own <h1> into `children`.
 */
export async function Frame(props: FrameProps) {
  const { brand, nav, tabs, menu, search, scope, help, demo, readOnly, wide, toast, children } = props;
  const t = await getTranslations("shell");
  const inTabs = new Set(tabs.map(({ href }) => href));
  return (
    <>
      <SkipLink label={t("skip")} />
      <header className="top">
        <Brand {...brand} />
        {scope}
        {search}
        <div className="right">
          {help}
          <UserMenu {...menu} />
        </div>
      </header>
      {readOnly && (
        <aside className="readonly" aria-label={t("readOnlyNotice")}>
          <span>{readOnly.text}</span>
          <Link prefetch={false} href={readOnly.href}>
            {readOnly.back}
          </Link>
        </aside>
      )}
      {demo && <DemoBanner text={demo} />}
      <div className="app">
        <Rail items={nav} label={t("navigation")} />
        <div className="shellcol">
          <main className={wide ? "main full" : "main"} id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      <BottomTabs
        tabs={tabs}
        more={nav.filter(({ href }) => !inTabs.has(href))}
        label={t("navigationShort")}
        moreLabel={t("more")}
      />
      {toast}
      <StaySignedIn />
      <Shortcuts on={menu.shortcuts?.on ?? true} />
    </>
  );
}
