import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountCode } from "@/app/(admin)/admin/accounts/account-code";
import { readAccount } from "@/lib/accounts/queries/detail";
import { inAccountsOf } from "@/lib/auth/keeper-doors";
import { isId } from "@/lib/db/ids";
import { DeskPage } from "../../../desk-page";
import { headPlace } from "../../head-place";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("accounts.reset.title")} · ${t("shell.product")}` };
}

type Props = { params: Promise<{ station: string; account: string }> };

/** A new one-time code for a coordinator, by the station's head. */
export default async function StationAccountCodePage({ params }: Props) {
  const { station, account: id } = await params;
  const { place, account } = await inAccountsOf(station, "account.manage", async (scope) => ({
    place: headPlace(scope),
    account: isId(id) ? await readAccount(scope, id) : null,
  }));
  if (!account?.changeable) notFound();
  return (
    <DeskPage place={place} current="accounts">
      <AccountCode account={account} station={station} places={null} />
    </DeskPage>
  );
}
