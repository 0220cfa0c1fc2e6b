import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inNetwork } from "@/lib/auth/doors";
import { yearFilter } from "@/lib/totals/input";
import { NetworkPage } from "../network-page";
import { readService, ServiceByStation } from "../service-by-station";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("totals");
  return { title: `${t("nav.network.stations")} · ${t("brand")}` };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Person-times of the network by station: what opens from a year's bar. */
export default async function StationsPage({ searchParams }: Props) {
  const filter = yearFilter.parse(await searchParams);
  const service = await inNetwork(null, "network.read", (scope) => readService(scope, filter));
  return (
    <NetworkPage around={service.around} current="stations">
      <ServiceByStation service={service} />
    </NetworkPage>
  );
}
