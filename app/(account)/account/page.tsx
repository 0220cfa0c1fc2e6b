import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PlainShell } from "@/components/shell/plain-shell";
import { Button, LinkButton } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TickBox } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { fieldWords } from "@/components/ui/words";
import { readPosts } from "@/lib/accounts/queries";
import { inAccounts } from "@/lib/auth/doors";
import { homeOf } from "@/lib/auth/permissions";
import { localeFrom, locales } from "@/lib/i18n/locale";
import { chooseLanguage, leave } from "../actions";
import { saveSettings } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("auth.mine.title")} · ${t("shell.product")}` };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** My account: who I am here, what I may do where, language and keys. */
export default async function AccountPage({ searchParams }: Props) {
  const { saved } = await searchParams;
  const { actor, posts } = await inAccounts(async (scope) => ({ actor: scope.actor, posts: await readPosts(scope) }));
  const locale = localeFrom(await getLocale());
  const t = await getTranslations();
  const english = locale === "en";
  const placeOf = (post: (typeof posts)[number]) => {
    const name = english ? post.nameEn : post.name;
    if (!name) return t("auth.mine.whole");
    return post.station ? t("totals.stationName", { name }) : name;
  };
  return (
    <PlainShell localeAction={chooseLanguage}>
      <div className="measure plain-page">
        <h1>{english ? actor.nameEn : actor.name}</h1>
        <p>
          {t("auth.mine.account")} <b>{actor.account}</b>
        </p>
        <h2 className="mt-10 mb-2">{t("auth.mine.may")}</h2>
        {posts.length === 0 && <p>{t("auth.mine.nothing")}</p>}
        <ul className="sheet max-w-175">
          {posts.map((post) => (
            <li key={`${post.role} ${post.name}`} className="border-t border-line-soft px-5 py-3 first:border-t-0">
              <b>{placeOf(post)}</b>
              <p className="text-ink-2 text-body">
                <span className="f">{t(`auth.role.${post.role}`)}</span>
                <span className="f">{t(`auth.does.${post.role}`)}</span>
              </p>
            </li>
          ))}
        </ul>
        <h2 className="mt-10 mb-2">{t("auth.mine.settings")}</h2>
        {saved && (
          <p role="status" className="saved mb-3">
            <Icon name="check" />
            {t("auth.mine.saved")}
          </p>
        )}
        <form action={saveSettings} key={`${locale} ${actor.shortcuts}`}>
          <FieldGroup id="language" label={t("auth.mine.language")} words={await fieldWords()}>
            <div className="seg">
              {locales.map((one) => (
                <label key={one}>
                  <input type="radio" name="locale" value={one} defaultChecked={one === locale} />
                  <span lang={one}>{t(one === "en" ? "auth.mine.english" : "auth.mine.chinese")}</span>
                </label>
              ))}
            </div>
          </FieldGroup>
          <TickBox name="shortcuts" value="on" label={t("auth.mine.shortcuts")} defaultChecked={actor.shortcuts} />
          <p className="mt-4">
            <SubmitButton tone="primary">{t("auth.mine.save")}</SubmitButton>
          </p>
        </form>
        <div className="ways-out">
          <LinkButton href={homeOf(actor.grants)}>{t("auth.mine.home")}</LinkButton>
          <form action={leave}>
            <Button type="submit">{t("shell.signOut")}</Button>
          </form>
        </div>
      </div>
    </PlainShell>
  );
}
