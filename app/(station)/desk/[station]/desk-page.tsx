import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { chooseLanguage, leave, switchShortcuts } from "@/app/(account)/actions";
import { StationShell } from "@/components/shell/station-shell";
import { may, type Permission } from "@/lib/auth/permissions";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import type { DeskPlace } from "./place";
import { SearchField } from "./search-field";

/** The rail's entries in their order: where each leads below the desk, what it needs, the keys that go there. */
const entries = [
  { area: "today", path: "", permission: "desk.open", shortcut: "G T" },
  { area: "activities", path: "/activities", permission: "activity.read", shortcut: "G A" },
  { area: "people", path: "/people", permission: "person.read", shortcut: "G M" },
  { area: "teams", path: "/teams", permission: "team.write" },
  { area: "notices", path: "/notices", permission: "notice.write", groupStart: true },
  { area: "settings", path: "/settings", permission: "station.settings", groupStart: true },
  { area: "accounts", path: "/accounts", permission: "account.manage" },
] as const satisfies readonly {
  area: string;
  path: string;
  permission: Permission;
  shortcut?: string;
  groupStart?: boolean;
}[];

export type DeskArea = (typeof entries)[number]["area"];

/** The frame of the coordinator's desk: rail, tabs, search, the centre's phone, the user's menu. What is not allowed is absent. */
export async function DeskPage({
  place: { station, actor, today, counts },
  current,
  toast,
  wide,
  children,
}: {
  place: DeskPlace;
  /** Left out on pages that are none of these, such as the log form. */
  current?: DeskArea;
  toast?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
  const home = `/desk/${station.slug}`;
  const here = { station: station.slug, centre: station.centre.slug };
  const nav = entries
    .filter(({ permission }) => may(actor.grants, permission, here))
    .map(({ area, path, permission: _, ...look }) => ({
      ...look,
      href: `${home}${path}`,
      label: t(`desk.nav.${area}`),
      current: current === area,
      count: area === "people" && counts ? formatCount(counts.members) : undefined,
    }));
  const [first, second, third] = nav.map(({ href, label, current: on }) => ({ href, label, current: on }));
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
