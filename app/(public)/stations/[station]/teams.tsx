import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locale";
import type { PublicUnit } from "@/lib/stations/queries/public";
import { nameOf } from "../../names";

/** The teams with how many people they have: a number, never who. */
export async function Teams({ units, phone, locale }: { units: PublicUnit[]; phone: string; locale: Locale }) {
  const t = await getTranslations("public.teams");
  if (units.length === 0) return null;
  return (
    <section aria-labelledby="teams">
      <h2 id="teams">{t("title")}</h2>
      <ul className="teams">
        {units.map((unit) => (
          <li key={unit.id}>
            <span>{nameOf(unit, locale)}</span>
            <span className="number">{t("count", { count: unit.members })}</span>
          </li>
        ))}
        <li>
          <a href={`tel:${phone}`}>{t("join")}</a>
        </li>
      </ul>
    </section>
  );
}
