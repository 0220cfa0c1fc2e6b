import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { accountSaid } from "@/lib/accounts/input";
import { listSignIns, readAccount } from "@/lib/accounts/queries/detail";
import { readPostPlaces } from "@/lib/accounts/queries/places";
import { inAccountsOf } from "@/lib/auth/keeper-doors";
import { isId } from "@/lib/db/ids";
import { AdminPage, aroundAdmin } from "../../admin-page";
import { AccountBody } from "../account-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("accounts.one")} · ${t("totals.brand")}` };
}

type Props = {
  params: Promise<{ account: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One account, for headquarters. */
export default async function AccountPage({ params, searchParams }: Props) {
  const { account: id } = await params;
  const said = accountSaid.parse((await searchParams).said);
  const { actor, around, account, signIns, places } = await inAccountsOf(null, "account.manage", async (scope) => ({
    actor: scope.actor,
    around: await aroundAdmin(scope),
    account: isId(id) ? await readAccount(scope, id) : null,
    signIns: isId(id) ? await listSignIns(scope, id) : [],
    places: await readPostPlaces(scope),
  }));
  if (!account) notFound();
  return (
    <AdminPage around={around} current="accounts">
      <AccountBody
        account={account}
        signIns={signIns}
        station={null}
        places={places}
        said={said}
        own={actor.id === account.id}
      />
    </AdminPage>
  );
}
