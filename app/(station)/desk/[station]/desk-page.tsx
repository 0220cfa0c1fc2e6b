import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { chooseLanguage, leave, switchShortcuts } from "@/app/(account)/actions";
import { StationShell } from "@/components/shell/station-shell";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import type { DeskPlace } from "./place";
import { SearchField } from "./search-field";

export type DeskArea = "today" | "activities" | "people";

/** The frame of the coordinator's desk: rail, tabs, search, the centre's phone, the user's menu. Areas to come are absent. */
export async function DeskPage({
  place: { station, actor, today, counts },
  current,
  toast,
  wide,
  children,
}: {
  place: DeskPlace;
  /** Left out on pages that are none of the three, such as the log form. */
  current?: DeskArea;
  toast?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
  const home = `/desk/${station.slug}`;
  const nav = [
    { href: home, label: t("desk.nav.today"), current: current === "today", shortcut: "G T" },
    { href: `${home}/activities`, label: t("desk.nav.activities"), current: current === "activities", shortcut: "G A" },
    {
      href: `${home}/people`,
      label: t("desk.nav.people"),
      count: formatCount(counts.members),
      current: current === "people",
      shortcut: "G M",
    },
  ];
  const [first, second, third] = nav.map(({ href, label, current: here }) => ({ href, label, current: here }));
  const log = { href: `${home}/activities/new`, label: t("desk.nav.log") };
  return (
    <StationShell
      station={{ name: stationName(t, locale === "en" ? station.nameEn : station.name), home }}
      centrePhone={station.centre.phone}
      nav={nav}
      tabs={[first, second, log, third].filter((tab) => tab !== undefined)}
      search={<SearchField station={station.slug} />}
      menu={{
        user: { name: locale === "en" ? actor.nameEn : actor.name },
        localeAction: chooseLanguage,
        signOutAction: leave,
        accountHref: "/account",
        shortcuts: { on: actor.shortcuts, action: switchShortcuts },
      }}
      demo={env().DEMO === "1" ? t("demo.banner", { day: formatDay(today, locale, { weekday: true }) }) : undefined}
      toast={toast}
      wide={wide}
    >
      {children}
    </StationShell>
  );
}

/** A station's name in full, as titles and sheets carry it. */
export function stationName(t: (key: "totals.stationName", values: { name: string }) => string, name: string): string {
  return t("totals.stationName", { name });
}
