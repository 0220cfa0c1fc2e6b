import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountList } from "@/components/accounts/account-list";
import { LinkButton } from "@/components/ui/button";
import { accountFilter } from "@/lib/accounts/input";
import { listAccounts } from "@/lib/accounts/queries/list";
import { inAccountsOf } from "@/lib/auth/keeper-doors";
import { localeFrom } from "@/lib/i18n/locale";
import { DeskPage } from "../desk-page";
import { headPlace } from "./head-place";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("accounts.title")} · ${t("shell.product")}` };
}

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Who can sign in at this station, for its head: those in use, and behind a link those who were. */
export default async function StationAccountsPage({ params, searchParams }: Props) {
  const { station } = await params;
  const { page, state } = accountFilter.parse(await searchParams);
  const { place, found } = await inAccountsOf(station, "account.manage", async (scope) => ({
    place: headPlace(scope),
    found: await listAccounts(scope, { page, state }, null),
  }));
  const t = await getTranslations("accounts");
  const base = `/desk/${station}/accounts`;
  const ended = state === "ENDED";
  return (
    <DeskPage place={place} current="accounts">
      <div className="head">
        <h1>{t(ended ? "list.endedTitle" : "title")}</h1>
        <div className="end always">
          <LinkButton href={ended ? base : `${base}?state=ENDED`} tone="quiet">
            {t(ended ? "list.showLive" : "list.showEnded")}
          </LinkButton>
          <LinkButton href={`${base}/new`} tone="primary" icon="plus">
            {t("new.open")}
          </LinkButton>
        </div>
      </div>
      <p className="sub">{t("list.here")}</p>
      <AccountList
        {...found}
        page={page}
        kept={{ state }}
        filtered={state !== undefined}
        base={base}
        locale={localeFrom(await getLocale())}
      />
    </DeskPage>
  );
}
