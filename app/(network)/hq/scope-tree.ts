import type { Centre } from "@/components/shell/scope-picker";
import type { Locale } from "@/lib/i18n/locale";
import type { TreeRow } from "@/lib/totals/queries/tree";

/** The scope button's tree: management centres with their stations, each named in the page's language. */
export function scopeTree(
  tree: readonly TreeRow[],
  locale: Locale,
  here: { centre?: string | null; station?: string },
): Centre[] {
  const centres = new Map<string, Centre>();
  for (const row of tree) {
    const english = locale === "en";
    const centre = centres.get(row.centreSlug) ?? {
      href: `/hq/c/${row.centreSlug}`,
      name: english ? row.centreEn : row.centre,
      current: row.centreSlug === here.centre,
      stations: [],
    };
    centres.set(row.centreSlug, centre);
    centre.stations.push({
      href: `/hq/s/${row.slug}`,
      name: english ? row.nameEn : row.name,
      current: row.slug === here.station,
    });
  }
  return [...centres.values()];
}
