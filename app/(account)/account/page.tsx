import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SignIns } from "@/components/accounts/sign-ins";
import { PlainShell } from "@/components/shell/plain-shell";
import { StaySignedIn } from "@/components/shell/stay-signed-in";
import { Button, LinkButton } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TickBox } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { fieldWords } from "@/components/ui/words";
import { savedWhat } from "@/lib/accounts/input";
import { listSignIns } from "@/lib/accounts/queries/detail";
import { readPosts } from "@/lib/accounts/queries/own";
import { inAccounts } from "@/lib/auth/doors";
import { homeOf } from "@/lib/auth/permissions";
import { readSignIn } from "@/lib/auth/sign-in-cookie";
import { localeFrom, locales } from "@/lib/i18n/locale";
import { chooseLanguage, leave } from "../actions";
import { endSignInAction, saveSettings } from "./actions";
import { changePasswordAction } from "./password/actions";
import { PasswordForm } from "./password-form";
import { passwordWords } from "./password-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("auth.mine.title")} · ${t("shell.product")}` };
}

const savedWords = {
  settings: "auth.mine.saved",
  password: "accounts.own.saved",
  cut: "accounts.own.cutSaved",
  nothing: null,
} as const;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** My account: who I am here, what I may do where, language and keys, password, where I am signed in. */
export default async function AccountPage({ searchParams }: Props) {
  const said = savedWords[savedWhat.parse((await searchParams).saved)];
  const present = await readSignIn();
  const { actor, posts, signIns } = await inAccounts(async (scope) => ({
    actor: scope.actor,
    posts: await readPosts(scope),
    signIns: await listSignIns(scope, scope.actor.id),
  }));
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
        {said && (
          <p role="status" className="saved mb-3">
            <Icon name="check" />
            {t(said)}
          </p>
        )}
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
        <h2 className="mt-10 mb-2">{t("accounts.own.change")}</h2>
        <PasswordForm
          action={changePasswordAction}
          account={actor.account}
          words={{
            ...(await passwordWords(actor)),
            present: t("accounts.own.present"),
            note: t("accounts.own.others"),
          }}
        />
        <h2 className="mt-10 mb-2">{t("accounts.signIns.title")}</h2>
        <SignIns
          rows={signIns}
          present={present}
          locale={locale}
          end={{ action: endSignInAction, fields: (signIn) => ({ signIn }) }}
        />
        <div className="ways-out">
          <LinkButton href={homeOf(actor.grants)}>{t("auth.mine.home")}</LinkButton>
          <form action={leave}>
            <Button type="submit">{t("shell.signOut")}</Button>
          </form>
        </div>
      </div>
      <StaySignedIn />
    </PlainShell>
  );
}
