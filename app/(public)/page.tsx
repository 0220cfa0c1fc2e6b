import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { helpPhone } from "@/components/shell/help-phone";
import { whoIs } from "@/lib/auth/doors";
import { homeOf } from "@/lib/auth/permissions";
import { inPublic } from "@/lib/auth/public-door";
import { readSignIn } from "@/lib/auth/sign-in-cookie";
import { localeFrom } from "@/lib/i18n/locale";
import { searchInput } from "@/lib/stations/input";
import { listStations } from "@/lib/stations/queries/public";
import { findStations, namedOutright } from "@/lib/stations/rules/search";
import { PublicPage } from "./public-page";
import { SearchForm } from "./search-form";
import { StationLinks } from "./station-links";
import { citiesOf } from "./stations/cities";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("public.find.title")} · ${t("shell.product")}` };
}

/** Where the desk of somebody who is signed in is; the cookie is looked at first, so that visitors cost no sign-in look-up. */
async function deskOf(): Promise<string | undefined> {
  if ((await readSignIn()) === null) return undefined;
  const { actor } = await whoIs();
  return actor ? homeOf(actor.grants) : undefined;
}

/** The front page finds a station: by a word, whose one answer opens at once, or by city. */
export default async function FrontPage({ searchParams }: Props) {
  const { q } = searchInput.parse(await searchParams);
  const stations = await inPublic(listStations);
  const only = q ? namedOutright(stations, q) : null;
  if (only) redirect(`/stations/${only.slug}`);
  const found = findStations(stations, q);
  const desk = await deskOf();
  const t = await getTranslations("public");
  const locale = localeFrom(await getLocale());
  const phone = helpPhone();
  return (
    <PublicPage phone={phone} desk={desk}>
      <div className="hero">
        <div className="in">
          <h1>{t("find.title")}</h1>
          <p className="muted">{t("find.lead")}</p>
          <SearchForm q={q} />
        </div>
      </div>
      <div className="in body">
        {q && (
          <section role="status">
            <h2>{found.length > 0 ? t("find.found", { q, count: found.length }) : t("find.nothing", { q })}</h2>
            {found.length > 0 ? <StationLinks stations={found} locale={locale} /> : <p>{t("find.nothingHint")}</p>}
          </section>
        )}
        <section>
          <h2>{t("find.places")}</h2>
          <ul className="places">
            {citiesOf(stations).map((city) => (
              <li key={city.code}>
                <a className="button" href={`/stations#${city.code}`}>
                  {locale === "en" ? city.nameEn : city.name}
                  <span>{t("find.count", { count: city.count })}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </PublicPage>
  );
}
