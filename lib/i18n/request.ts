import { cookies } from "next/headers";
import type {} from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { catalogue } from "@/lib/i18n/catalogue";
import { type Locale, localeCookie, localeFrom } from "@/lib/i18n/locale";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
  }
}

/** next-intl's set-up: no language in the address, the cookie decides; `t("activities.title")` is a key of activities.json. */
export default getRequestConfig(async () => {
  const locale = localeFrom((await cookies()).get(localeCookie)?.value);
  return { locale, messages: catalogue[locale], timeZone: "Asia/Shanghai" };
});
