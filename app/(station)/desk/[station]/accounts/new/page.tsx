import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewAccount } from "@/app/(admin)/admin/accounts/new-account";
import { inAccountsOf } from "@/lib/auth/keeper-doors";
import { DeskPage } from "../../desk-page";
import { headPlace } from "../head-place";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("accounts.new.title")} · ${t("shell.product")}` };
}

type Props = { params: Promise<{ station: string }> };

/** A new coordinator's account, by the station's head. */
export default async function NewStationAccountPage({ params }: Props) {
  const { station } = await params;
  const place = await inAccountsOf(station, "account.manage", async (scope) => headPlace(scope));
  return (
    <DeskPage place={place} current="accounts">
      <NewAccount station={station} places={null} />
    </DeskPage>
  );
}
