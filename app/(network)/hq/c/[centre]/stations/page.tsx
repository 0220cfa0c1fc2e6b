import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inNetwork } from "@/lib/auth/doors";
import { stationsFilter } from "@/lib/totals/input";
import { Comparison } from "../../../comparison";
import { readStations } from "../../../comparison-data";
import { NetworkPage } from "../../../network-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("totals");
  return { title: `${t("nav.network.stations")} · ${t("brand")}` };
}

type Props = {
  params: Promise<{ centre: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The stations of one management centre side by side. */
export default async function CentreStationsPage({ params, searchParams }: Props) {
  const { centre } = await params;
  const filter = stationsFilter.parse(await searchParams);
  const stations = await inNetwork(centre, "centre.read", (scope) => readStations(scope, filter));
  return (
    <NetworkPage around={stations.around} current="stations">
      <Comparison stations={stations} />
    </NetworkPage>
  );
}
