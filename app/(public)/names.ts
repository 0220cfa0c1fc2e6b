import type { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locale";

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>;
type Named = { name: string; nameEn: string };

/** A name in the page's language. */
export function nameOf({ name, nameEn }: Named, locale: Locale): string {
  return locale === "en" ? nameEn : name;
}

/** A station's name in full, as its page and its door carry it. */
export function fullName(t: Translate, station: Named, locale: Locale): string {
  return t("totals.stationName", { name: nameOf(station, locale) });
}
