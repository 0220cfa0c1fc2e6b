import { getTranslations } from "next-intl/server";
import type { RoleName } from "@/lib/auth/permissions";
import type { Locale } from "@/lib/i18n/locale";

type Place = { kind: "STATION" | "CENTRE" | "NETWORK"; name: string | null; nameEn: string | null };

/** The place of a post in words: a station's name in full, a centre's, or the whole network. */
export async function placeInWords(place: Place, locale: Locale): Promise<string> {
  const t = await getTranslations();
  const name = locale === "en" ? place.nameEn : place.name;
  if (place.kind === "NETWORK" || !name) return t("auth.mine.whole");
  return place.kind === "STATION" ? t("totals.stationName", { name }) : name;
}

/** A post in words: place, then role. */
export async function postInWords(post: Place & { role: RoleName }, locale: Locale): Promise<string> {
  const t = await getTranslations();
  return t("accounts.post", { place: await placeInWords(post, locale), role: t(`auth.role.${post.role}`) });
}
