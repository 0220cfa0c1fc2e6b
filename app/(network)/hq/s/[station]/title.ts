import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { StationPlaceName } from "../../network-page";

/** The title of one of a visited station's pages: "明细查询 · 党员服务社网络". */
export function titleOf(place: StationPlaceName): () => Promise<Metadata> {
  return async () => {
    const t = await getTranslations("totals");
    return { title: `${t(`nav.station.${place}`)} · ${t("brand")}` };
  };
}
