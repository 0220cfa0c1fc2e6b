import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { helpPhone } from "@/components/shell/help-phone";
import { inPublic } from "@/lib/auth/public-door";
import { localeFrom } from "@/lib/i18n/locale";
import { listStations } from "@/lib/stations/queries/public";
import { nameOf } from "../names";
import { PublicPage } from "../public-page";
import { citiesOf } from "./cities";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("public.whereAll")} · ${t("shell.product")}` };
}

/** Where all of them are: by city and county, each a door. */
export default async function StationsPage() {
  const stations = await inPublic(listStations);
  const t = await getTranslations("public");
  const locale = localeFrom(await getLocale());
  const cities = citiesOf(stations);
  return (
    <PublicPage phone={helpPhone()}>
      <div className="hero">
        <div className="in">
          <h1>{t("list.title", { count: stations.length })}</h1>
          <nav aria-label={t("list.jump")}>
            <ul className="places">
              {cities.map((city) => (
                <li key={city.code}>
                  <a className="button" href={`#${city.code}`}>
                    {nameOf(city, locale)}
                    <span>{t("find.count", { count: city.count })}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
      <div className="in body">
        {cities.map((city) => (
          <section key={city.code} aria-labelledby={city.code}>
            <h2 id={city.code}>{nameOf(city, locale)}</h2>
            {city.counties.map((county) => (
              <div className="county" key={county.code}>
                <h3>{nameOf(county, locale)}</h3>
                <ul>
                  {county.stations.map((station) => (
                    <li key={station.slug}>
                      <a href={`/stations/${station.slug}`}>
                        {nameOf(station, locale)}
                        <span>{station.estates.map((estate) => nameOf(estate, locale)).join(t("find.joiner"))}</span>
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
        {cities.length === 0 && <p>{t("list.none")}</p>}
      </div>
    </PublicPage>
  );
}
