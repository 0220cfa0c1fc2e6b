import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readAccount } from "@/lib/accounts/queries/detail";
import { readPostPlaces } from "@/lib/accounts/queries/places";
import { inAccountsOf } from "@/lib/auth/keeper-doors";
import { isId } from "@/lib/db/ids";
import { AdminPage, aroundAdmin } from "../../../admin-page";
import { AccountCode } from "../../account-code";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("accounts.reset.title")} · ${t("totals.brand")}` };
}

type Props = { params: Promise<{ account: string }> };

/** A new one-time code for an account, by headquarters. */
export default async function AccountCodePage({ params }: Props) {
  const { account: id } = await params;
  const { around, account, places } = await inAccountsOf(null, "account.manage", async (scope) => ({
    around: await aroundAdmin(scope),
    account: isId(id) ? await readAccount(scope, id) : null,
    places: await readPostPlaces(scope),
  }));
  if (!account?.changeable) notFound();
  return (
    <AdminPage around={around} current="accounts">
      <AccountCode account={account} station={null} places={places} />
    </AdminPage>
  );
}
