/** The languages of the interface. Chinese is the default and the language of record. */
export const locales = ["zh-CN", "en"] as const;

export type Locale = (typeof locales)[number];

/** The cookie that remembers a person's language before and between sign-ins. */
export const localeCookie = "locale";

/** A language that came in from outside; anything unknown becomes Chinese. */
export function localeFrom(text: string | undefined): Locale {
  return text === "en" ? "en" : "zh-CN";
}
