import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { chooseLanguage, leave, switchShortcuts } from "@/app/(account)/actions";
import type { NavItem } from "@/components/shell/nav";
import { NetworkShell } from "@/components/shell/network-shell";
import type { Actor, NetworkScope, StationScope } from "@/lib/auth/doors";
import { may } from "@/lib/auth/permissions";
import type { Day } from "@/lib/clock";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { readTree, type TreeRow } from "@/lib/totals/queries/tree";
import { scopeTree } from "./scope-tree";

/** A place as the pages name it. */
type Named = { slug: string; name: string; nameEn: string };

/** What a page's shell needs to know; read inside the page's own door. */
export type Surroundings = { actor: Actor; today: Day; centre: Named | null; station: Named | null; tree: TreeRow[] };

/** Whether somebody may ask about the whole network: HQ may, a centre's staff may not. */
export function mayAskNetwork(actor: Actor): boolean {
  return may(actor.grants, "network.read", {});
}

/** The whole network for HQ; a centre's staff see their own branch, wherever they are. */
export function branchOf(actor: Actor, centre: string | null): string | null {
  return mayAskNetwork(actor) ? null : centre;
}

/** Reads the shell's data in a network door. One statement. */
export async function aroundNetwork(scope: NetworkScope): Promise<Surroundings> {
  const { actor, today, centre } = scope;
  return { actor, today, centre, station: null, tree: await readTree(scope, branchOf(actor, centre?.slug ?? null)) };
}

/** Reads the shell's data in a station's door. One statement. */
export async function aroundStation(scope: StationScope): Promise<Surroundings> {
  const { actor, today, station } = scope;
  return {
    actor,
    today,
    centre: station.centre,
    station,
    tree: await readTree(scope, branchOf(actor, station.centre.slug)),
  };
}

export type NetworkPlace = "overview" | "stations" | "records" | KeptPlace;
/** What headquarters keep, beside what they read: see app/(admin). */
type KeptPlace = "accounts" | "places";
export type StationPlaceName = "overview" | "records" | "activities" | "paper" | "people" | "applications";

/** The rail's entries for what headquarters keep, by permission. */
function keptEntries(actor: Actor, current: string, t: (key: "accounts.title" | "places.title") => string): NavItem[] {
  const entries: NavItem[] = [];
  if (may(actor.grants, "account.manage", {}))
    entries.push({ href: "/admin/accounts", label: t("accounts.title"), current: current === "accounts" });
  if (may(actor.grants, "place.manage", {}))
    entries.push({ href: "/admin/stations", label: t("places.title"), current: current === "places" });
  return entries.map((entry, nth) => ({ ...entry, groupStart: nth === 0 }));
}

/** The shell of HQ's and a centre's pages: rail and tabs of what exists, scope button, the person's menu. */
export async function NetworkPage({
  around,
  current,
  children,
}: {
  around: Surroundings;
  current: NetworkPlace | StationPlaceName;
  children: ReactNode;
}) {
  const { actor, today, centre, station, tree } = around;
  const locale = localeFrom(await getLocale());
  const t = await getTranslations();
  const named = (place: { name: string; nameEn: string }) => (locale === "en" ? place.nameEn : place.name);
  const whole = mayAskNetwork(actor);
  const above = whole ? "/hq" : `/hq/c/${centre?.slug}`;
  const base = station ? `/hq/s/${station.slug}` : centre ? `/hq/c/${centre.slug}` : "/hq";
  const places: readonly (NetworkPlace | StationPlaceName)[] = station
    ? ["overview", "records", "activities", "people", "applications", "paper"]
    : ["overview", "stations", "records"];
  const read = places.map((place) => ({
    href: place === "overview" ? base : `${base}/${place}`,
    label: t(`totals.nav.${station ? "station" : "network"}.${place}`),
    current: place === current,
  }));
  const nav = [...read, ...(station ? [] : keptEntries(actor, current, t))];
  const stationsIn = tree.filter(({ centreSlug }) => !centre || centreSlug === centre.slug).length;
  const scope = {
    label: station
      ? named(station)
      : centre
        ? t("totals.scope.centre", { centre: named(centre), count: stationsIn })
        : t("totals.scope.network", { count: tree.length }),
    whole: whole
      ? { href: "/hq", label: t("totals.scope.network", { count: tree.length }), current: !centre }
      : undefined,
    centres: scopeTree(tree, locale, { centre: station ? null : centre?.slug, station: station?.slug }),
  };
  return (
    <NetworkShell
      brand={{ href: above, name: t("totals.brand") }}
      nav={nav}
      tabs={nav.slice(0, 4)}
      menu={{
        user: { name: named(actor), office: actor.grants[0] && t(`auth.role.${actor.grants[0].role}`) },
        localeAction: chooseLanguage,
        signOutAction: leave,
        accountHref: "/account",
        shortcuts: { on: actor.shortcuts, action: switchShortcuts },
      }}
      scope={scope}
      demo={env().DEMO === "1" ? t("demo.banner", { day: formatDay(today, locale, { weekday: true }) }) : undefined}
      readOnly={
        station
          ? {
              text: t("totals.looking", { station: named(station) }),
              href: above,
              back: whole || !centre ? t("totals.backToNetwork") : t("totals.backToCentre", { centre: named(centre) }),
            }
          : undefined
      }
    >
      {children}
    </NetworkShell>
  );
}
