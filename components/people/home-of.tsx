import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locale";
import { plainBuilding, plainUnit } from "@/lib/people/rules/homes";

/** Where somebody lives, as namesakes are told apart: "280栋3单元", "building 280, unit 3"; nothing where unknown. */
export async function HomeOf({
  building,
  unitNo,
  locale,
}: {
  building: string | null;
  unitNo: string | null;
  locale: Locale;
}) {
  if (!building) return null;
  const t = await getTranslations({ locale, namespace: "people" });
  const number = plainBuilding(building);
  return unitNo
    ? t("buildingUnit", { building: number, unit: plainUnit(unitNo) })
    : t("buildingOnly", { building: number });
}
