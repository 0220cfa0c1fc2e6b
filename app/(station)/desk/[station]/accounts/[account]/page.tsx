import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountBody } from "@/app/(admin)/admin/accounts/account-page";
import { accountSaid } from "@/lib/accounts/input";
import { listSignIns, readAccount } from "@/lib/accounts/queries/detail";
import { inAccountsOf } from "@/lib/auth/keeper-doors";
import { isId } from "@/lib/db/ids";
import { DeskPage } from "../../desk-page";
import { headPlace } from "../head-place";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("accounts.one")} · ${t("shell.product")}` };
}

type Props = {
  params: Promise<{ station: string; account: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One account of the station, for its head. */
export default async function StationAccountPage({ params, searchParams }: Props) {
  const { station, account: id } = await params;
  const said = accountSaid.parse((await searchParams).said);
  const { place, account, signIns } = await inAccountsOf(station, "account.manage", async (scope) => ({
    place: headPlace(scope),
    account: isId(id) ? await readAccount(scope, id) : null,
    signIns: isId(id) ? await listSignIns(scope, id) : [],
  }));
  if (!account) notFound();
  return (
    <DeskPage place={place} current="accounts">
      <AccountBody
        account={account}
        signIns={signIns}
        station={station}
        places={null}
        said={said}
        own={place.actor.id === account.id}
      />
    </DeskPage>
  );
}
