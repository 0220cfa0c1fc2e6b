import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readPostPlaces } from "@/lib/accounts/queries/places";
import { inAccountsOf } from "@/lib/auth/keeper-doors";
import { AdminPage, aroundAdmin } from "../../admin-page";
import { NewAccount } from "../new-account";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("accounts.new.title")} · ${t("totals.brand")}` };
}

/** A new account, by headquarters. */
export default async function NewAccountPage() {
  const { around, places } = await inAccountsOf(null, "account.manage", async (scope) => ({
    around: await aroundAdmin(scope),
    places: await readPostPlaces(scope),
  }));
  return (
    <AdminPage around={around} current="accounts">
      <NewAccount station={null} places={places} />
    </AdminPage>
  );
}
