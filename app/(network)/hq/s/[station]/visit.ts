import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { inStation, type StationScope } from "@/lib/auth/doors";
import { type Locale, localeFrom } from "@/lib/i18n/locale";
import { aroundStation } from "../../network-page";

type Query = Record<string, string | string[] | undefined>;

export type Props<P extends object = object> = {
  params: Promise<{ station: string } & P>;
  searchParams: Promise<Query>;
};

/**
 * How a page of a visited station reads what it shows. Its title asks for the same, so the door opens once a request for
 * both, and whoever may not enter learns no name from a title either.
 * @param ask what the address asks for, from its query and its path
 * @param read the reading, in the door and from one snapshot
 */
export function visitOf<A, R extends object, P extends object = object>(
  ask: (query: Query, params: { station: string } & P) => A,
  read: (scope: StationScope, asked: A) => Promise<R>,
) {
  // React remembers by plain values: the address as a text.
  const once = cache((address: string) => {
    const [params, query] = JSON.parse(address) as [{ station: string } & P, Query];
    const asked = ask(query, params);
    return inStation(
      params.station,
      "station.visit",
      async (scope) => ({
        around: await aroundStation(scope),
        station: scope.station,
        now: scope.now,
        today: scope.today,
        asked,
        ...(await read(scope, asked)),
      }),
      { visit: true },
    );
  });
  return async ({ params, searchParams }: Props<P>) => once(JSON.stringify([await params, await searchParams]));
}

/**
 * A page's title as interface.md 3 has it: the page or the figure that it opens, then the station ("入党申请 · 锦华第三").
 * Of a visit that is refused or fails the page itself speaks, under the app's own title.
 * @param name what the page is called, read from what was read
 */
export function titleOf<V extends { station: { name: string; nameEn: string } }, P extends object = object>(
  visit: (props: Props<P>) => Promise<V>,
  name: (seen: V, t: Awaited<ReturnType<typeof getTranslations<"totals">>>, locale: Locale) => string | Promise<string>,
) {
  return async (props: Props<P>): Promise<Metadata> => {
    const seen = await visit(props).catch(() => null);
    if (!seen) return {};
    const locale = localeFrom(await getLocale());
    const page = await name(seen, await getTranslations("totals"), locale);
    return { title: `${page} · ${locale === "en" ? seen.station.nameEn : seen.station.name}` };
  };
}
