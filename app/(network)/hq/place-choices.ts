import { getTranslations } from "next-intl/server";
import type { SentencePart } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";
import { addressOf, type Question } from "@/lib/totals/rules/question";
import { type Asked, baseOf, placesOf } from "./asked";
import { mayAskNetwork } from "./network-page";

/** Where a question may ask: the whole, the centres, the cities, the counties that this person may see. */
export async function placeChoices(
  { question, around }: Asked,
  path: string,
  extra: Record<string, string | undefined>,
  locale: Locale,
): Promise<SentencePart["groups"]> {
  const t = await getTranslations("totals");
  const { centre, tree } = around;
  const named = (name: string, nameEn: string) => (locale === "en" ? nameEn : name);
  const { city, county } = question;
  const anywhere: Question = { ...question, city: undefined, county: undefined };
  const here = `${baseOf(around)}${path}`;
  const whole = mayAskNetwork(around.actor)
    ? [
        {
          label: t("scope.network", { count: tree.length }),
          href: addressOf(`/hq${path}`, anywhere, extra),
          current: !centre && !city && !county,
        },
      ]
    : [];
  const centres = distinct(tree, ({ centreSlug }) => centreSlug).map(([slug, row]) => ({
    label: named(row.centre, row.centreEn),
    href: addressOf(`/hq/c/${slug}${path}`, anywhere, extra),
    current: slug === centre?.slug && !city && !county,
  }));
  const places = placesOf(around);
  const cities = distinct(places, ({ cityCode }) => cityCode).map(([code, row]) => ({
    label: named(row.city, row.cityEn),
    href: addressOf(here, { ...anywhere, city: code }, extra),
    current: code === city,
  }));
  const counties = distinct(places, ({ countyCode }) => countyCode).map(([code, row]) => ({
    label: named(`${row.city}${row.county}`, `${row.countyEn}, ${row.cityEn}`),
    href: addressOf(here, { ...anywhere, county: code }, extra),
    current: code === county,
  }));
  return [
    ...(whole.length > 0 ? [{ options: whole }] : []),
    { name: t("by.centre"), options: centres },
    ...(cities.length > 1 ? [{ name: t("by.city"), options: cities }] : []),
    ...(counties.length > 1 ? [{ name: t("by.county"), options: counties }] : []),
  ];
}

/** The first row of each key, ordered by the key where it is a code, else as the rows come. */
function distinct<Row>(rows: readonly Row[], keyOf: (row: Row) => string): [string, Row][] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
  const found = [...first];
  return found.every(([key]) => /^\d+$/.test(key)) ? found.sort(([a], [b]) => a.localeCompare(b)) : found;
}
