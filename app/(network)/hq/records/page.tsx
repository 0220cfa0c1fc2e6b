import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inNetwork } from "@/lib/auth/doors";
import { recordsFilter } from "@/lib/totals/input";
import { NetworkPage } from "../network-page";
import { readRecordsView } from "../records-data";
import { RecordsView } from "../records-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("totals");
  return { title: `${t("nav.network.records")} · ${t("brand")}` };
}

type Props = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The rows behind a figure of the network. */
export default async function HqRecordsPage({ searchParams }: Props) {
  const filter = recordsFilter.parse(await searchParams);
  const view = await inNetwork(null, "network.read", (scope) => readRecordsView(scope, filter));
  return (
    <NetworkPage around={view.around} current="records">
      <RecordsView view={view} />
    </NetworkPage>
  );
}
