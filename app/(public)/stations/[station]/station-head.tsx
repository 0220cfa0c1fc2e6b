import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locale";
import type { PublicStation } from "@/lib/stations/queries/public";
import { CallButton } from "../../call-button";
import { fullName } from "../../names";
import { OpeningHours } from "./opening-hours";

/** The station's name, where it is, when its door is open, and its telephone. */
export async function StationHead({ station, locale }: { station: PublicStation; locale: Locale }) {
  const t = await getTranslations();
  const { city, cityEn, address, hours, hoursNote, way, introduction, phone } = station;
  return (
    <div className="hero">
      <div className="in">
        <h1>{fullName(t, station, locale)}</h1>
        {introduction && <p className="muted">{introduction}</p>}
        <div className="facts">
          <dl>
            <div>
              <dt>{t("public.facts.address")}</dt>
              <dd>
                {locale === "en" ? cityEn : city} {address}
              </dd>
            </div>
            {hours.length > 0 && (
              <div>
                <dt>{t("public.facts.hours")}</dt>
                <dd className="date">
                  <OpeningHours hours={hours} locale={locale} /> {hoursNote}
                </dd>
              </div>
            )}
            {way && (
              <div className="way">
                <dt>{t("public.facts.way")}</dt>
                <dd>{way}</dd>
              </div>
            )}
          </dl>
          <CallButton phone={phone} />
        </div>
      </div>
    </div>
  );
}
