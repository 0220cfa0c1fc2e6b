import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inNetwork } from "@/lib/auth/doors";
import { yearFilter } from "@/lib/totals/input";
import { NetworkPage } from "../../../network-page";
import { readService, ServiceByStation } from "../../../service-by-station";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("totals");
  return { title: `${t("nav.network.stations")} · ${t("brand")}` };
}

type Props = {
  params: Promise<{ centre: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Person-times of one centre's stations: what opens from a year's bar on its board. */
export default async function CentreStationsPage({ params, searchParams }: Props) {
  const { centre } = await params;
  const filter = yearFilter.parse(await searchParams);
  const service = await inNetwork(centre, "centre.read", (scope) => readService(scope, filter));
  return (
    <NetworkPage around={service.around} current="stations">
      <ServiceByStation service={service} />
    </NetworkPage>
  );
}
