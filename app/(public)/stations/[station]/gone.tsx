import { getLocale, getTranslations } from "next-intl/server";
import { localeFrom } from "@/lib/i18n/locale";
import type { PublicStation } from "@/lib/stations/queries/public";
import { CallButton } from "../../call-button";
import { Missing } from "../../missing";
import { fullName } from "../../names";
import { PublicPage } from "../../public-page";

/** What is not there any more: said kindly, with the station's page and telephone. Answers as 404. */
export async function Gone({ what, station }: { what: "meeting" | "notices"; station: PublicStation | null }) {
  if (!station) return <Missing />;
  const t = await getTranslations();
  const name = fullName(t, station, localeFrom(await getLocale()));
  return (
    <PublicPage phone={station.phone}>
      <div className="in body plain">
        <h1>{t(`public.${what}.gone`)}</h1>
        <p>{t(`public.${what}.goneText`, { station: name })}</p>
        <p className="ways">
          <a className="button filled" href={`/stations/${station.slug}`}>
            {name}
          </a>
          <CallButton phone={station.phone} />
        </p>
      </div>
    </PublicPage>
  );
}
