import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";

/** A form's action on the server: what this area's forms post to. */
export type FormAction = (form: FormData) => void | Promise<void>;

/**
 * The other language, named in itself, as a form that works without JavaScript. `action` gets `locale` ("en" or
 * "zh-CN") and `back` (this page's path) and sets the cookie of lib/i18n/locale.ts.
 */
export async function LanguageSwitch({ action, className }: { action: FormAction; className?: string }) {
  const t = await getTranslations("shell");
  const other = (await getLocale()) === "en" ? "zh-CN" : "en";
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={other} />
      <input type="hidden" name="back" value={(await headers()).get("x-pathname") ?? "/"} />
      <button type="submit" lang={other} className={className}>
        {t("otherLanguage")}
      </button>
    </form>
  );
}
