import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PlainShell } from "@/components/shell/plain-shell";
import { Button } from "@/components/ui/button";
import { hasOneTimeCode } from "@/lib/accounts/queries/own";
import { inAccounts } from "@/lib/auth/doors";
import { chooseLanguage, leave } from "../../actions";
import { PasswordForm } from "../password-form";
import { passwordWords } from "../password-words";
import { firstPasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("accounts.own.title")} · ${t("shell.product")}` };
}

/** The first page after a one-time code, and the only one until there is an own password. */
export default async function FirstPasswordPage() {
  const { actor, oneTime } = await inAccounts(
    async (scope) => ({ actor: scope.actor, oneTime: await hasOneTimeCode(scope) }),
    { oneTime: true },
  );
  if (!oneTime) redirect("/account");
  const t = await getTranslations();
  return (
    <PlainShell localeAction={chooseLanguage}>
      <div className="measure plain-page">
        <h1>{t("accounts.own.title")}</h1>
        <p>{t("accounts.own.lead")}</p>
        <p className="mb-6">
          <span className="f">{(await getLocale()) === "en" ? actor.nameEn : actor.name}</span>
          <span className="f">{actor.account}</span>
        </p>
        <PasswordForm action={firstPasswordAction} account={actor.account} words={await passwordWords(actor)} />
        <form action={leave} className="mt-8">
          <Button type="submit" tone="quiet">
            {t("shell.signOut")}
          </Button>
        </form>
      </div>
    </PlainShell>
  );
}
