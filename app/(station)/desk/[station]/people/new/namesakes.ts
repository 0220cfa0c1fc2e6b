import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { StationScope } from "@/lib/auth/doors";
import { Refusal } from "@/lib/db/refusal";
import { localeFrom } from "@/lib/i18n/locale";
import { readRegistered } from "@/lib/people/queries/register-counts";
import { plainBuilding, plainUnit } from "@/lib/people/rules/homes";

const MOST_TOLD = 5;

/**
 * Refuses a registration whose name others here bear, and says where they live, until the form says that it is another
 * person. Called after the registration, which it takes back by throwing.
 * @throws Refusal beside "another"
 */
export async function sayNamesakes(scope: StationScope, personId: string): Promise<void> {
  const fresh = await readRegistered(scope, personId);
  if (!fresh || fresh.homes.length === 0) return;
  const t = await getTranslations("people");
  const homes = fresh.homes
    .slice(0, MOST_TOLD)
    .map(({ building, unitNo }) =>
      !building
        ? t("noBuilding")
        : unitNo
          ? t("buildingUnit", { building: plainBuilding(building), unit: plainUnit(unitNo) })
          : t("buildingOnly", { building: plainBuilding(building) }),
    );
  const between = localeFrom(await getLocale()) === "en" ? "; " : "、";
  throw new Refusal("people.register.namesakes", "another", {
    name: fresh.name,
    count: fresh.homes.length,
    homes: homes.join(between),
  });
}
