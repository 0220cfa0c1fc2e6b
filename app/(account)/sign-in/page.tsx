import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { helpPhone } from "@/components/shell/help-phone";
import { PlainShell } from "@/components/shell/plain-shell";
import { Icon } from "@/components/ui/icon";
import { fieldWords, summaryWords } from "@/components/ui/words";
import { endedReason, onward } from "@/lib/accounts/input";
import { whoIs } from "@/lib/auth/doors";
import { homeOf } from "@/lib/auth/permissions";
import { env } from "@/lib/env";
import { chooseLanguage } from "../actions";
import { DemoAccounts } from "./demo-accounts";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("auth.title", { product: t("shell.product") }) };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { to, ended } = await searchParams;
  const { actor, today } = await whoIs();
  if (actor) redirect(homeOf(actor.grants));
  const t = await getTranslations("auth");
  const phone = helpPhone();
  const reason = endedReason.parse(ended ?? null);
  const words = {
    account: t("account"),
    password: t("password"),
    submit: t("submit"),
    show: t("show"),
    hide: t("hide"),
    summary: await summaryWords(),
    field: await fieldWords(),
  };
  return (
    <PlainShell localeAction={chooseLanguage}>
      <div className="bg-paper">
        <div className="measure ways">
          <section className="mem" aria-labelledby="what">
            <h1 id="what">{t("heading")}</h1>
            <p className="lead">{t("what")}</p>
            {phone && (
              <div className="way">
                <Icon name="phone" />
                <div>
                  <h2>{t("helpTitle")}</h2>
                  <p>{t("helpText")}</p>
                </div>
                <div className="row">
                  <a className="big tel" href={`tel:${phone}`}>
                    <Icon name="phone" />
                    {t("call", { phone })}
                  </a>
                </div>
              </div>
            )}
          </section>
          <section className="staff" aria-labelledby="staff">
            <h2 id="staff">{t("staff")}</h2>
            {reason && (
              <p role="status" className="mb-5 border-l-3 border-amber bg-amber-bg px-3 py-2 text-amber">
                {t(`ended.${reason}`)}
              </p>
            )}
            <SignInForm to={onward.parse(to)} words={words} />
            <p className="hint mt-3.5">{phone ? t("forgottenCall", { phone }) : t("forgotten")}</p>
          </section>
        </div>
      </div>
      {env().DEMO === "1" && <DemoAccounts today={today} />}
    </PlainShell>
  );
}
