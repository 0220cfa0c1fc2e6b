import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locale";
import type { ListedStation } from "@/lib/stations/queries/public";
import { fullName, nameOf } from "./names";

/** Stations that were found, each a door: name, place, which estates it serves. */
export async function StationLinks({ stations, locale }: { stations: readonly ListedStation[]; locale: Locale }) {
  const t = await getTranslations();
  return (
    <ul className="stations">
      {stations.map((station) => (
        <li key={station.slug}>
          <a className="station" href={`/stations/${station.slug}`}>
            <b>{fullName(t, station, locale)}</b>
            <span>
              {locale === "en" ? `${station.countyEn}, ${station.cityEn}` : `${station.city} ${station.county}`}
              {station.estates.length > 0 && " · "}
              {station.estates.length > 0 &&
                t("public.find.serves", {
                  estates: station.estates.map((estate) => nameOf(estate, locale)).join(t("public.find.joiner")),
                })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
