import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountList } from "@/components/accounts/account-list";
import { LinkButton } from "@/components/ui/button";
import { accountFilter } from "@/lib/accounts/input";
import { listAccounts, readAccountSearch } from "@/lib/accounts/queries/list";
import { readPostPlaces } from "@/lib/accounts/queries/places";
import { inAccountsOf } from "@/lib/auth/keeper-doors";
import { localeFrom } from "@/lib/i18n/locale";
import { AdminPage, aroundAdmin } from "../admin-page";
import { AccountFilters } from "./account-filters";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("accounts.title")} · ${t("totals.brand")}` };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everybody who can sign in, for headquarters. A search text is never in the address: it posts, and comes back under an id. */
export default async function AccountsPage({ searchParams }: Props) {
  const filter = accountFilter.parse(await searchParams);
  const { around, places, text, found } = await inAccountsOf(null, "account.manage", async (scope) => {
    const searched = filter.q ? await readAccountSearch(scope, filter.q) : null;
    return {
      around: await aroundAdmin(scope),
      places: await readPostPlaces(scope),
      text: searched,
      found: await listAccounts(scope, filter, searched),
    };
  });
  const t = await getTranslations("accounts");
  const { page, ...kept } = filter;
  return (
    <AdminPage around={around} current="accounts">
      <div className="head">
        <h1>{t("title")}</h1>
        <div className="end always">
          <LinkButton href="/admin/accounts/new" tone="primary" icon="plus">
            {t("new.open")}
          </LinkButton>
        </div>
      </div>
      <AccountList
        {...found}
        page={page}
        kept={kept}
        filtered={Boolean(filter.q || filter.place || filter.role || filter.state)}
        base="/admin/accounts"
        locale={localeFrom(await getLocale())}
        filters={<AccountFilters filter={filter} text={text} places={places} count={found.count} />}
      />
    </AdminPage>
  );
}
